/** Blocks as `chain advance` makes them, of a chain with two subnets besides those of its genesis. */
import { Node } from '../../src/chain-sim/node.ts'
import { signedBy } from '../../src/chain-sim/pallet/origin.ts'
import { toHex } from '../../src/core/hex.ts'
import { alice, testNode } from '../support/node.ts'
import { onDisk } from './disk.ts'
import { each, repeat, type Figure } from './measure.ts'

const BLOCK_MS = 0.3
const COUNT = 500

export const blocks = async (): Promise<readonly Figure[]> => [
  blocksFigure('a block of the default preset with two subnets, in memory', testNode()),
  blocksFigure('the same with the root of the trie', testNode({ stateRoot: 'trie' })),
  await onDisk('classic', node => blocksFigure('a block of the default preset with two subnets, on disk', node)),
  ...await onDisk('network', node => trieFigures('a full network with the root of the trie', node)),
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

/** What the root of the trie costs where the state is large: a process reads all of it for its first block, and follows it from then on. */
function trieFigures (name: string, { runtime, store, clock }: Node): readonly Figure[] {
  const open = () => new Node({ runtime, store, clock, sealing: 'manual', stateRoot: 'trie' })
  const first = repeat(`${name}: the first block of a process`, () => { open().seal() }, { runs: 5, warmUp: 1 })
  const node = open()
  return [first, each(repeat(`${name}: a block of many`, () => { node.seal({ count: COUNT }) }, { runs: 3, warmUp: 1 }), COUNT)]
}
