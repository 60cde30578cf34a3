import type { Hex } from '../../core/hex.ts'

/** What becomes of a watched transaction, in the words of `author_extrinsicUpdate`. As every block is final, none is retracted. */
export type TransactionStatus =
  | 'ready' | 'future' | 'invalid' | 'dropped'
  | { readonly broadcast: readonly string[] }
  | { readonly inBlock: Hex }
  | { readonly finalized: Hex }
  | { readonly usurped: Hex }

/** After these nothing more is said of a transaction. */
const isLast = (status: TransactionStatus): boolean =>
  status === 'invalid' || status === 'dropped' || (typeof status === 'object' && ('finalized' in status || 'usurped' in status))

/** What became of one transaction; whoever listens later hears it from the beginning. */
export class TransactionWatch {
  readonly #told: TransactionStatus[] = []
  readonly #listeners = new Set<(status: TransactionStatus) => void>()
  #trapped: string | undefined

  /** @returns how to stop listening */
  listen (listener: (status: TransactionStatus) => void): () => void {
    for (const status of this.#told) listener(status)
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  tell (status: TransactionStatus): void {
    this.#told.push(status)
    for (const listener of this.#listeners) listener(status)
  }

  /** Why the runtime trapped on the transaction, where it did. The statuses have no word for it. */
  get trapped (): string | undefined {
    return this.#trapped
  }

  trap (reason: string): void {
    this.#trapped = reason
    this.tell('invalid')
  }

  get ended (): boolean {
    const last = this.#told.at(-1)
    return last !== undefined && isLast(last)
  }
}

/** The watches of the transactions that are under way, by hash. */
export class Watches {
  readonly #open = new Map<Hex, TransactionWatch>()

  of (hash: Hex): TransactionWatch {
    const watch = this.#open.get(hash) ?? new TransactionWatch()
    this.#open.set(hash, watch)
    return watch
  }

  tell (hash: Hex, ...statuses: readonly TransactionStatus[]): void {
    const watch = this.of(hash)
    for (const status of statuses) watch.tell(status)
    if (watch.ended) this.#open.delete(hash)
  }

  /** The runtime trapped on a transaction: it is invalid, and its watch knows why. */
  trap (hash: Hex, reason: string): void {
    this.of(hash).trap(reason)
    this.#open.delete(hash)
  }
}
