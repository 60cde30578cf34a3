import type { Hex } from '../../core/hex.ts'
import type { ValidTransaction } from '../pallet/executive.ts'
import type { StoredBlock } from '../state/store.ts'
import type { Verdict } from './build.ts'
import { Pool, type PooledTransaction } from './pool.ts'
import { Watches, type TransactionWatch } from './watch.ts'

/** The pool together with what its senders are told. */
export class Mempool {
  readonly pool = new Pool()
  readonly #watches = new Watches()
  readonly #validate: (bytes: Uint8Array) => ValidTransaction

  /** @param validate judges a transaction as if it stood in the next block; throws where it may not */
  constructor (validate: (bytes: Uint8Array) => ValidTransaction) {
    this.#validate = validate
  }

  /**
   * Takes a transaction.
   * @returns whether it can go in as it is, and what becomes of it
   * @throws what `validate` throws; PoolRefusal
   */
  add (bytes: Uint8Array): { readonly hash: Hex, readonly watch: TransactionWatch, readonly ready: boolean } {
    const { added, usurped } = this.pool.add(bytes, this.#validate(bytes))
    if (usurped !== undefined) this.#watches.tell(usurped.hash, { usurped: added.hash })
    const watch = this.#watches.of(added.hash)
    const ready = this.pool.isReady(added)
    this.#watches.tell(added.hash, ready ? 'ready' : 'future')
    this.#tellPromoted()
    return { hash: added.hash, watch, ready }
  }

  /** Takes a transaction out. @returns whether it was there */
  drop (hash: Hex): boolean {
    const dropped = this.pool.remove(hash)
    if (dropped !== undefined) this.#watches.tell(hash, 'invalid')
    return dropped !== undefined
  }

  /** What a block made of a transaction that was offered to it. */
  settle ({ hash }: PooledTransaction, block: StoredBlock, verdict: Verdict | undefined): void {
    if (!isSettled(verdict)) return
    this.pool.remove(hash)
    if (verdict?.type === 'included') this.#watches.tell(hash, { broadcast: [] }, { inBlock: block.hash }, { finalized: block.hash })
    else if (verdict?.type === 'trapped') this.#watches.trap(hash, verdict.reason)
    else this.#watches.tell(hash, 'invalid')
  }

  /** What still waits is looked at again: its time may have passed, or what it waited for has come. */
  revalidate (): void {
    for (const { hash, bytes } of this.pool.all()) {
      this.pool.remove(hash)
      try {
        this.pool.add(bytes, this.#validate(bytes))
      } catch {
        this.#watches.tell(hash, 'invalid')
      }
    }
    this.#tellPromoted()
  }

  /** Transactions that waited for another, and wait no more. */
  #tellPromoted (): void {
    for (const { hash } of this.pool.ready()) if (this.#watches.last(hash) === 'future') this.#watches.tell(hash, 'ready')
  }
}

/** Whether a transaction need not be tried again: one that found no room, or came too early, may stand in a later block. */
export const isSettled = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && !(verdict.type === 'refused' && (verdict.why.reason === 'ExhaustsResources' || verdict.why.reason === 'Future'))
