/** Blocks as `chain advance` makes them, of a chain with two subnets besides those of its genesis. */
import type { Node } from '../../src/chain-sim/node.ts'
import { signedBy } from '../../src/chain-sim/pallet/origin.ts'
import { toHex } from '../../src/core/hex.ts'
import { alice, testNode } from '../support/node.ts'
import { onDisk } from './disk.ts'
import { each, repeat, type Figure } from './measure.ts'

const BLOCK_MS = 0.3
const COUNT = 500

export const blocks = async (): Promise<readonly Figure[]> => [
  blocksFigure('a block of the default preset with two subnets, in memory', testNode()),
  await onDisk('classic', node => blocksFigure('a block of the default preset with two subnets, on disk', node)),
]

function blocksFigure (name: string, node: Node): Figure {
  for (let i = 0; i < 2; i++) {
    node.seal({ intervention: rt => {
      const { ok } = rt.dispatch({ pallet: 'SubtensorModule', call: 'register_network', args: {} }, signedBy(toHex(alice.publicKey)))
      if (!ok) throw new Error('no subnet could be registered')
    } })
  }
  return each(repeat(name, () => { node.seal({ count: COUNT }) }, { runs: 5, warmUp: 2 }), COUNT, BLOCK_MS)
}
