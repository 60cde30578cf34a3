/** What a validator commits to before it reveals its weights. */
import { fromHex, type Hex } from './hex.ts'
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
  const version = Buffer.alloc(8)
  version.writeBigUInt64LE(BigInt(versionKey))
  const bytes = Buffer.concat([fromHex(decodeAddress(hotkey)), u16(netuid), vec(uids), vec(values), vec(salt), version])
  return `0x${await blake2b(bytes, 256)}`
}

function u16 (value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

const vec = (values: readonly number[]): Buffer => Buffer.concat([compact(values.length), ...values.map(u16)])

/** Lengths up to 2³⁰, which no subnet reaches. */
function compact (length: number): Buffer {
  if (length < 64) return Buffer.from([length << 2])
  if (length < 2 ** 14) return u16(length << 2 | 1)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length * 4 + 2)
  return bytes
}
