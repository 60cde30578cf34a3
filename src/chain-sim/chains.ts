import type { GenesisChoice, StateRootKind } from '../core/chain/genesis-choice.ts'
import type { Hex } from '../core/hex.ts'
import { genesisBlock } from './block/genesis.ts'
import { signaturesReady } from './block/signature.ts'
import { readGenesisFile } from './genesis-file.ts'
import { readSnapshot } from './snapshot/file.ts'
import type { Snapshot } from './snapshot/format.ts'
import { restore } from './snapshot/take.ts'
import { customGenesis, presetOf, runtimeOf, RUNTIMES, type Preset } from './runtimes/index.ts'
import { chainExists, noChain } from './state/errors.ts'
import { createLmdbStore, openLmdbStore } from './state/lmdb-store.ts'
import { MemoryState } from './state/memory-state.ts'
import { createMemoryStore } from './state/memory-store.ts'
import type { ChainIdentity, ChainStore, StoredBlock } from './state/store.ts'
import { Node } from './node.ts'
import type { Sealing } from './node-options.ts'

/** What a new chain begins with when nobody says. */
export const DEFAULT_GENESIS: GenesisChoice = { preset: 'classic' }

/** What a chain says that was made from a genesis file. */
const CUSTOM = 'custom'

/** What a chain of this program remembers of how it was made, beside its runtime and preset. */
interface ChainOptions {
  readonly features: readonly string[]
  /** Of a network that was made to size: its seed and sizes. */
  readonly sizes?: Readonly<Record<string, number>>
  /** The simulated clock: when block 0 was, in ms since 1970, and ms from block to block. */
  readonly clock: { readonly genesis: number, readonly blockTime: number }
  /** What the headers say of the state; `changes` where nothing else was chosen. */
  readonly stateRoot?: StateRootKind
}

/** The simulated clock's block 0: fixed, so that the same transactions give the same bytes on every machine. */
const GENESIS_TIME = Date.UTC(2024, 6, 1)

/** What a chain begins with, built. */
export interface Beginning {
  readonly identity: ChainIdentity
  readonly block: StoredBlock
  readonly state: MemoryState
  /** What it goes on with where it begins with a snapshot; nothing is known then of the state behind block 0. */
  readonly snapshot?: Snapshot
}

/** Builds what a chain begins with. @throws GENESIS_FILE_UNREADABLE, INVALID_GENESIS and what `presetOf` throws */
export async function beginningOf (choice: GenesisChoice): Promise<Beginning> {
  if ('snapshot' in choice) {
    const snapshot = await readSnapshot(choice.snapshot)
    return { identity: snapshot.identity, block: snapshot.genesis, state: new MemoryState(), snapshot }
  }
  const { name, made } = await chosen(choice)
  const { runtime, features, blockTime, sizes, genesis } = made
  const options: ChainOptions = {
    features,
    clock: { genesis: GENESIS_TIME, blockTime },
    ...(sizes === undefined ? {} : { sizes: { ...sizes } }),
    ...(choice.stateRoot === 'trie' ? { stateRoot: choice.stateRoot } : {}),
  }
  const state = genesis(runtimeOf(runtime, features))
  return { identity: { runtime, preset: name, options: { ...options } }, block: genesisBlock(state), state }
}

async function chosen (choice: Exclude<GenesisChoice, { readonly snapshot: string }>): Promise<{ readonly name: string, readonly made: Preset }> {
  // Keys of accounts may have to be derived.
  await signaturesReady()
  if ('preset' in choice) return { name: choice.preset, made: presetOf(choice.preset, choice) }
  return { name: CUSTOM, made: customGenesis(await readGenesisFile(choice.file), choice) }
}

/** What a chain remembers of how it was made. */
export const optionsOf = ({ options }: ChainIdentity): ChainOptions => options as unknown as ChainOptions

/** What the headers of a chain say of its state. */
export const stateRootKindOf = (identity: ChainIdentity): StateRootKind => optionsOf(identity).stateRoot ?? 'changes'

/** Makes a chain in a directory. @throws CHAIN_EXISTS, NOT_A_CHAIN, CHAIN_UNREADABLE, DISK_FULL */
export const createChain = (directory: string, { identity, block, state, snapshot }: Beginning): Promise<ChainStore> =>
  createLmdbStore(directory, identity, block, state, snapshot === undefined ? undefined : writer => { restore(writer, snapshot) })

/** Makes a chain that lives as long as the process. */
export function createMemoryChain ({ identity, block, state, snapshot }: Beginning): ChainStore {
  const store = createMemoryStore(identity, block, state)
  if (snapshot !== undefined) store.write(writer => { restore(writer, snapshot) })
  return store
}

/** Opens the chain of a directory. @throws NO_CHAIN, NOT_A_CHAIN, CHAIN_UNREADABLE, CHAIN_FORMAT, CHAIN_RUNTIME */
export const openChain = (directory: string): Promise<ChainStore> => openLmdbStore(directory, RUNTIMES)

/** Opens the chain of a directory, or makes it where there is none. @throws what `openChain`, `createChain` and `begin` throw */
export async function openOrCreateChain (
  directory: string,
  begin: () => Promise<Beginning> = () => beginningOf(DEFAULT_GENESIS),
): Promise<ChainStore> {
  try {
    return await openChain(directory)
  } catch (error) {
    if (!noChain.is(error)) throw error
  }
  try {
    return await createChain(directory, await begin())
  } catch (error) {
    // Another process was faster.
    if (!chainExists.is(error)) throw error
    return openChain(directory)
  }
}

/** A node over a store, with the runtime that the chain was made for. */
export function nodeOf (store: ChainStore, { sealing = 'instant', keepBlocks }: { readonly sealing?: Sealing, readonly keepBlocks?: number | undefined } = {}): Node {
  const { features, clock } = optionsOf(store.identity)
  return new Node({
    runtime: runtimeOf(store.identity.runtime, features),
    store,
    sealing,
    clock,
    keepBlocks,
    stateRoot: stateRootKindOf(store.identity),
  })
}

/** The hash of a chain's block 0. */
export function genesisHashOf (store: ChainStore): Hex {
  const genesis = store.block(0)
  if (genesis === undefined) throw new Error('a chain without a genesis block')
  return genesis.hash
}
