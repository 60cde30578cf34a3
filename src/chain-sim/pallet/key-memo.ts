import type { Hex } from '../../core/hex.ts'
import { StateKey } from '../state/state-key.ts'

/** So many keys are remembered before all are forgotten: more than a full network's neurons, less than memory would notice. */
const LIMIT = 20_000

/**
 * Whole storage keys by the one or two values that they are made of: a known key is neither joined nor hashed anew, and states know it again.
 * Several hundred are looked up in a block, so that each number of values has its own way.
 */
export class KeyMemo {
  readonly #one = new Map<unknown, StateKey>()
  readonly #two = new Map<unknown, Map<unknown, StateKey>>()
  #count = 0

  /** A key of one value. */
  one (value: unknown): StateKey | undefined {
    return this.#one.get(value)
  }

  /** A key of two values. */
  two (first: unknown, second: unknown): StateKey | undefined {
    return this.#two.get(first)?.get(second)
  }

  /** @returns the key as it is remembered */
  set (values: readonly unknown[], key: string): StateKey {
    const text = flat(key) as Hex
    // Of what is compared by identity, nothing is ever found again.
    if (values.some(value => typeof value === 'object')) return new StateKey(text, false)
    const kept = new StateKey(text)
    if (this.#count++ >= LIMIT) this.#forget()
    const [first, second] = values
    if (values.length === 1) this.#one.set(first, kept)
    else this.#under(first).set(second, kept)
    return kept
  }

  #under (first: unknown): Map<unknown, StateKey> {
    const known = this.#two.get(first)
    if (known !== undefined) return known
    const made = new Map<unknown, StateKey>()
    this.#two.set(first, made)
    return made
  }

  /** Others may hold the keys still, and write under them. */
  #forget (): void {
    for (const key of this.#one.values()) key.part()
    for (const keys of this.#two.values()) for (const key of keys.values()) key.part()
    this.#one.clear()
    this.#two.clear()
    this.#count = 1
  }
}

/** A joined string is kept as its parts until somebody reads it; what stays is better kept in one piece. */
const flat = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')
