import type { Hex } from '../../core/hex.ts'

/** What the pool threw out is not taken again for half an hour of the chain's clock, in ms: as with a real node. */
const DURATION = 30 * 60 * 1000

/** Of so many it is remembered. */
const MOST = 4096

/** Transactions that were in the pool and had to leave it for a reason. */
export class Bans {
  /** Until when, in ms of the chain's clock. */
  readonly #until = new Map<Hex, number>()

  has (hash: Hex, now: () => number): boolean {
    const until = this.#until.get(hash)
    return until !== undefined && now() < until
  }

  add (hash: Hex, now: number): void {
    this.#until.set(hash, now + DURATION)
    if (this.#until.size <= MOST) return
    for (const oldest of this.#until.keys()) {
      this.#until.delete(oldest)
      return
    }
  }

  clear (): void {
    this.#until.clear()
  }
}
