import * as scale from 'scale-ts'
import { makeCodec, type Source } from './codec.ts'
import { lengthFrom, strictBool } from './strict.ts'
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import type { Direct } from './direct.ts'
import type { PrimitiveName, Type } from './type.ts'

const primitive = <T> (name: PrimitiveName, codec: scale.Codec<T>, write: Direct<T>['write'], read: NonNullable<Direct<T>['read']>): Type<T> => {
  const described = { tag: 'primitive', name } as const
  return { codec, describe: () => described, direct: { write, read } }
}

export const bool = primitive('bool', strictBool, (writer, value) => { writer.u8(value ? 1 : 0) }, reader => reader.flag('boolean'))
export const u8 = primitive('u8', scale.u8, (writer, value) => { writer.u8(value) }, reader => reader.u8())
export const u16 = primitive('u16', scale.u16, (writer, value) => { writer.u16(value) }, reader => reader.u16())
export const u32 = primitive('u32', scale.u32, (writer, value) => { writer.u32(value) }, reader => reader.u32())
export const u64 = primitive('u64', scale.u64, (writer, value) => { writer.u64(value) }, reader => reader.u64())
export const u128 = primitive('u128', scale.u128, (writer, value) => { writer.u128(value) }, reader => reader.u128())

/** `Vec<u8>` as bytes. */
export const bytes: Type<Uint8Array> = {
  codec: makeCodec<Uint8Array>(scale.Bytes().enc, source => exactly(lengthFrom(source), source)),
  describe: () => ({ tag: 'sequence', of: u8 }),
  direct: { write: (writer, value) => { writer.bytes(value) }, read: reader => reader.raw(reader.length()) },
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
export const str = primitive(
  'str', makeCodec<string>(scale.str.enc, source => utf8.decode(bytes.codec.dec(source))),
  (writer, value) => { writer.str(value) }, reader => utf8.decode(reader.raw(reader.length())),
)

/** `[u8; length]` as `0x…`, so that two values are equal when `===` says so. */
export const fixedBytes = (length: number): Type<Hex> => ({
  codec: hexCodec(length),
  describe: () => ({ tag: 'array', of: u8, length }),
  direct: {
    write: (writer, value) => {
      if (value.length !== 2 + 2 * length) throw new RangeError(`expected ${length} bytes`)
      writer.hex(value)
    },
    read: reader => reader.hex(length),
  },
})

const hexCodec = (length: number): scale.Codec<Hex> => {
  const inner = scale.Bytes(length)
  const checked = (hex: Hex) => {
    const value = fromHex(hex)
    if (value.length !== length) throw new RangeError(`expected ${length} bytes`)
    return value
  }
  return makeCodec(hex => inner.enc(checked(hex)), source => toHex(exactly(length, source)))
}

/** scale-ts cuts a short input silently: a truncated value must not decode. */
function exactly (length: number, source: Source): Uint8Array {
  const value = scale.Bytes(length).dec(source)
  if (value.length !== length) throw new RangeError(`expected ${length} bytes, got ${value.length}`)
  return value
}

const wrapped = (path: string): Type<Hex> => {
  const inner = fixedBytes(32)
  return { ...inner, describe: () => ({ tag: 'composite', path, params: [], fields: [{ type: inner }] }) }
}

/** An account: its 32 bytes as `0x…`. */
export const accountId = wrapped('sp_core::crypto::AccountId32')

/** A 256-bit hash. */
export const h256 = wrapped('primitive_types::H256')
