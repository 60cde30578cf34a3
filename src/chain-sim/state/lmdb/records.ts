import { fromHex, toHex } from '../../../core/hex.ts'
import type { StoredBlock } from '../store.ts'
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
