import type { Hex } from '../../core/hex.ts'
import type { ValidTransaction } from '../pallet/executive.ts'
import { bestFirst } from './best-first.ts'
import { extrinsicHash } from './extrinsic.ts'
import { PoolRefusal } from './pool-refusal.ts'
import type { Imported, PooledTransaction } from './pooled.ts'

interface Limit {
  readonly count: number
  readonly bytes: number
}

/** What a node holds when nobody says otherwise: transactions that can go in, and a tenth as many that wait for others. */
const READY: Limit = { count: 8192, bytes: 20 * 1024 * 1024 }
const FUTURE: Limit = { count: 819, bytes: 2 * 1024 * 1024 }

/**
 * Transactions that wait for a block, by the tags that they provide and require (account and nonce). Ready ones can go in
 * as they are, or after others that are ready; future ones wait until another provides what they require. Only ready ones
 * compete for a tag. The rules are those of Substrate's pool, but for one: where all have the same priority and there is no
 * room, the newcomer has to leave, not the oldest with all that follow it.
 */
export class Pool {
  readonly #ready = new Map<Hex, PooledTransaction>()
  readonly #future = new Map<Hex, PooledTransaction>()
  /** Which ready transaction provides a tag. */
  readonly #providers = new Map<Hex, PooledTransaction>()
  /** Which transactions require a tag, ready and future ones. */
  readonly #requirers = new Map<Hex, Set<PooledTransaction>>()
  /** What each future transaction still waits for. */
  readonly #missing = new Map<Hex, Set<Hex>>()
  #count = 0
  #bytes = { ready: 0, future: 0 }

