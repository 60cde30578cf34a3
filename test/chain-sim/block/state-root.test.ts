import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromHex, toHex, type Hex } from '../../../src/core/hex.ts'
import { genesisBlock } from '../../../src/chain-sim/block/genesis.ts'
import { signaturesReady } from '../../../src/chain-sim/block/signature.ts'
import { Node } from '../../../src/chain-sim/node.ts'
import { signedBy } from '../../../src/chain-sim/pallet/origin.ts'
import { genesisState } from '../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../src/chain-sim/runtimes/classic/index.ts'
import { createLmdbStore, openLmdbStore } from '../../../src/chain-sim/state/lmdb-store.ts'
import { createMemoryStore } from '../../../src/chain-sim/state/memory-store.ts'
import type { ChainStore } from '../../../src/chain-sim/state/store.ts'
import { stateRoot } from '../../../src/chain-sim/trie/root.ts'
import { CHAINS, readChain, timestampOf, type RecordedBlock } from '../../support/block-player.ts'
import { alice, testNode } from '../../support/node.ts'

const identity = { runtime: classic.name, preset: 'localnet', options: {} }
const genesis = () => genesisState(classic, PRESETS.localnet.config)

const root = mkdtempSync(join(tmpdir(), 'btcli-state-root-'))
afterAll(() => { rmSync(root, { recursive: true }) })
beforeAll(signaturesReady)

/** A node as `chain start --state-root trie` makes it. */
const nodeOn = (store: ChainStore) => new Node({ runtime: classic, store, sealing: 'manual', clock: { genesis: 0, blockTime: 12_000 }, stateRoot: 'trie' })

/** Has a node make a block of the transactions and the time of a recorded one; the node itself writes the inherent. */
const seal = (node: Node, { extrinsics: [inherent, ...others] }: RecordedBlock) =>
  node.seal({ transactions: others.map(({ hex }) => fromHex(hex)), timestamp: timestampOf(classic, inherent) })

/** What a block of ours and one of the real node have to have in common. */
const ours = (node: Node, number: number) => {
  const { hash, header, extrinsics } = node.block(number)!
  return { hash, header: toHex(header), ...roots(node, number), extrinsics: extrinsics.map(bytes => toHex(bytes)) }
}
const roots = (node: Node, number: number) => {
  const { parent_hash, state_root, extrinsics_root } = node.header(node.block(number)!)
  return { parent_hash, state_root, extrinsics_root }
}
const recorded = ({ hash, header, parent_hash, state_root, extrinsics_root, extrinsics }: RecordedBlock) =>
  ({ hash, header, parent_hash, state_root, extrinsics_root, extrinsics: extrinsics.map(({ hex }) => hex) })

describe('recorded chains of the real node, played by a node with the roots of the trie', () => {
  test.each(CHAINS)('%s: every block has the same header, hash, roots and body', name => {
    const { blocks } = readChain(name)
    const state = genesis()
    const node = nodeOn(createMemoryStore(identity, genesisBlock(state), state))
    expect(node.genesisHash).toBe(blocks[0]!.parent_hash)
    for (const block of blocks) {
      seal(node, block)
      expect(ours(node, block.number), `block ${block.number}`).toEqual(recorded(block))
    }
  }, 60_000)

  test('on disk: opened again, gone back, and continued beside another process', async () => {
    const { blocks } = readChain('scenario-00')
    const state = genesis()
    const directory = join(root, 'chain')
    const stores = [await createLmdbStore(directory, identity, genesisBlock(state), state), await openLmdbStore(directory, [classic.name])]
    const [one, other] = stores.map(nodeOn) as [Node, Node]
    for (const block of blocks.slice(0, 40)) seal(one, block)
    for (const block of blocks.slice(40, 50)) seal(other, block)
    one.setHead(30)
    for (const [at, block] of blocks.slice(30, 60).entries()) seal(at % 10 < 5 ? one : other, block)
    await one.close()
    await other.close()
    const again = nodeOn(await openLmdbStore(directory, [classic.name]))
    for (const block of blocks.slice(60)) seal(again, block)
    expect(blocks.map(({ number }) => again.block(number)?.hash)).toEqual(blocks.map(({ hash }) => hash))
    await again.close()
  })
})

describe('the state root of a header', () => {
  /** Makes blocks of every kind, and compares each with the root over the state behind it. */
  const rootsOf = (node: Node): (readonly [header: Hex, state: Hex])[] =>
    Array.from({ length: node.head().number + 1 }, (_, number) => [node.header(node.block(number)!).state_root, stateRoot(node.state(number), 1)] as const)

  test('trie: that of the state, whatever made the block', () => {
    const node = testNode({ stateRoot: 'trie', sealing: 'manual' })
    const register = () => node.seal({ intervention: rt => { rt.dispatch({ pallet: 'SubtensorModule', call: 'register_network', args: {} }, signedBy(toHex(alice.publicKey))) } })
    node.seal({ count: 3 })
    register()
    node.seal({ transactions: [Uint8Array.of(1, 2, 3)], skipEmpty: true })
    node.seal({ count: 120 })
    node.setHead(50)
    register()
    node.seal({ count: 2 })
    const roots = rootsOf(node)
    expect(roots).toHaveLength(54)
    for (const [number, [header, state]] of roots.entries()) expect(header, `block ${number}`).toBe(state)
  })

  test('changes: another hash, after genesis', () => {
    const node = testNode({ sealing: 'manual' })
    node.seal({ count: 2 })
    expect(rootsOf(node).map(([header, state]) => header === state)).toEqual([true, false, false])
  })
})
