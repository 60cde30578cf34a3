import { Blake2256, Identity, Twox128, Twox64Concat } from '@polkadot-api/substrate-bindings'
import { blake2AsU8a } from '@polkadot/util-crypto'
import { toHex, type Hex } from '../../core/hex.ts'

/** Storage keys of accounts are hashed by the thousand: this hash is WebAssembly once `signaturesReady`. */
const blake2_128Concat = (key: Uint8Array): Uint8Array => Buffer.concat([blake2AsU8a(key, 128), key])

/** How a storage key is hashed, and how many bytes stand before the key itself, which always stays readable here. */
const hashers = {
  Identity: { hash: Identity, prefix: 0 },
  Twox64Concat: { hash: Twox64Concat, prefix: 8 },
  Blake2_128Concat: { hash: blake2_128Concat, prefix: 16 },
} as const

/** The storage hashers that the runtime uses, with their names in Rust. */
export type HasherName = keyof typeof hashers

export const hashKey = (hasher: HasherName, key: Uint8Array): Uint8Array => hashers[hasher].hash(key)

/** Bytes of hash that precede the key. */
export const hashPrefixLength = (hasher: HasherName): number => hashers[hasher].prefix

const utf8 = new TextEncoder()

/** twox128 of a name: pallets and items stand under it. */
export const twox128 = (name: string): Hex => toHex(Twox128(utf8.encode(name)))

/** blake2b-256, the chain's hash of blocks, extrinsics and calls. */
export const blake2_256 = (bytes: Uint8Array): Hex => toHex(Blake2256(bytes))
