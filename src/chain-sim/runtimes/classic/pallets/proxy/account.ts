import { toHex, type Hex } from '../../../../../core/hex.ts'
import { tuple } from '../../../../codec/composites.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { accountId, fixedBytes, u16, u32 } from '../../../../codec/primitives.ts'
import { encode } from '../../../../codec/type.ts'
import { ProxyType } from './proxy-type.ts'

const Entropy = tuple(fixedBytes(16), accountId, u32, u32, ProxyType, u16)
const PREFIX = toHex(new TextEncoder().encode('modlpy/proxy____'))

/** What a pure account is made of. */
export interface Origins {
  readonly spawner: Hex
  /** Block and place of the extrinsic that makes it. */
  readonly height: number
  readonly extrinsic: number
  readonly proxy_type: ProxyType
  /** Tells apart those made in the same extrinsic. */
  readonly index: number
}

/** The account without a key that follows from these. */
export const pureAccount = ({ spawner, height, extrinsic, proxy_type, index }: Origins): Hex =>
  blake2_256(encode(Entropy, [PREFIX, spawner, height, extrinsic, proxy_type, index]))
