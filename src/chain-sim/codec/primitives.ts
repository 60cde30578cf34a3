import type { Hex } from '../../core/hex.ts'
import type { PrimitiveName, Type } from './type.ts'

const primitive = <T> (name: PrimitiveName, { write, read }: Pick<Type<T>, 'write' | 'read'>): Type<T> => {
  const described = { tag: 'primitive', name } as const
  return { write, read, describe: () => described }
}

/** One byte, 0 or 1. */
export const bool = primitive<boolean>('bool', { write: (writer, value) => { writer.u8(value ? 1 : 0) }, read: reader => reader.flag('boolean') })

/** One byte. */
export const u8 = primitive<number>('u8', { write: (writer, value) => { writer.u8(value) }, read: reader => reader.u8() })

/** Two bytes, the lowest first. */
export const u16 = primitive<number>('u16', { write: (writer, value) => { writer.u16(value) }, read: reader => reader.u16() })

/** Four bytes, the lowest first. */
export const u32 = primitive<number>('u32', { write: (writer, value) => { writer.u32(value) }, read: reader => reader.u32() })

/** Eight bytes, the lowest first; a bigint. */
export const u64 = primitive<bigint>('u64', { write: (writer, value) => { writer.u64(value) }, read: reader => reader.u64() })

/** Sixteen bytes, the lowest first; a bigint. */
export const u128 = primitive<bigint>('u128', { write: (writer, value) => { writer.u128(value) }, read: reader => reader.u128() })

/** `Vec<u8>` as bytes. */
export const bytes: Type<Uint8Array> = {
  write: (writer, value) => { writer.bytes(value) },
  read: reader => reader.raw(reader.length()),
  describe: () => ({ tag: 'sequence', of: u8 }),
}

/** Whatever bytes it reads are those that the text is written as: so the mark that some texts begin with belongs to the text. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8; other bytes do not decode. */
export const str = primitive<string>('str', { write: (writer, value) => { writer.str(value) }, read: reader => utf8.decode(reader.raw(reader.length())) })

/** `[u8; length]` as `0x…`, so that two values are equal when `===` says so. */
export const fixedBytes = (length: number): Type<Hex> => ({
  write: (writer, value) => {
    if (value.length !== 2 + 2 * length) throw new RangeError(`expected ${length} bytes`)
    writer.hex(value)
  },
  read: reader => reader.hex(length),
  describe: () => ({ tag: 'array', of: u8, length }),
})

const wrapped = (path: string): Type<Hex> => {
  const inner = fixedBytes(32)
  return { ...inner, describe: () => ({ tag: 'composite', path, params: [], fields: [{ type: inner }] }) }
}

/** An account: its 32 bytes as `0x…`. */
export const accountId = wrapped('sp_core::crypto::AccountId32')

/** A 256-bit hash. */
export const h256 = wrapped('primitive_types::H256')
