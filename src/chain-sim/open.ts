import { rm } from 'node:fs/promises'
import type { GenesisChoice, StateRootKind } from '../core/chain/genesis-choice.ts'
import type { Hex } from '../core/hex.ts'
import { signaturesReady } from './block/signature.ts'
import { refuseWhereServed } from './announce.ts'
import { beginningOf, createChain, genesisHashOf, nodeOf, openChain, openOrCreateChain, optionsOf, stateRootKindOf } from './chains.ts'
import { noChain, otherFormat, otherRuntime } from './state/errors.ts'
import { chainFiles } from './state/lmdb/files.ts'
import { InProcessProvider } from './transport/in-process.ts'

/** A chain that was made. */
interface Made {
  readonly directory: string
  /** The name of its preset, or `custom`. */
  readonly preset: string
  readonly features: readonly string[]
  /** What its headers say of the state. */
  readonly stateRoot: StateRootKind
  readonly genesisHash: Hex
  /** The number of its newest block. */
  readonly block: number
}

/**
 * Makes a chain in a directory.
 * @param replace discard the chain that is there, also one of another version; nothing but a chain of this program is ever discarded, and nothing at all when the
 *   new one cannot be made
 * @throws CHAIN_EXISTS, NOT_A_CHAIN, CHAIN_UNREADABLE, DISK_FULL, SERVER_RUNNING; what `beginningOf` throws
 */
export async function initSimulatedChain (directory: string, { genesis, replace }: { readonly genesis: GenesisChoice, readonly replace: boolean }): Promise<Made> {
  await signaturesReady()
  const beginning = await beginningOf(genesis)
  await refuseWhereServed(directory)
  if (replace) await discard(directory)
  const store = await createChain(directory, beginning)
  const { identity } = store
  const genesisHash = genesisHashOf(store)
  const block = store.head().number
  await store.close()
  return { directory, preset: identity.preset, features: optionsOf(identity).features, stateRoot: stateRootKindOf(identity), genesisHash, block }
}

/**
 * Opens the chain of a directory for clients in this process; a chain that does not exist yet is made.
 * @throws NOT_A_CHAIN, CHAIN_UNREADABLE, CHAIN_FORMAT, CHAIN_RUNTIME, DISK_FULL
 */
export async function openSimulatedChain (directory: string): Promise<{ readonly provider: InProcessProvider, readonly close: () => Promise<void> }> {
  const [store] = await Promise.all([openOrCreateChain(directory), signaturesReady()])
  const node = nodeOf(store)
  return { provider: new InProcessProvider(node), close: () => node.close() }
}

async function discard (directory: string): Promise<void> {
  try {
    await (await openChain(directory)).close()
  } catch (error) {
    if (noChain.is(error)) return
    // A chain that this version cannot read is a chain of this program all the same.
    if (!otherFormat.is(error) && !otherRuntime.is(error)) throw error
  }
  for (const file of chainFiles(directory)) await rm(file, { force: true })
}
