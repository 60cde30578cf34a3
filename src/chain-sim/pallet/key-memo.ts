import type { Hex } from '../../core/hex.ts'
import { StateKey } from '../state/state-key.ts'

/** So many keys are remembered before all are forgotten: more than one subnet's neurons, less than memory would notice. */
const LIMIT = 20_000

type Branch = Map<unknown, Branch | StateKey>

/** Whole storage keys by the values that they are made of: a known key is neither joined nor hashed anew, and states know it again. */
export class KeyMemo {
  readonly #root: Branch = new Map()
  #count = 0

  /** @param depth how many values each key is made of */
  constructor (private readonly depth: number) {}

  get (values: readonly unknown[]): StateKey | undefined {
    let found: Branch | StateKey | undefined = this.#root
    for (let i = 0; i < this.depth && found !== undefined; i++) found = (found as Branch).get(values[i])
    return found as StateKey | undefined
  }

  /** @returns the key as it is remembered */
  set (values: readonly unknown[], key: string): StateKey {
    const kept = new StateKey(flat(key) as Hex)
    // Of what is compared by identity, nothing is ever found again.
    if (values.some(value => typeof value === 'object')) return kept
    if (this.#count++ >= LIMIT) this.#forget()
    let branch = this.#root
    for (let i = 0; i < this.depth - 1; i++) branch = branchAt(branch, values[i])
    branch.set(values[this.depth - 1], kept)
    return kept
  }

  #forget (): void {
    this.#root.clear()
    this.#count = 1
  }
}

function branchAt (branch: Branch, value: unknown): Branch {
  const known = branch.get(value)
  if (known !== undefined) return known as Branch
  const made: Branch = new Map()
  branch.set(value, made)
  return made
}

/** A joined string is kept as its parts until somebody reads it; what stays is better kept in one piece. */
const flat = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')
