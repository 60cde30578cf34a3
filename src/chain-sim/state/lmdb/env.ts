import { mkdirSync } from 'node:fs'
import type { open as Open } from 'lmdb'
import { BtcliError } from '../../../core/errors.ts'
import { chainUnreadable, diskFull } from '../errors.ts'
import { closeDatabase, openDatabase, type OpenDatabase } from './database.ts'
import { checkFiles, fileMark } from './files.ts'
import { Gate, TRANSACTION } from './gate.ts'

/**
 * The database of a chain: its tables, and what rules its transactions. Now and then a transaction begins with opening it anew, and then
 * its tables are others: whoever needs one asks here each time.
 */
export interface Env extends OpenDatabase {
  readonly dir: string
  readonly gate: Gate
  /** LMDB's function, which is loaded late. */
  readonly open: typeof Open
  /** How many transactions began since the database was opened. */
  transactions: number
  /** How many entries they wrote; whoever writes many counts them. */
  entries: number
}

/**
 * After so many transactions, or so many entries, the database is opened anew. What is read of its file is mapped into memory, together with
 * what stands around it, and stays so for as long as the database is open: a process that makes blocks would grow as its chain does.
 */
const RENEWED_AFTER = { transactions: 64, entries: 40_000 }

/**
 * Opens the database in a directory, which is made when it is not there. LMDB comes with native code, so it is loaded only now.
 *
 * @throws otherFormat, or notAChain when the database is somebody else's; chainUnreadable when it cannot be opened
 */
export async function openEnv (dir: string): Promise<Env> {
  const { open } = await import('lmdb')
  let gate: Gate | undefined
  try {
    mkdirSync(dir, { recursive: true })
    checkFiles(dir)
    const opened = gate = new Gate(open, dir)
    return gate.pass(() => ({ dir, gate: opened, open, transactions: 0, entries: 0, ...openDatabase(open, dir) }))
  } catch (error) {
    await gate?.close()
    if (error instanceof BtcliError) throw error
    throw isFull(error) ? diskFull({ dir }, error) : chainUnreadable({ dir, reason: error instanceof Error ? error.message : String(error) }, error)
  }
}

export async function closeEnv (env: Env): Promise<void> {
  closeDatabase(env.root)
  await env.gate.close()
}

/**
 * Runs `work` with exclusive access, across processes, and commits when it returns.
 *
 * @throws diskFull when there is no room for what it wrote; whatever `work` throws. Nothing is kept then.
 */
export function transact<T> (env: Env, work: () => T): T {
  try {
    return env.gate.pass(() => {
      renew(env)
      // Frees the pages of what this process read last for the writes to come.
      env.root.resetReadTxn()
      // Wrapped, for LMDB would hold the transaction open for a promise.
      return env.root.transactionSync(() => ({ result: work() }), TRANSACTION).result
    })
  } catch (error) {
    throw isFull(error) ? diskFull({ dir: env.dir }, error) : error
  }
}

/** Opens the database anew when it is time, unless another file is in its place by now: then it goes on with its own. */
function renew (env: Env): void {
  const due = env.transactions >= RENEWED_AFTER.transactions || env.entries >= RENEWED_AFTER.entries
  if (due && fileMark(env.dir) === env.file) {
    closeDatabase(env.root)
    Object.assign(env, openDatabase(env.open, env.dir), { transactions: 0, entries: 0 })
  }
  env.transactions++
}

/** ENOSPC, EFBIG, EDQUOT and their likes; EIO, which is LMDB's word for a write that was cut short; MDB_MAP_FULL. */
const FULL: ReadonlySet<unknown> = new Set([28, 27, 122, 69, 112, 5, -30792])

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && FULL.has(error.code)
