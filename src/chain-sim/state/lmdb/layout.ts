import { fromHex, type Hex } from '../../../core/hex.ts'
import { badKeyLength } from '../errors.ts'
import { read, type Table } from './table.ts'

/** The form of a chain on disk. A chain of another form is refused. */
export const FORMAT = 3

/**
 * The tables of a chain:
 * - `meta`: what the chain is, its newest block, how many keys have an id, the first block whose state is kept
 * - `blocks`: block number → block; `numbers`: block hash → block number
 * - `ids`: storage key → id, for every key that there was at a block whose state is kept; `names`: id → storage key
 * - `head`: id → newest value
 * - `journal`: first block of a batch → its last block
 * - `history`: (first block of a batch, id) → the versions that the batch has of the key with this id and of some that follow
 * - `latest`: 512 ids → for each the newest batch that has versions of it
 * - `base`: id → its value before the first batch, where earlier ones are forgotten
 *
 * Ids keep the tables small that each commit changes, since storage keys are longer than most values.
 */
export const TABLES = ['meta', 'blocks', 'numbers', 'head', 'ids', 'names', 'history', 'journal', 'latest', 'base'] as const

/** The entries of `meta`. */
export const META = {
  chain: Buffer.from('chain'),
  head: Buffer.from('head'),
  ids: Buffer.from('ids'),
  /** The first block whose state is kept; absent means 0. */
  first: Buffer.from('first'),
  /** Changes whenever a storage key may have lost its id; absent means 0. */
  generation: Buffer.from('generation'),
}

/** The longest storage key that the database takes, in bytes. */
const LONGEST_KEY = 1978

/** Whether the database can hold a key: it has neither the empty one nor very long ones. */
export const isKeepable = (key: Hex): boolean => key.length > 2 && key.length <= 2 + 2 * LONGEST_KEY

/** @throws badKeyLength when the database cannot hold the key */
export function storageKey (key: Hex): Uint8Array {
  if (!isKeepable(key)) throw badKeyLength({ bytes: key.length / 2 - 1, most: LONGEST_KEY })
  return Buffer.from(key.slice(2), 'hex')
}

/** A block number or an id, in byte order. */
export function u32 (value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export const readU32 = (bytes: Uint8Array, at = 0): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)

/** A number of `meta`; 0 where it is not there. */
export function readNumber (meta: Table, key: Uint8Array): number {
  const bytes = read(meta, key)
  return bytes ? readU32(bytes) : 0
}

/** What tells that a block is still the same one: its number and hash. */
export const blockMark = (block: { readonly number: number, readonly hash: Hex }): Uint8Array => Buffer.concat([u32(block.number), fromHex(block.hash)])

/** Where the versions stand that a batch has of an id. */
export function historyKey (first: number, id: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeUInt32BE(first)
  bytes.writeUInt32BE(id, 4)
  return bytes
}

/** The range of storage keys that begin with `prefix` and come after `after`. `prefix` may end in half a byte. */
export function keyRange (prefix: Hex, after: Hex | undefined): { start?: Uint8Array, exclusiveStart: boolean, end?: Uint8Array } {
  const exclusiveStart = after !== undefined && after >= prefix
  const from = bound((exclusiveStart ? after : prefix).slice(2))
  const stem = prefix.slice(2).replace(/f+$/, '')
  const next = (Number.parseInt(stem.slice(-1), 16) + 1).toString(16)
  // The empty key is no bound to the database.
  return {
    exclusiveStart: exclusiveStart && from.length > 0,
    ...from.length > 0 && { start: from },
    ...stem !== '' && { end: bound(stem.slice(0, -1) + next) },
  }
}

/** Half a byte is filled up; what no key can reach is cut off, for nothing lies between. */
const bound = (digits: string): Uint8Array => Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').subarray(0, LONGEST_KEY)
