import type { Hex } from '../../core/hex.ts'
import { ByteReader } from '../../core/scale/byte-reader.ts'
import { compact, struct, vec } from '../codec/composites.ts'
import { bytes, fixedBytes, h256, u32 } from '../codec/primitives.ts'
import { encode, type ValueOf } from '../codec/type.ts'
import { blake2_256 } from '../codec/hashers.ts'
import { variant } from '../codec/variant.ts'
import type { StoredBlock } from '../state/store.ts'

const EngineId = fixedBytes(4)

/** What consensus writes into a header. */
export const DigestItem = variant('sp_runtime::generic::digest::DigestItem', {
  PreRuntime: [EngineId, bytes],
  Consensus: [EngineId, bytes],
  Seal: [EngineId, bytes],
  Other: [bytes],
  RuntimeEnvironmentUpdated: [],
}, { PreRuntime: 6, Consensus: 4, Seal: 5, Other: 0, RuntimeEnvironmentUpdated: 8 })
export type DigestItem = ValueOf<typeof DigestItem>

/** The logs of a block: who may have made it, and in which slot. */
export const Digest = struct('sp_runtime::generic::digest::Digest', { logs: vec(DigestItem) })

/** A header as clients see it and as its hash is taken. The number is compact. */
export const Header = struct('sp_runtime::generic::header::Header', {
  parent_hash: h256,
  number: compact(u32),
  state_root: h256,
  extrinsics_root: h256,
  digest: Digest,
}, [{ name: 'Number', type: u32 }, { name: 'Hash' }])
export type Header = ValueOf<typeof Header>

/** The state root in a header's bytes. Every block needs its parent's, and nothing else of it. */
export function stateRootOf (header: Uint8Array): Hex {
  const reader = new ByteReader(header)
  reader.hex(32)
  reader.compact()
  return reader.hex(32)
}

/** A block as it is kept. It is named by the blake2b-256 hash of its header. */
export function blockOf (header: Header, extrinsics: readonly Uint8Array[]): StoredBlock {
  const bytes = encode(Header, header)
  return { number: header.number, hash: blake2_256(bytes), header: bytes, extrinsics }
}
