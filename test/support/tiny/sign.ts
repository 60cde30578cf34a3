import type { KeyringPair } from '@polkadot/keyring/types'
import { fromHex, toHex, type Hex } from '../../../src/core/hex.ts'
import { encodeExtrinsic } from '../../../src/chain-sim/block/extrinsic.ts'
import { compact, tuple } from '../../../src/chain-sim/codec/composites.ts'
import { u32, u64 } from '../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../src/chain-sim/codec/type.ts'
import type { Node } from '../../../src/chain-sim/node.ts'
import type { RuntimeCall } from '../../../src/chain-sim/pallet/call.ts'
import { tiny } from './runtime.ts'

export const remark = (said: string): RuntimeCall => ({ pallet: 'System', call: 'remark', args: { remark: new TextEncoder().encode(said) } })

export const transfer = (dest: KeyringPair, value: bigint): RuntimeCall => ({ pallet: 'Balances', call: 'transfer_keep_alive', args: { dest: { type: 'Id', value: toHex(dest.publicKey) }, value } })

/** A signed transaction of the tiny runtime, without any client library. */
export function signed (node: Node, signer: KeyringPair, call: RuntimeCall, nonce = 0): Hex {
  const extra = Buffer.concat([encode(compact(u32), nonce), Uint8Array.of(0), encode(compact(u64), 0n)])
  const genesis = fromHex(node.genesisHash)
  const payload = Buffer.concat([encode(tiny.types.call, call), extra, encode(tuple(u32, u32), [1, 1]), genesis, genesis])
  return toHex(encodeExtrinsic(tiny, call, {
    address: { type: 'Id', value: toHex(signer.publicKey) },
    signature: { type: 'Sr25519', value: toHex(signer.sign(new Uint8Array(payload))) },
    extra: [undefined, undefined, undefined, nonce, { immortal: '0x00' }, 0n],
  }))
}
