import { fromHex, toHex } from '../../../core/hex.ts'
import type { StoredBlock } from '../store.ts'
import type { Version } from '../versions.ts'
import { FieldReader, FieldWriter } from './fields.ts'

const HASH_LENGTH = 32

/** The record of a block, which is kept under its number. */
export function encodeBlock (block: StoredBlock): Uint8Array {
  const record = new FieldWriter().raw(fromHex(block.hash)).bytes(block.header).number(block.extrinsics.length)
  for (const extrinsic of block.extrinsics) record.bytes(extrinsic)
  return record.done()
}

export function decodeBlock (number: number, record: Uint8Array): StoredBlock {
  const fields = new FieldReader(record)
  const hash = toHex(fields.raw(HASH_LENGTH))
  const header = fields.bytes()
  return { number, hash, header, extrinsics: Array.from({ length: fields.number() }, () => fields.bytes()) }
}

/**
 * The record of successive versions of one storage key, which is kept under the number of the first: a version is the
 * blocks since the one before, then 0 for a removal, or the length of the value plus 1 and the value.
 */
export function encodeVersions (versions: readonly Version[]): Uint8Array {
  const record = new FieldWriter()
  let last = versions[0]?.number ?? 0
  for (const { number, value } of versions) {
    record.number(number - last).number(value ? value.length + 1 : 0)
    if (value) record.raw(value)
    last = number
  }
  return record.done()
}

/** The versions in a record, as far as block `upTo`. The values are views into the record. */
export function * decodeVersions (first: number, record: Uint8Array, upTo: number): Generator<Version, void, undefined> {
  const fields = new FieldReader(record)
  let number = first
  while (!fields.ended) {
    number += fields.number()
    if (number > upTo) return
    const size = fields.number()
    yield { number, value: size > 0 ? fields.raw(size - 1) : null }
  }
}
