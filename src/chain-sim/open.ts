import { rm } from 'node:fs/promises'
import type { GenesisChoice } from '../core/chain/genesis-choice.ts'
import type { Hex } from '../core/hex.ts'
import { genesisBlock } from './block/genesis.ts'
import { signaturesReady } from './block/signature.ts'
import { Node } from './node.ts'
import { readGenesisFile } from './genesis-file.ts'
import { customGenesis, presetOf, runtimeOf, RUNTIMES, type Preset } from './runtimes/index.ts'
import { chainExists, noChain } from './state/errors.ts'
import { createLmdbStore, openLmdbStore } from './state/lmdb-store.ts'
import { chainFiles } from './state/lmdb/files.ts'
import type { MemoryState } from './state/memory-state.ts'
import type { ChainIdentity, ChainStore } from './state/store.ts'
import { InProcessProvider } from './transport/in-process.ts'

/** What a new chain begins with when nobody says. */
const DEFAULT: GenesisChoice = { preset: 'classic' }

/** What a chain says that was made from a genesis file. */
const CUSTOM = 'custom'

/** What a chain of this program remembers of how it was made, beside its runtime and preset. */
interface ChainOptions {
  readonly features: readonly string[]
  /** Of a network that was made to size: its seed and sizes. */
  readonly sizes?: Readonly<Record<string, number>>
  /** The simulated clock: when block 0 was, in ms since 1970, and ms from block to block. */
  readonly clock: { readonly genesis: number, readonly blockTime: number }
}

/** The simulated clock's block 0: fixed, so that the same transactions give the same bytes on every machine. */
const GENESIS_TIME = Date.UTC(2024, 6, 1)

/** A chain that was made. */
interface Made {
  readonly directory: string
  /** The name of its preset, or `custom`. */
  readonly preset: string
  readonly features: readonly string[]
  readonly genesisHash: Hex
}

/**
 * Makes a chain in a directory.
 * @param replace discard the chain that is there; nothing but a chain of this program is ever discarded, and nothing at all when the
 *   new one cannot be made
 * @throws CHAIN_EXISTS, NOT_A_CHAIN, CHAIN_UNREADABLE, DISK_FULL; GENESIS_FILE_UNREADABLE, INVALID_GENESIS and what `presetOf` throws
 */
export async function initSimulatedChain (directory: string, { genesis, replace }: { readonly genesis: GenesisChoice, readonly replace: boolean }): Promise<Made> {
  await signaturesReady()
  const beginning = await beginningOf(genesis)
  if (replace) await discard(directory)
  const store = await create(directory, beginning)
  const { identity } = store
  const genesisHash = store.head().hash
  await store.close()
  return { directory, preset: identity.preset, features: optionsOf(identity).features, genesisHash }
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
    return await create(directory, await beginningOf(DEFAULT))
  } catch (error) {
    // Another process was faster.
    if (!chainExists.is(error)) throw error
    return openLmdbStore(directory, RUNTIMES)
  }
}

/** What a chain begins with, built. */
interface Beginning {
  readonly identity: ChainIdentity
  readonly state: MemoryState
}

async function beginningOf (choice: GenesisChoice): Promise<Beginning> {
  const { name, made } = await chosen(choice)
  const { runtime, features, blockTime, sizes, genesis } = made
  const options: ChainOptions = { features, clock: { genesis: GENESIS_TIME, blockTime }, ...(sizes === undefined ? {} : { sizes: { ...sizes } }) }
  return { identity: { runtime, preset: name, options: { ...options } }, state: genesis(runtimeOf(runtime, features)) }
}

async function chosen (choice: GenesisChoice): Promise<{ readonly name: string, readonly made: Preset }> {
  if ('preset' in choice) return { name: choice.preset, made: presetOf(choice.preset, choice) }
  return { name: CUSTOM, made: customGenesis(await readGenesisFile(choice.file), choice) }
}

const create = (directory: string, { identity, state }: Beginning): Promise<ChainStore> =>
  createLmdbStore(directory, identity, genesisBlock(state), state)

async function discard (directory: string): Promise<void> {
  try {
    await (await openLmdbStore(directory, RUNTIMES)).close()
  } catch (error) {
    if (noChain.is(error)) return
    throw error
  }
  for (const file of chainFiles(directory)) await rm(file, { force: true })
}
