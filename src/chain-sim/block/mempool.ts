import type { Hex } from '../../core/hex.ts'
import type { ValidTransaction } from '../pallet/executive.ts'
import type { StoredBlock } from '../state/store.ts'
import { Bans } from './bans.ts'
import type { Verdict } from './build.ts'
import { extrinsicHash } from './extrinsic.ts'
import { Pool } from './pool.ts'
import { PoolRefusal } from './pool-refusal.ts'
import type { Imported, PooledTransaction } from './pooled.ts'
import { Watches, type TransactionStatus, type TransactionWatch } from './watch.ts'

/** What the pool asks of the chain. */
export interface ChainSide {
  /** Judges a transaction as if it stood in the next block; throws where it may not. */
  readonly validate: (bytes: Uint8Array) => ValidTransaction
  /** The number of the next block. */
  readonly next: () => number
  /** The chain's clock, in ms. */
  readonly now: () => number
}

/** The pool together with what its senders are told. */
export class Mempool {
  readonly pool = new Pool()
  readonly #watches = new Watches()
  readonly #bans = new Bans()

  constructor (private readonly chain: ChainSide) {}

  /**
   * Takes a transaction.
   * @returns whether it can go in as it is, and what becomes of it
   * @throws what `validate` throws; PoolRefusal
   */
  add (bytes: Uint8Array): { readonly hash: Hex, readonly watch: TransactionWatch, readonly ready: boolean } {
    const hash = extrinsicHash(bytes)
    if (this.#bans.has(hash, this.chain.now)) throw new PoolRefusal('temporarily banned', hash)
    if (this.pool.has(hash)) throw new PoolRefusal('already imported', hash)
    const imported = this.#import(bytes)
    for (const each of imported.usurped) this.#watches.tell(each.hash, { usurped: hash })
    for (const each of imported.dropped) this.#ban(each, 'dropped')
    const watch = this.#watches.of(hash)
    this.#watches.tell(hash, imported.ready ? 'ready' : 'future')
    this.#tellPromoted(imported)
    return { hash, watch, ready: imported.ready }
  }

  /** Takes a transaction out, with all that need it, and does not take it again for a while. @returns which were there */
  drop (hash: Hex): readonly Hex[] {
    const dropped = this.pool.remove(hash)
    this.#bans.add(hash, this.chain.now())
    for (const each of dropped) this.#watches.tell(each.hash, 'invalid')
    return dropped.map(({ hash }) => hash)
  }

  /**
   * Makes a block for a transaction. Where that fails, such as on a full disk, it is taken out, and may be sent again at once.
   * @throws what `seal` throws
   */
  sealFor (hash: Hex, seal: () => void): void {
    try {
      seal()
    } catch (error) {
      for (const each of this.pool.remove(hash)) this.#watches.tell(each.hash, 'dropped')
      throw error
    }
  }

  /** What a block made of a transaction that was offered to it. */
  settle ({ hash }: PooledTransaction, block: StoredBlock, verdict: Verdict | undefined): void {
    if (!isSettled(verdict)) return
    if (verdict?.type === 'included') {
      const promoted = this.pool.include(hash)
      this.#watches.tell(hash, { broadcast: [] }, { inBlock: block.hash }, { finalized: block.hash })
      this.#tellPromoted(promoted)
      return
    }
    const [itself, ...dependents] = this.pool.remove(hash)
    if (verdict?.type === 'trapped') this.#watches.trap(hash, verdict.reason)
    else if (itself !== undefined) this.#ban(itself, 'invalid')
    for (const each of dependents) this.#watches.tell(each.hash, 'invalid')
  }

  /** A block was made: what may not stand in the next one any more, by its own word, goes. */
  expire (): void {
    const next = BigInt(this.chain.next())
    for (const { hash, until } of this.pool.all()) if (until <= next) this.drop(hash)
  }

  /** The chain changed in ways that the pool was not told of: what still waits is looked at again. */
  revalidate (): void {
    const waiting = [...this.pool.all()].sort((a, b) => a.order - b.order)
    const future = waiting.filter(({ hash }) => !this.pool.isReady(hash))
    for (const { hash } of waiting) this.pool.remove(hash)
    for (const { hash, bytes } of waiting) {
      try {
        for (const failed of this.#import(bytes).failed) this.#watches.tell(failed.hash, 'invalid')
      } catch {
        this.#watches.tell(hash, 'invalid')
      }
    }
    for (const { hash } of future) if (this.pool.isReady(hash)) this.#watches.tell(hash, 'ready')
  }

  /** The chain went back: what was wrong may be right again. */
  pardon (): void {
    this.#bans.clear()
  }

  #import (bytes: Uint8Array): Imported {
    return this.pool.add(bytes, this.chain.validate(bytes), this.chain.next())
  }

  #ban ({ hash }: PooledTransaction, status: TransactionStatus): void {
    this.#bans.add(hash, this.chain.now())
    this.#watches.tell(hash, status)
  }

  #tellPromoted ({ promoted, failed }: Pick<Imported, 'promoted' | 'failed'>): void {
    for (const { hash } of promoted) this.#watches.tell(hash, 'ready')
    for (const { hash } of failed) this.#watches.tell(hash, 'invalid')
  }
}

/** Whether a transaction need not be tried again: one that found no room, or came too early, may stand in a later block. */
export const isSettled = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && !(verdict.type === 'refused' && (verdict.why.reason === 'ExhaustsResources' || verdict.why.reason === 'Future'))
