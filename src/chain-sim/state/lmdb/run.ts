import type { Hex } from '../../../core/hex.ts'
import type { Version } from '../versions.ts'
import { FieldReader, FieldWriter } from './fields.ts'
import type { Pieces } from './pieces.ts'

/**
 * Successive versions of one storage key, in the form in which they are kept under the number of the first: for each the
 * blocks since the one before, then 0 for a removal, or the length of the value plus 1 and the value.
 */
export class Run {
  #last: number
  readonly #start: number
  #end: number

  /** The value that the last version left; null for a removal. */
  newest: Uint8Array | null

  /**
   * Begins with one version.
   * @param id the number of the key
   * @param first its block
   * @param pieces where the versions of many runs are written as they come
   */
  constructor (readonly id: number, readonly key: Hex, readonly first: number, value: Uint8Array | null, private readonly pieces: Pieces) {
    this.#last = first
    this.newest = value
    this.#start = this.#end = pieces.add(undefined, 0, value)
  }

  add (number: number, value: Uint8Array | null): void {
    this.#end = this.pieces.add(this.#end, number - this.#last, value)
    this.#last = number
    this.newest = value
  }

  /** What is kept: a view that holds until the next run is asked. */
  get record (): Uint8Array {
    return this.pieces.joined(this.#start)
  }
}

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

/** The versions of two kept runs of one key, the second of which comes after the first. */
export function joinRuns (before: { readonly from: number, readonly record: Uint8Array }, after: { readonly from: number, readonly record: Uint8Array }): Uint8Array {
  let last = before.from
  for (const { number } of versionsIn(before.from, before.record)) last = number
  // The first version of a run stands 0 blocks after its beginning, which takes one byte.
  return new FieldWriter().raw(before.record).number(after.from - last).raw(after.record.subarray(1)).done()
}
