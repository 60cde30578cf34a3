import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { genesisBlock } from '../../../../src/chain-sim/block/genesis.ts'
import { Node } from '../../../../src/chain-sim/node.ts'
import { withFeatures } from '../../../../src/chain-sim/runtimes/classic/features.ts'
import { classic } from '../../../../src/chain-sim/runtimes/classic/index.ts'
import { MemoryState } from '../../../../src/chain-sim/state/memory-state.ts'
import { createMemoryStore } from '../../../../src/chain-sim/state/memory-store.ts'
import { fromHex, type Hex } from '../../../../src/core/hex.ts'
import { differences, loadReplay, Player } from '../../../support/replay.ts'

const names = ['lifecycle', 'eviction', 'accounts', 'governance', 'mix-1', 'mix-2', 'walk-1', 'walk-2', 'walk-3']

/** The official local chain after one empty block, built with the faucet. */
function localnet (): Node {
  const entries = JSON.parse(readFileSync(new URL('../../../vectors/genesis-localnet.json', import.meta.url), 'utf8')) as Record<Hex, Hex>
  const state = new MemoryState(Object.entries(entries).map(([key, value]) => [key as Hex, fromHex(value)] as const))
  const runtime = withFeatures(classic, ['pow-faucet'])
  const store = createMemoryStore({ runtime: 'classic', preset: 'localnet', options: {} }, genesisBlock(state), state)
  const node = new Node({ runtime, store, sealing: 'manual', clock: { genesis: 1_704_067_200_000, blockTime: 12_000 } })
  node.seal()
  return node
}

describe('recorded scripts come out as on the real runtime', () => {
  test.each(names)('%s', name => {
    const { steps, records } = loadReplay(name)
    const node = localnet()
    const player = new Player(node)
    for (const [at, step] of steps.entries()) {
      const { state: expected, digest: _, ...record } = records[at] ?? { block: -1 }
      const { state, ...played } = player.play(step)
      if (expected !== undefined) expect(differences(node, expected, state ?? {}), `storage after step ${at}`).toEqual([])
      expect(played, `step ${at} ${JSON.stringify(step)}`).toEqual(record)
    }
  })
})
