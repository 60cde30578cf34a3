import { compact, struct, vec } from '../codec/composites.ts'
import { bytes, fixedBytes, h256, u32 } from '../codec/primitives.ts'
import { encode, type ValueOf } from '../codec/type.ts'
import { blake2_256 } from '../codec/hashers.ts'
import { variant } from '../codec/variant.ts'
import type { Hex } from '../../core/hex.ts'

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

export const Digest = struct('sp_runtime::generic::digest::Digest', { logs: vec(DigestItem) })

export const Header = struct('sp_runtime::generic::header::Header', {
  parent_hash: h256,
  number: compact(u32),
  state_root: h256,
  extrinsics_root: h256,
  digest: Digest,
}, [{ name: 'Number', type: u32 }, { name: 'Hash' }])
export type Header = ValueOf<typeof Header>

/** A block is named by the blake2b-256 hash of its header. */
export const headerHash = (header: Header): Hex => blake2_256(encode(Header, header))
