import type { KeyringPair } from '@polkadot/keyring/types'
import * as scale from 'scale-ts'
import { signedBytes } from '../../../../../src/chain-sim/block/signature.ts'
import { tuple } from '../../../../../src/chain-sim/codec/composites.ts'
import { encode } from '../../../../../src/chain-sim/codec/type.ts'
import type { Node } from '../../../../../src/chain-sim/node.ts'
import { EXTENSIONS } from '../../../../../src/chain-sim/runtimes/classic/extensions/index.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { toHex } from '../../../../../src/core/hex.ts'

/** A signed transaction of a call that is bytes already, whatever they are: immortal, and of the next nonce. */
export function signOnNode (node: Node, pair: KeyringPair, call: Uint8Array): Uint8Array {
  return node.query(rt => {
    // Storage has it from block 1 on.
    rt.scope(system).store.BlockHash.put(0, node.genesisHash)
    const nonce = rt.scope(system).store.Account.get(toHex(pair.addressRaw)).nonce
    const values: Readonly<Record<string, unknown>> = { CheckMortality: 'Immortal', CheckNonce: nonce, ChargeTransactionPayment: 0n }
    const extra = EXTENSIONS.map(({ identifier }) => values[identifier])
    const extraBytes = encode(tuple(...EXTENSIONS.map(extension => extension.extra)), extra)
    const additional = EXTENSIONS.map((extension, index) => encode(extension.additional, extension.signed(rt, extra[index])))
    const signature = pair.sign(signedBytes(Buffer.concat([call, extraBytes, ...additional])))
    return scale.Bytes().enc(Buffer.concat([Uint8Array.of(0x84, 0), pair.addressRaw, Uint8Array.of(1), signature, extraBytes, call]))
  })
}
