/** A chain on disk for as long as some work lasts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genesisBlock } from '../../src/chain-sim/block/genesis.ts'
import { Node } from '../../src/chain-sim/node.ts'
import { presetOf, runtimeOf } from '../../src/chain-sim/runtimes/index.ts'
import { createLmdbStore, openLmdbStore } from '../../src/chain-sim/state/lmdb-store.ts'
import { GENESIS_TIME } from '../support/node.ts'

/** A new chain; the work gets its directory. */
export async function withChain<T> (preset: string, work: (directory: string) => T | Promise<T>): Promise<T> {
  const parent = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const directory = join(parent, 'chain')
  try {
    const { runtime, features, genesis } = presetOf(preset)
    const state = genesis(runtimeOf(runtime, features))
    const store = await createLmdbStore(directory, { runtime, preset, options: {} }, genesisBlock(state), state)
    await store.close()
    return await work(directory)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

/** A new chain, and a node that has opened it. */
export const onDisk = <T> (preset: string, work: (node: Node) => T | Promise<T>): Promise<T> => withChain(preset, async directory => {
  const node = await openNode(directory)
  try {
    return await work(node)
  } finally {
    await node.close()
  }
})

/** A node on the chain in a directory. */
export async function openNode (directory: string): Promise<Node> {
  const store = await openLmdbStore(directory, ['classic'])
  const { runtime, features, blockTime } = presetOf(store.identity.preset)
  return new Node({ runtime: runtimeOf(runtime, features), store, sealing: 'manual', clock: { genesis: GENESIS_TIME, blockTime } })
}
