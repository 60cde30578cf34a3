import { chainExists, chainUnreadable, noChain, notAChain, otherRuntime } from './errors.ts'
import { isIdentity, readChainRecord, writeChainRecord } from './lmdb/chain-record.ts'
import { ChainWriter } from './lmdb/chain-writer.ts'
import { closeEnv, type Env, openEnv, transact } from './lmdb/env.ts'
import { hasDatabase, hasOtherFiles } from './lmdb/files.ts'
import { History } from './lmdb/history.ts'
import { KeyIds } from './lmdb/key-ids.ts'
import { LmdbStore } from './lmdb/store.ts'
import { differencesOf, type State } from './state.ts'
import type { ChainIdentity, ChainStore, StoredBlock, StoreWriter } from './store.ts'
import { wholeState } from './whole.ts'

/**
 * Makes a chain in a new or empty directory, in one transaction: it is there as a whole or not at all, and of several
 * processes that try, one succeeds.
 *
 * @param genesis block 0, and `state` the storage behind it
 * @param more writes further blocks
 * @throws chainExists, which whoever does not mind answers by opening; notAChain when the directory is in use for something else; chainUnreadable; diskFull
 */
export async function createLmdbStore (dir: string, identity: ChainIdentity, genesis: StoredBlock, state: State, more?: (writer: StoreWriter) => void): Promise<ChainStore> {
  if (!hasDatabase(dir) && holdsOther(dir)) throw notAChain({ dir })
  const env = await openEnv(dir)
  return closeOnError(env, () => {
    transact(env, () => {
      if (readChainRecord(env.meta)) throw chainExists({ dir })
      const ids = new KeyIds(env)
      const writer = new ChainWriter(env, ids, new History(env, ids))
      writer.append(genesis, differencesOf(wholeState(state)))
      more?.(writer)
      writer.end()
      writeChainRecord(env.meta, identity)
    })
    return new LmdbStore(env, identity)
  })
}

/**
 * Opens the chain in a directory. Other processes may have it open too.
 *
 * @param runtimes the runtimes that can continue a chain
 * @throws noChain, notAChain, chainUnreadable, otherFormat, otherRuntime; nothing is changed then
 */
export async function openLmdbStore (dir: string, runtimes: readonly string[]): Promise<ChainStore> {
  if (!hasDatabase(dir)) throw holdsOther(dir) ? notAChain({ dir }) : noChain({ dir })
  const env = await openEnv(dir)
  return closeOnError(env, () => {
    // A process that was killed while it made the chain leaves a database without one.
    if (!env.chain) throw noChain({ dir })
    const { identity } = env.chain
    if (!isIdentity(identity)) throw chainUnreadable({ dir, reason: 'its description is damaged' })
    if (!runtimes.includes(identity.runtime)) throw otherRuntime({ dir, found: identity.runtime, known: runtimes })
    return new LmdbStore(env, identity)
  })
}

/** @throws chainUnreadable when it is not a directory, or not ours to look into */
function holdsOther (dir: string): boolean {
  try {
    return hasOtherFiles(dir)
  } catch (error) {
    throw chainUnreadable({ dir, reason: error instanceof Error ? error.message : String(error) }, error)
  }
}

async function closeOnError<T> (env: Env, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    await closeEnv(env)
    throw error
  }
}
