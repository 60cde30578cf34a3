import { blake2AsU8a, xxhashAsU8a } from '@polkadot/util-crypto'
import { toHex, type Hex } from '../../core/hex.ts'

/** How a storage key is hashed, and how many bytes stand before the key itself, which always stays readable here. */
const hashers = {
  Identity: { hash: (key: Uint8Array): Uint8Array => key, prefix: 0 },
  Twox64Concat: { hash: (key: Uint8Array): Uint8Array => Buffer.concat([xxhashAsU8a(key, 64), key]), prefix: 8 },
  Blake2_128Concat: { hash: (key: Uint8Array): Uint8Array => Buffer.concat([blake2AsU8a(key, 128), key]), prefix: 16 },
} as const

/** The storage hashers that the runtime uses, with their names in Rust. */
export type HasherName = keyof typeof hashers

/** Keys are hashed by the thousand, and blocks in every block: all hashes here are WebAssembly once `signaturesReady`, and slow before. */
export const hashKey = (hasher: HasherName, key: Uint8Array): Uint8Array => hashers[hasher].hash(key)

/** Bytes of hash that precede the key. */
export const hashPrefixLength = (hasher: HasherName): number => hashers[hasher].prefix

/** twox128 of a name: pallets and items stand under it. */
export const twox128 = (name: string): Hex => toHex(xxhashAsU8a(Buffer.from(name), 128))

/** blake2b-256, the chain's hash of blocks, extrinsics and calls. */
export const blake2_256 = (bytes: Uint8Array): Hex => toHex(blake2AsU8a(bytes, 256))
