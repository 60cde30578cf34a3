import type { Hex } from '../../core/hex.ts'
import type { ValidTransaction } from '../pallet/executive.ts'
import { extrinsicHash } from './extrinsic.ts'

/** What becomes of a watched transaction, in the words of `author_extrinsicUpdate`. */
export type TransactionStatus =
  | 'ready' | 'future' | 'invalid' | 'dropped'
  | { readonly broadcast: readonly string[] }
  | { readonly inBlock: Hex }
  | { readonly finalized: Hex }
  | { readonly usurped: Hex }

/** A transaction that waits for a block. */
export interface PooledTransaction {
  readonly hash: Hex
  readonly bytes: Uint8Array
  readonly valid: ValidTransaction
  /** Those that came first go first. */
  readonly order: number
}

/** Why the pool does not take a transaction, beyond its validity. */
export class PoolRefusal extends Error {
  override readonly name = 'PoolRefusal'

  /** @param priorities of the transaction that keeps its place, and of the one that wanted it */
  constructor (readonly reason: 'already imported' | 'priority too low' | 'pool full', readonly hash: Hex, readonly priorities?: { readonly old: bigint, readonly new: bigint }) {
    super(reason)
  }
}

/** Substrate's defaults: 8,192 transactions that can go in, and 512 that wait for others. */
const MOST_READY = 8192
const MOST_FUTURE = 512

/**
 * Transactions that wait for a block, by the tags that they provide and require (account and nonce). Ready ones can go in
 * as they are; future ones wait until another provides what they require.
 */
export class Pool {
  readonly #all = new Map<Hex, PooledTransaction>()
  #count = 0

  /**
   * Takes a transaction that was found valid.
   * @returns it, and the one whose place it took
   * @throws PoolRefusal
   */
  add (bytes: Uint8Array, valid: ValidTransaction): { readonly added: PooledTransaction, readonly usurped: PooledTransaction | undefined } {
    const hash = extrinsicHash(bytes)
    if (this.#all.has(hash)) throw new PoolRefusal('already imported', hash)
    const rival = this.#rivalOf(valid)
    if (rival !== undefined && valid.priority <= rival.valid.priority) throw new PoolRefusal('priority too low', hash, { old: rival.valid.priority, new: valid.priority })
    if (rival !== undefined) this.#all.delete(rival.hash)
    const added = { hash, bytes, valid, order: this.#count++ }
    this.#all.set(hash, added)
    const crowd = this.isReady(added) ? this.ready().length > MOST_READY : this.future().length > MOST_FUTURE
    if (crowd) {
      this.#all.delete(hash)
      throw new PoolRefusal('pool full', hash)
    }
    return { added, usurped: rival }
  }

  has (hash: Hex): boolean {
    return this.#all.has(hash)
  }

  remove (hash: Hex): PooledTransaction | undefined {
    const found = this.#all.get(hash)
    this.#all.delete(hash)
    return found
  }

  isReady (transaction: PooledTransaction): boolean {
    return this.ready().includes(transaction)
  }

  /** Those that can go into the next block, each after what it requires; higher priority first, then first come. */
  ready (): readonly PooledTransaction[] {
    const waiting = [...this.#all.values()].sort((a, b) => a.valid.priority === b.valid.priority ? a.order - b.order : a.valid.priority > b.valid.priority ? -1 : 1)
    const provided = new Set<Hex>()
    const ready = new Set<PooledTransaction>()
    for (let found = true; found;) {
      found = false
      for (const transaction of waiting) {
        if (ready.has(transaction) || !transaction.valid.requires.every(tag => provided.has(tag))) continue
        ready.add(transaction)
        transaction.valid.provides.forEach(tag => provided.add(tag))
        found = true
      }
    }
    return [...ready]
  }

  /** Those that wait for others. */
  future (): readonly PooledTransaction[] {
    const ready = new Set(this.ready())
    return [...this.#all.values()].filter(transaction => !ready.has(transaction))
  }

  all (): readonly PooledTransaction[] {
    return [...this.#all.values()]
  }

  #rivalOf (valid: ValidTransaction): PooledTransaction | undefined {
    return [...this.#all.values()].find(other => other.valid.provides.some(tag => valid.provides.includes(tag)))
  }
}
