import type { Version } from '../versions.ts'
import { FieldReader, FieldWriter } from './fields.ts'

/**
 * Successive versions of one storage key, in the form in which they are kept under the number of the first: for each the
 * blocks since the one before, then 0 for a removal, or the length of the value plus 1 and the value.
 */
export class Run {
  readonly #numbers: number[] = []
  readonly #values: (Uint8Array | null)[] = []

  /** @param first the block of the first version */
  constructor (readonly first: number) {}

  /** The value that the last version left; null for a removal. */
  get newest (): Uint8Array | null {
    return this.#values.at(-1) ?? null
  }

  add (number: number, value: Uint8Array | null): void {
    this.#numbers.push(number)
    this.#values.push(value)
  }

  /** What is kept, until the next run is asked. */
  get record (): Uint8Array {
    fields.clear()
    let last = this.first
    this.#numbers.forEach((number, at) => {
      const value = this.#values[at]
      fields.number(number - last).number(value ? value.length + 1 : 0)
      if (value) fields.raw(value)
      last = number
    })
    return fields.done()
  }
}

/** One for all: most runs are shorter than what a writer takes. */
const fields = new FieldWriter()

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
