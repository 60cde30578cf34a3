import { mkdirSync } from 'node:fs'
import type { RootDatabase } from 'lmdb'
import { BtcliError } from '../../../core/errors.ts'
import { chainUnreadable, diskFull, notAChain, otherFormat } from '../errors.ts'
import { type ChainRecord, readChainRecord } from './chain-record.ts'
import { checkFiles } from './files.ts'
import { Gate, RAW, TRANSACTION } from './gate.ts'
import { FORMAT, TABLES } from './layout.ts'
import type { Table } from './table.ts'

type Tables = Readonly<Record<(typeof TABLES)[number], Table>>

/** An open database: its tables, and what rules its transactions. */
export interface Env extends Tables {
  readonly dir: string
  readonly gate: Gate
  readonly root: RootDatabase<Uint8Array, Uint8Array>
  /** What the chain is; undefined when it has not been made yet. */
  readonly chain: ChainRecord | undefined
}

/** Versions of one key resemble each other: compressing them more than halves a chain. In bytes. */
const COMPRESS_FROM = 256

/**
 * Opens the database in a directory, which is made when it is not there. LMDB comes with native code, so it is loaded only now.
 *
 * @throws otherFormat, or notAChain when the database is somebody else's; chainUnreadable when it cannot be opened
 */
export async function openEnv (dir: string): Promise<Env> {
  const { open } = await import('lmdb')
  const opened: { close: () => Promise<void> }[] = []
  try {
    mkdirSync(dir, { recursive: true })
    checkFiles(dir)
    const gate = new Gate(open, dir)
    opened.push(gate)
    return gate.pass(() => {
      // Its name could look like a file's, so that it has to be said that this is a directory.
      const root = open<Uint8Array, Uint8Array>({ path: dir, noSubdir: false, ...RAW })
      opened.unshift(root)
      return { dir, gate, root, ...openTables(dir, root) }
    })
  } catch (error) {
    for (const database of opened) await database.close()
    if (error instanceof BtcliError) throw error
    throw isFull(error) ? diskFull({ dir }, error) : chainUnreadable({ dir, reason: error instanceof Error ? error.message : String(error) }, error)
  }
}

export async function closeEnv (env: Env): Promise<void> {
  await env.root.close()
  await env.gate.close()
}

/**
 * Runs `work` with exclusive access, across processes, and commits when it returns.
 *
 * @throws diskFull when there is no room for what it wrote; whatever `work` throws. Nothing is kept then.
 */
export function transact<T> (env: Env, work: () => T): T {
  // Frees the pages of what this process read last for the writes to come.
  env.root.resetReadTxn()
  try {
    // Wrapped, for LMDB would hold the transaction open for a promise.
    return env.gate.pass(() => env.root.transactionSync(() => ({ result: work() }), TRANSACTION).result)
  } catch (error) {
    throw isFull(error) ? diskFull({ dir: env.dir }, error) : error
  }
}

function openTables (dir: string, root: RootDatabase<Uint8Array, Uint8Array>): Tables & Pick<Env, 'chain'> {
  const table = (name: string, compression?: { threshold: number }): Table => root.openDB(name, { ...RAW, ...compression && { compression } })
  const names = [...root.getKeys()].map(name => Buffer.from(name).toString().split('\0')[0] ?? '')
  // Looked at before anything is made, for it may be the database of another program, or of another btcli.
  const chain = names.includes('meta') ? readChainRecord(table('meta')) : undefined
  if (chain && chain.format !== FORMAT) throw otherFormat({ dir, found: chain.format, known: FORMAT })
  if (names.some(name => !TABLES.some(known => known === name))) throw notAChain({ dir })
  return {
    chain,
    meta: table('meta'), blocks: table('blocks'), numbers: table('numbers'), head: table('head'), ids: table('ids'),
    names: table('names'), history: table('history', { threshold: COMPRESS_FROM }), journal: table('journal'),
    latest: table('latest'), base: table('base'),
  }
}

/** ENOSPC, EFBIG, EDQUOT and their likes; EIO, which is LMDB's word for a write that was cut short; MDB_MAP_FULL. */
const FULL: ReadonlySet<unknown> = new Set([28, 27, 122, 69, 112, 5, -30792])

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && FULL.has(error.code)
