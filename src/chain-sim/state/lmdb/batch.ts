import type { Hex } from '../../../core/hex.ts'
import { Overlay } from '../overlay.ts'
import type { Difference } from '../state.ts'
import type { HeadState } from './head-state.ts'
import type { KeyIds } from './key-ids.ts'
import { readU32 } from './layout.ts'
import { Pieces } from './pieces.ts'
import { Run } from './run.ts'

/** A batch is written out when it spans this many blocks, or holds this many bytes of values. */
const BLOCKS = 256
const BYTES = 16 * 1024 * 1024

/**
 * The changes of successive blocks, collected so that each key is written once and not once a block. Advancing a chain by
 * thousands of blocks would otherwise spend its time and space here.
 */
export class Batch {
  /** By the ids of their keys. */
  readonly runs = new Map<number, Run>()
  /** The versions of all runs, in the order in which they came. */
  readonly #pieces = idle ?? new Pieces()
  #first: number | undefined
  #last = 0

  /** @param base the newest state that is written */
  constructor (private readonly base: HeadState, private readonly ids: KeyIds) {
    idle = undefined
    this.#pieces.clear()
  }

  /** A value of the newest state with the collected changes. */
  get (key: Hex): Uint8Array | undefined {
    const id = this.ids.lookUp(key)
    if (id === undefined) return undefined
    const run = this.runs.get(readU32(id))
    return run ? run.newest ?? undefined : this.base.valueOf(id)
  }

  /** The keys of that state. Hardly anybody asks: whoever makes blocks remembers them. */
  keys (prefix: Hex, after?: Hex): Iterable<Hex> {
    const state = new Overlay(this.base)
    for (const { key, newest } of this.runs.values()) {
      if (newest) state.put(key, newest)
      else state.delete(key)
    }
    return state.keys(prefix, after)
  }

  /** The numbers of the first and the last block; undefined when there is none. */
  get span (): { first: number, last: number } | undefined {
    return this.#first === undefined ? undefined : { first: this.#first, last: this.#last }
  }

  /** Whether it is time to write. */
  get full (): boolean {
    return this.#pieces.length >= BYTES || (this.#first !== undefined && this.#last - this.#first + 1 >= BLOCKS)
  }

  add (number: number, differences: readonly Difference[]): void {
    this.#first ??= number
    this.#last = number
    for (const { key, value } of differences) {
      const id = this.ids.assign(key)
      const run = this.runs.get(id)
      if (run) run.add(number, value)
      else this.runs.set(id, new Run(id, key.hex, number, value, this.#pieces))
    }
  }

  /** Leaves its buffers to the next batch: from then on it holds nothing. */
  end (): void {
    this.runs.clear()
    this.#first = undefined
    idle = this.#pieces
  }
}

/** The buffers that wait for the next batch: they are large, and a batch has them for a tenth of a second. */
let idle: Pieces | undefined
