/** What a validator commits to before it reveals its weights. */
import type { Hex } from './hex.ts'
import { ByteWriter } from './scale/byte-writer.ts'
import { decodeAddress } from './ss58.ts'

/** Weights as they are committed and revealed; every list is of u16. */
export interface Committed {
  /** Address. */
  readonly hotkey: string
  readonly netuid: number
  readonly uids: readonly number[]
  readonly values: readonly number[]
  readonly salt: readonly number[]
  readonly versionKey: number
}

/** The hash that the chain compares: blake2b-256 of (hotkey, netuid, uids, values, salt, version_key) in SCALE. */
export async function commitHash ({ hotkey, netuid, uids, values, salt, versionKey }: Committed): Promise<Hex> {
  const { blake2b } = await import('hash-wasm')
  const writer = new ByteWriter().hex(decodeAddress(hotkey)).u16(netuid)
  for (const list of [uids, values, salt]) writer.list(list, value => { writer.u16(value) })
  return `0x${await blake2b(writer.u64(BigInt(versionKey)).done(), 256)}`
}
