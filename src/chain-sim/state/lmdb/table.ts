import type { Database } from 'lmdb'

/** One table of a chain: bytes under bytes, in byte order. */
export type Table = Database<Uint8Array, Uint8Array>

/** A value as plain bytes that are the caller's own. */
export function read (table: Table, key: Uint8Array): Uint8Array | undefined {
  const bytes = table.getBinary(key)
  return bytes && plain(bytes)
}

/** The same bytes without Node's additions: a Buffer's `slice` does not copy. */
export const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
