import type { Database } from 'lmdb'

/** One table of a chain: bytes under bytes, in byte order. */
export type Table = Database<Uint8Array, Uint8Array>

/** A value as plain bytes that are the caller's own. */
export function read (table: Table, key: Uint8Array): Uint8Array | undefined {
  const bytes = table.getBinary(key)
  return bytes && plain(bytes)
}

/** Where values stand while the database copies them: it asks for the address of every buffer that it has not seen, which takes longer than the copy. */
const scratch = new Uint8Array(64 * 1024)

/** Stores a value. Only inside a transaction. */
export function write (table: Table, key: Uint8Array, value: Uint8Array): void {
  if (value.length > scratch.length) {
    table.putSync(key, value)
    return
  }
  scratch.set(value)
  table.putSync(key, scratch.subarray(0, value.length))
}

/** The same bytes without Node's additions: a Buffer's `slice` does not copy. */
export const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
