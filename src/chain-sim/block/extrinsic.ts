import type { Hex } from '../../core/hex.ts'
import { ByteReader } from '../../core/scale/byte-reader.ts'
import { bytes as byteVector } from '../codec/primitives.ts'
import { encode } from '../codec/type.ts'
import { blake2_256 } from '../codec/hashers.ts'
import type { RuntimeCall } from '../pallet/call.ts'
import type { RuntimeDeclaration } from '../pallet/runtime.ts'

/** Extrinsic format 4: a length prefix, one byte of version with the top bit for “signed”, then the parts. */
const BARE = 0x04
const SIGNED = 0x84

/** What of a runtime tells how its extrinsics are written. */
export type Format = Pick<RuntimeDeclaration, 'types' | 'extrinsic'>

/** Who signed a transaction, and what stands in it besides the call. */
export interface SignedPart {
  /** A value of the runtime's address type. */
  readonly address: unknown
  /** A value of the runtime's signature type. */
  readonly signature: unknown
  /** The values of the signed extensions, in their order. */
  readonly extra: readonly unknown[]
  /** The bytes of `extra`, as they were signed. */
  readonly extraBytes: Uint8Array
}

/** A decoded extrinsic, with the bytes that its checks need. */
export interface Extrinsic {
  /** All of it, length prefix included. Fees count these bytes. */
  readonly bytes: Uint8Array
  /** Absent on inherents and unsigned transactions. */
  readonly signed?: SignedPart
  readonly call: RuntimeCall
  readonly callBytes: Uint8Array
}

/** The hash by which clients name a transaction: of all its bytes, the length prefix included. */
export const extrinsicHash = (bytes: Uint8Array): Hex => blake2_256(bytes)

/** Bytes that are no extrinsic of this runtime. */
export class MalformedExtrinsic extends Error {
  override readonly name = 'MalformedExtrinsic'
}

/**
 * Reads the bytes of an extrinsic.
 * @throws MalformedExtrinsic for unknown versions, pallets or calls, for values that do not decode, and for bytes left over
 */
export function decodeExtrinsic (runtime: Format, bytes: Uint8Array): Extrinsic {
  try {
    return decodeParts(runtime, bytes)
  } catch (error) {
    throw new MalformedExtrinsic(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

const decoded = new WeakMap<Uint8Array, { readonly runtime: Format, readonly extrinsic: Extrinsic }>()

/** The same for bytes that never change, and are read by the pool and again in a block. @throws MalformedExtrinsic */
export function decodeOnce (runtime: Format, bytes: Uint8Array): Extrinsic {
  const known = decoded.get(bytes)
  if (known?.runtime === runtime) return known.extrinsic
  const extrinsic = decodeExtrinsic(runtime, bytes)
  // What nobody signed was never in the pool.
  if (extrinsic.signed !== undefined) decoded.set(bytes, { runtime, extrinsic })
  return extrinsic
}

function decodeParts (runtime: Format, bytes: Uint8Array): Extrinsic {
  const reader = new ByteReader(bytes)
  if (reader.compact() !== reader.left) throw new RangeError('the length prefix is wrong')
  const version = reader.u8()
  if (version !== BARE && version !== SIGNED) throw new RangeError(`unknown extrinsic version ${version}`)
  const signed = version === SIGNED ? readSigned(runtime, bytes, reader) : undefined
  const callBytes = bytes.subarray(reader.at)
  const call = runtime.types.call.read(reader)
  if (reader.left > 0) throw new RangeError('bytes are left over')
  return { bytes, call, callBytes, ...(signed === undefined ? {} : { signed }) }
}

function readSigned (runtime: Format, bytes: Uint8Array, reader: ByteReader): SignedPart {
  const { address, signature, extensions } = runtime.extrinsic
  const who: unknown = address.read(reader)
  const proof: unknown = signature.read(reader)
  const start = reader.at
  const extra = extensions.map(extension => extension.extra.read(reader) as unknown)
  return { address: who, signature: proof, extra, extraBytes: bytes.subarray(start, reader.at) }
}

/** Joins the parts of an extrinsic. */
export function encodeExtrinsic (runtime: Format, call: RuntimeCall, signed?: Pick<SignedPart, 'address' | 'signature' | 'extra'>): Uint8Array {
  const { address, signature, extensions } = runtime.extrinsic
  const callBytes = encode(runtime.types.call, call)
  const head = signed === undefined
    ? [Uint8Array.of(BARE)]
    : [
      Uint8Array.of(SIGNED),
      encode(address, signed.address),
      encode(signature, signed.signature),
      ...extensions.map(({ extra }, index) => encode(extra, signed.extra[index])),
    ]
  return encode(byteVector, Buffer.concat([...head, callBytes]))
}
