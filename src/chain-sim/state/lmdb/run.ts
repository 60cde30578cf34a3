import type { Version } from '../versions.ts'
import { FieldReader, FieldWriter } from './fields.ts'

/**
 * Successive versions of one storage key, in the form in which they are kept under the number of the first: for each the
 * blocks since the one before, then 0 for a removal, or the length of the value plus 1 and the value.
 */
export class Run {
  /** Of each version where it stands among the pieces: its end after its beginning. */
  readonly #places: number[] = []
  #last: number

  /** The value that the last version left; null for a removal. */
  newest: Uint8Array | null = null

  /**
   * @param first the block of the first version
   * @param pieces where the versions of many runs are written as they come: a buffer for each run would take more than what stands in it
   */
  constructor (readonly first: number, private readonly pieces: FieldWriter) {
    this.#last = first
  }

  add (number: number, value: Uint8Array | null): void {
    const start = this.pieces.length
    this.pieces.number(number - this.#last).number(value ? value.length + 1 : 0)
    if (value) this.pieces.raw(value)
    this.#places.push(start, this.pieces.length)
    this.#last = number
    this.newest = value
  }

  /** What is kept: a view that holds until the next run is asked. */
  get record (): Uint8Array {
    joined.clear()
    for (let at = 1; at < this.#places.length; at += 2) joined.part(this.pieces, this.#places[at - 1] ?? 0, this.#places[at] ?? 0)
    return joined.done()
  }
}

/** One for all runs. */
const joined = new FieldWriter()

/** The versions of a kept run; the values are views into the record. */
export function * versionsIn (first: number, record: Uint8Array): Generator<Version> {
  const fields = new FieldReader(record)
  for (let number = first; !fields.ended;) {
    number += fields.number()
    const size = fields.number()
    yield { number, value: size > 0 ? fields.raw(size - 1) : null }
  }
}

/** Where a run was at a block: the newest value until then, and how long the record was. */
export interface Cut {
  readonly value: Uint8Array | null
  readonly length: number
}

/** Reads a kept run as far as block `upTo`. The value is a view into the record. */
export function readRun (first: number, record: Uint8Array, upTo: number): Cut {
  const fields = new FieldReader(record)
  let value: Uint8Array | null = null
  let number = first
  let length = 0
  while (!fields.ended) {
    number += fields.number()
    if (number > upTo) break
    const size = fields.number()
    value = size > 0 ? fields.raw(size - 1) : null
    length = fields.position
  }
  return { value, length }
}
