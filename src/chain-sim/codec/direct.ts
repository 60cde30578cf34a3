import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { AnyType, Type } from './type.ts'

/**
 * A quicker way than the codec between values and bytes: storage is read and written many thousand times in a block, and
 * scale-ts makes several buffers for every number. The bytes are the same.
 */
export interface Direct<T> {
  readonly write: (writer: ByteWriter, value: T) => void
  /** Absent where a part can only be read by its codec. */
  readonly read?: (reader: ByteReader) => T
}

/** Writes a value of a type behind what was written before. */
export const writerOf = <T> (type: Type<T>): Direct<T>['write'] =>
  type.direct?.write ?? ((writer, value) => { writer.raw(type.codec.enc(value)) })

/** Both ways for a whole, from its parts: it can be read directly where all of them can. */
export function directOf<T> (parts: readonly AnyType[], write: Direct<T>['write'], read: (parts: ReadonlyArray<(reader: ByteReader) => unknown>) => (reader: ByteReader) => T): Direct<T> {
  const readers = parts.flatMap(({ direct }) => direct?.read ?? [])
  return readers.length < parts.length ? { write } : { write, read: read(readers) }
}
