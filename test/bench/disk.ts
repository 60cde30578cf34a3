/** A node on disk for as long as some work lasts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genesisBlock } from '../../src/chain-sim/block/genesis.ts'
import { Node } from '../../src/chain-sim/node.ts'
import { presetOf, runtimeOf } from '../../src/chain-sim/runtimes/index.ts'
import { createLmdbStore } from '../../src/chain-sim/state/lmdb-store.ts'
import { GENESIS_TIME } from '../support/node.ts'

export async function onDisk<T> (preset: string, work: (node: Node) => T | Promise<T>): Promise<T> {
  const { runtime: name, features, blockTime, genesis } = presetOf(preset)
  const directory = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const runtime = runtimeOf(name, features)
  const state = genesis(runtime)
  const store = await createLmdbStore(join(directory, 'chain'), { runtime: name, preset, options: {} }, genesisBlock(state), state)
  const node = new Node({ runtime, store, sealing: 'manual', clock: { genesis: GENESIS_TIME, blockTime } })
  try {
    return await work(node)
  } finally {
    await node.close()
    rmSync(directory, { recursive: true, force: true })
  }
}
