/** A result that comes before the command's own. */
import type { Outcome } from './command.ts'

/**
 * Thrown by what commands share when a command is done earlier than it thinks: with --dry-run nothing is sent, so nothing that
 * follows the sending can be told. It is no failure: `execute` shows the outcome like any other.
 */
export class Ended extends Error {
  override readonly name = 'Ended'

  constructor (readonly outcome: Outcome) {
    super('the command ended early')
  }
}
