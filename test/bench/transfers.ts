/** Transactions that are really signed: checked for the pool, checked again in a block, and run. */
import { encodeExtrinsic } from '../../src/chain-sim/block/extrinsic.ts'
import type { Node } from '../../src/chain-sim/node.ts'
import { tuple } from '../../src/chain-sim/codec/composites.ts'
import { encode } from '../../src/chain-sim/codec/type.ts'
import { EXTENSIONS } from '../../src/chain-sim/runtimes/classic/extensions/index.ts'
import { addressOf } from '../../src/chain-sim/runtimes/classic/types/multi-address.ts'
import { toHex } from '../../src/core/hex.ts'
import { alice, bob, testNode } from '../support/node.ts'
import { each, repeat, type Figure } from './measure.ts'

/** 500 a second. */
const TRANSFER_MS = 2
const COUNT = 200
const RUNS = 5

export const transfers = (): readonly Figure[] => [
  transfersFigure('a signed transfer, sealed in a block of its own', 'instant'),
  transfersFigure(`a signed transfer, sealed in a block with ${COUNT}`, 'manual'),
]

function transfersFigure (name: string, sealing: Node['sealing']): Figure {
  const node = testNode({ sealing })
  // The state knows the hash of the first block, which is signed, once there is a second.
  node.seal()
  const signed = Array.from({ length: COUNT * (RUNS + 1) }, (_, nonce) => signedTransfer(node, nonce))
  const run = () => {
    for (const transaction of signed.splice(0, COUNT)) node.submit(transaction)
    if (sealing === 'manual') node.seal()
    if (node.pool.all().length > 0) throw new Error('a transfer was not sealed')
  }
  return each(repeat(name, run, { runs: RUNS, warmUp: 1 }), COUNT, TRANSFER_MS)
}

/** Immortal, without a tip. */
function signedTransfer (node: Node, nonce: number): Uint8Array {
  const call = { pallet: 'Balances', call: 'transfer_keep_alive', args: { dest: addressOf(toHex(bob.publicKey)), value: 1_000n } }
  const extra = EXTENSIONS.map(({ identifier }) => identifier === 'CheckMortality' ? 'Immortal' : identifier === 'CheckNonce' ? nonce : identifier === 'ChargeTransactionPayment' ? 0n : undefined)
  const payload = node.query(rt => Buffer.concat([
    encode(node.runtime.types.call, call),
    encode(tuple(...EXTENSIONS.map(extension => extension.extra)), extra),
    ...EXTENSIONS.map((extension, index) => encode(extension.additional, extension.signed(rt, extra[index]))),
  ]))
  const signature = { type: 'Sr25519', value: toHex(alice.sign(new Uint8Array(payload))) }
  return encodeExtrinsic(node.runtime, call, { address: addressOf(toHex(alice.publicKey)), signature, extra })
}
