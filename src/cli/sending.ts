/** The options of every command that sends a transaction. They are inputs like any other. */
import { rao } from '../core/amount.ts'
import { badValue } from './errors.ts'
import type { Command } from './command.ts'
import { defineKind, type Inputs, type Values } from './input.ts'
import { choice, count, flag, tao } from './inputs.ts'

const SHORTEST_ERA = 4
const LONGEST_ERA = 65_536
const NONCE_MAX = 2 ** 32 - 1

/** For how many blocks a transaction stands; 0 for ever. Chains keep such times as powers of two, so the next one counts. */
const era = defineKind<number>({
  takes: 'value',
  placeholder: 'blocks|immortal',
  parse: text => {
    const given = text.trim().toLowerCase()
    if (given === 'immortal') return 0
    const blocks = /^\d+$/.test(given) ? Number(given) : NaN
    if (!(blocks >= SHORTEST_ERA && blocks <= LONGEST_ERA)) throw badValue({ text, expected: `a number of blocks from ${SHORTEST_ERA} to ${LONGEST_ERA}, or “immortal”` })
    return 2 ** Math.ceil(Math.log2(blocks))
  },
  show: blocks => blocks === 0 ? 'immortal' : String(blocks),
})

/** The declarations, by the keys under which `ctx.sending` has them. */
export const sending = {
  dryRun: flag({ flag: '--dry-run', help: 'Show the plan, the fee and what would change; sign and send nothing.' }),
  wait: choice(['inclusion', 'finality', 'none'], {
    flag: '--wait',
    default: 'inclusion',
    help: 'Return when it is in a block, when that block is final, or as soon as it has left.',
  }),
  maxCost: tao({ flag: '--max-cost', optional: true, help: 'Send nothing if price, fee and tip come to more than this.' }),
  tip: tao({ flag: '--tip', default: rao(0n), help: 'Paid to be served first.' }),
  era: era({ flag: '--era', aliases: ['--period'], optional: true, help: 'For how many blocks it stands; 64 unless given.' }),
  nonce: count({ flag: '--nonce', min: 0, max: NONCE_MAX, optional: true, help: 'The number of the account’s transaction; the next one unless given.' }),
  noPreflight: flag({ flag: '--no-preflight', aliases: ['--skip-checks'], help: 'Send even what the chain is expected to refuse.' }),
}

/** How a command's transactions are to be sent. */
export type SendingOptions = Values<typeof sending>

/** What a command's options of this kind are when nobody gave any. */
export const DEFAULT_SENDING: SendingOptions = { dryRun: false, wait: 'inclusion', maxCost: undefined, tip: rao(0n), era: undefined, nonce: undefined, noPreflight: false }

/** The options of this kind that a command has: none if it sends nothing, and not those whose names it uses for itself. */
export function sendingOf (command: Pick<Command, 'sends' | 'input'>): Inputs {
  return command.sends ? Object.fromEntries(Object.entries(sending).filter(([key]) => !(key in command.input))) : {}
}