  /**
   * Takes a transaction that was found valid.
   * @param next the number of the block for which it was
   * @throws PoolRefusal
   */
  add (bytes: Uint8Array, valid: ValidTransaction, next: number): Imported {
    const hash = extrinsicHash(bytes)
    if (this.has(hash)) throw new PoolRefusal('already imported', hash)
    const added = { hash, bytes, valid, order: this.#count++, until: BigInt(next) + valid.longevity }
    const missing = valid.requires.filter(tag => !this.#providers.has(tag))
    if (missing.length > 0) {
      const dropped = this.#makeRoom(added, this.#future, this.#bytes.future, FUTURE)
      this.#putFuture(added, missing)
      return { added, ready: false, promoted: [], usurped: [], dropped, failed: [] }
    }
    const dropped = this.#makeRoom(added, this.#ready, this.#bytes.ready, READY)
    const usurped = this.#putReady(added)
    const { promoted, failed } = this.#promote(valid.provides)
    return { added, ready: this.#ready.has(hash), promoted, usurped, dropped, failed }
  }

  has (hash: Hex): boolean {
    return this.#ready.has(hash) || this.#future.has(hash)
  }

  isReady (hash: Hex): boolean {
    return this.#ready.has(hash)
  }

  /** Whether a ready transaction provides a tag. */
  provides (tag: Hex): boolean {
    return this.#providers.has(tag)
  }

  /** Takes a transaction out, with all that need it. @returns those that were there, it first */
  remove (hash: Hex): readonly PooledTransaction[] {
    const found = this.#ready.get(hash) ?? this.#future.get(hash)
    return found === undefined ? [] : this.#removeWithDependents(found, new Set())
  }

  /** A transaction is in a block: what needs it needs nothing more. @returns those that waited, and are ready now or fail */
  include (hash: Hex): Pick<Imported, 'promoted' | 'failed'> {
    const found = this.#ready.get(hash)
    if (found === undefined) return { promoted: [], failed: [] }
    this.#take(found)
    return this.#promote(found.valid.provides)
  }

  /** Those that can go into the next block, each after what it requires; higher priority first, then the one that ends sooner, then first come. */
  ready (): readonly PooledTransaction[] {
    return bestFirst(this.#ready.values(), ({ valid }) => valid.requires.filter(tag => this.#providers.has(tag)).length, ({ valid }) =>
      valid.provides.flatMap(tag => [...this.#requirers.get(tag) ?? []]).filter(({ hash }) => this.#ready.has(hash)))
  }

  all (): readonly PooledTransaction[] {
    return [...this.#ready.values(), ...this.#future.values()]
  }

  #putFuture (added: PooledTransaction, missing: readonly Hex[]): void {
    this.#future.set(added.hash, added)
    this.#bytes.future += added.bytes.length
    this.#missing.set(added.hash, new Set(missing))
    this.#require(added)
  }

  /** @returns those whose place it took. @throws PoolRefusal */
  #putReady (added: PooledTransaction): readonly PooledTransaction[] {
    const { valid, hash, bytes } = added
    const rivals = new Set(valid.provides.flatMap(tag => this.#providers.get(tag) ?? []))
    const old = [...rivals].reduce((sum, rival) => sum + rival.valid.priority, 0n)
    if (rivals.size > 0 && valid.priority <= old) throw new PoolRefusal('priority too low', hash, { old, new: valid.priority })
    const kept = new Set(valid.provides)
    const usurped = [...rivals].flatMap(rival => this.#removeWithDependents(rival, kept))
    this.#ready.set(hash, added)
    this.#bytes.ready += bytes.length
    for (const tag of valid.provides) this.#providers.set(tag, added)
    this.#require(added)
    return usurped
  }

  /** What waits for tags that are provided now becomes ready, and what waits for that. */
  #promote (provided: readonly Hex[]): Pick<Imported, 'promoted' | 'failed'> {
    const promoted: PooledTransaction[] = []
    const failed: PooledTransaction[] = []
    const tags = [...provided]
    for (let tag = tags.shift(); tag !== undefined; tag = tags.shift()) {
      for (const waiting of [...this.#requirers.get(tag) ?? []]) {
        const missing = this.#missing.get(waiting.hash)
        if (missing?.delete(tag) !== true || missing.size > 0) continue
        this.#take(waiting)
        try {
          this.#putReady(waiting)
          promoted.push(waiting)
          tags.push(...waiting.valid.provides)
        } catch (error) {
          if (!(error instanceof PoolRefusal)) throw error
          failed.push(waiting)
        }
      }
    }
    return { promoted, failed }
  }

  /** Those that have to leave so that one more has room. @throws PoolRefusal when it is the one */
  #makeRoom (added: PooledTransaction, others: ReadonlyMap<Hex, PooledTransaction>, bytes: number, limit: Limit): readonly PooledTransaction[] {
    if (others.size < limit.count && bytes + added.bytes.length <= limit.bytes) return []
    const worst = [...others.values()].reduce<PooledTransaction | undefined>((worst, each) => worst === undefined || each.valid.priority < worst.valid.priority ? each : worst, undefined)
    if (worst === undefined || worst.valid.priority >= added.valid.priority) throw new PoolRefusal('pool full', added.hash)
    return this.#removeWithDependents(worst, new Set())
  }

  /** @param kept tags that another provides at once */
  #removeWithDependents (first: PooledTransaction, kept: ReadonlySet<Hex>): readonly PooledTransaction[] {
    const removed: PooledTransaction[] = []
    const queue = [first]
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      if (!this.has(one.hash)) continue
      const lost = this.#ready.has(one.hash) ? one.valid.provides.filter(tag => !kept.has(tag)) : []
      this.#take(one)
      removed.push(one)
      queue.push(...lost.flatMap(tag => [...this.#requirers.get(tag) ?? []]).filter(({ hash }) => this.#ready.has(hash)))
    }
    return removed
  }

  #require (added: PooledTransaction): void {
    for (const tag of added.valid.requires) {
      const all = this.#requirers.get(tag) ?? new Set()
      this.#requirers.set(tag, all.add(added))
    }
  }

  /** Takes one out, and nothing else. */
  #take (one: PooledTransaction): void {
    if (this.#ready.delete(one.hash)) {
      this.#bytes.ready -= one.bytes.length
      for (const tag of one.valid.provides) if (this.#providers.get(tag) === one) this.#providers.delete(tag)
    } else if (this.#future.delete(one.hash)) {
      this.#bytes.future -= one.bytes.length
      this.#missing.delete(one.hash)
    }
    for (const tag of one.valid.requires) {
      const all = this.#requirers.get(tag)
      all?.delete(one)
      if (all?.size === 0) this.#requirers.delete(tag)
    }
  }
}
