import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chainExists, chainUnreadable, noChain, notAChain, otherRuntime } from './errors.ts'
import { isIdentity, readChainRecord, writeChainRecord } from './lmdb/chain-record.ts'
import { ChainWriter } from './lmdb/chain-writer.ts'
import { type Env, openEnv, transact } from './lmdb/env.ts'
import { History } from './lmdb/history.ts'
import { KeyIds } from './lmdb/key-ids.ts'
import { LmdbStore } from './lmdb/store.ts'
import type { State } from './state.ts'
import type { ChainIdentity, ChainStore, StoredBlock } from './store.ts'
import { wholeState } from './whole.ts'

/** LMDB's own files. */
const DATA_FILE = 'data.mdb'
const FILES: readonly string[] = [DATA_FILE, 'lock.mdb']

/**
 * Makes a chain in a new or empty directory, in one transaction: it is there as a whole or not at all, and of several
 * processes that try, one succeeds.
 *
 * @param genesis block 0, and `state` the storage behind it
 * @throws chainExists, which whoever does not mind answers by opening; notAChain when the directory is in use for something else; chainUnreadable; diskFull
 */
export async function createLmdbStore (dir: string, identity: ChainIdentity, genesis: StoredBlock, state: State): Promise<ChainStore> {
  if (!hasDatabase(dir) && filesIn(dir).some(file => !FILES.includes(file))) throw notAChain({ dir })
  const env = await openEnv(dir)
  return closeOnError(env, () => {
    transact(env, () => {
      if (readChainRecord(env.meta)) throw chainExists({ dir })
      const ids = new KeyIds(env)
      const writer = new ChainWriter(env, ids, new History(env, ids))
      writer.append(genesis, wholeState(state))
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
  if (!hasDatabase(dir)) throw filesIn(dir).some(file => !FILES.includes(file)) ? notAChain({ dir }) : noChain({ dir })
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

const hasDatabase = (dir: string): boolean => existsSync(join(dir, DATA_FILE))

/** @throws chainUnreadable when it is not a directory, or not ours to look into */
function filesIn (dir: string): readonly string[] {
  if (!existsSync(dir)) return []
  try {
    return readdirSync(dir)
  } catch (error) {
    throw chainUnreadable({ dir, reason: error instanceof Error ? error.message : String(error) }, error)
  }
}

async function closeOnError<T> (env: Env, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    await env.root.close()
    throw error
  }
}
