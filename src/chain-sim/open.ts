import { rm } from 'node:fs/promises'
import type { Hex } from '../core/hex.ts'
import { genesisBlock } from './block/genesis.ts'
import { signaturesReady } from './block/signature.ts'
import { Node } from './node.ts'
import { presetOf, runtimeOf, RUNTIMES } from './runtimes/index.ts'
import { chainExists, noChain } from './state/errors.ts'
import { createLmdbStore, openLmdbStore } from './state/lmdb-store.ts'
import { chainFiles } from './state/lmdb/files.ts'
import type { ChainIdentity, ChainStore } from './state/store.ts'
import { InProcessProvider } from './transport/in-process.ts'

/** What a new chain begins with when nobody says. */
const DEFAULT_PRESET = 'classic'

/** What a chain of this program remembers of how it was made, beside its runtime and preset. */
interface ChainOptions {
  readonly features: readonly string[]
  /** The simulated clock: when block 0 was, in ms since 1970, and ms from block to block. */
  readonly clock: { readonly genesis: number, readonly blockTime: number }
}

/** The simulated clock's block 0: fixed, so that the same transactions give the same bytes on every machine. */
const GENESIS_TIME = Date.UTC(2024, 6, 1)

/**
 * Makes a chain in a directory.
 * @param replace discard the chain that is there; nothing but a chain of this program is ever discarded
 * @throws CHAIN_EXISTS, NOT_A_CHAIN, CHAIN_UNREADABLE, DISK_FULL
 */
export async function initSimulatedChain (directory: string, { preset, replace }: { readonly preset: string, readonly replace: boolean }): Promise<{ readonly directory: string, readonly preset: string, readonly genesisHash: Hex }> {
  if (replace) await discard(directory)
  const store = await create(directory, preset)
  const genesisHash = store.head().hash
  await store.close()
  return { directory, preset, genesisHash }
}

/**
 * Opens the chain of a directory for clients in this process; a chain that does not exist yet is made.
 * @throws NOT_A_CHAIN, CHAIN_UNREADABLE, CHAIN_FORMAT, CHAIN_RUNTIME, DISK_FULL
 */
export async function openSimulatedChain (directory: string): Promise<{ readonly provider: InProcessProvider, readonly close: () => Promise<void> }> {
  const [store] = await Promise.all([openOrCreate(directory), signaturesReady()])
  const node = nodeOf(store)
  return { provider: new InProcessProvider(node), close: () => node.close() }
}

/** A node over a store, with the runtime that the chain was made for. */
function nodeOf (store: ChainStore): Node {
  const { features, clock } = optionsOf(store.identity)
  return new Node({ runtime: runtimeOf(store.identity.runtime, features), store, sealing: 'instant', clock })
}

const optionsOf = ({ options }: ChainIdentity): ChainOptions => options as unknown as ChainOptions

async function openOrCreate (directory: string): Promise<ChainStore> {
  try {
    return await openLmdbStore(directory, RUNTIMES)
  } catch (error) {
    if (!noChain.is(error)) throw error
  }
  try {
    return await create(directory, DEFAULT_PRESET)
  } catch (error) {
    // Another process was faster.
    if (!chainExists.is(error)) throw error
    return openLmdbStore(directory, RUNTIMES)
  }
}

async function create (directory: string, preset: string): Promise<ChainStore> {
  const { runtime, features, blockTime, genesis } = presetOf(preset)
  const state = genesis(runtimeOf(runtime, features))
  const options: ChainOptions = { features, clock: { genesis: GENESIS_TIME, blockTime } }
  return createLmdbStore(directory, { runtime, preset, options: { ...options } }, genesisBlock(state), state)
}

async function discard (directory: string): Promise<void> {
  try {
    await (await openLmdbStore(directory, RUNTIMES)).close()
  } catch (error) {
    if (noChain.is(error)) return
    throw error
  }
  for (const file of chainFiles(directory)) await rm(file, { force: true })
}
