import type { open as Open, RootDatabase } from 'lmdb'
import { notAChain, otherFormat } from '../errors.ts'
import { type ChainRecord, readChainRecord } from './chain-record.ts'
import { fileMark } from './files.ts'
import { RAW } from './gate.ts'
import { FORMAT, TABLES } from './layout.ts'
import type { Table } from './table.ts'

type Tables = Readonly<Record<(typeof TABLES)[number], Table>>

/** The database of a chain in this process, from its opening to its closing. */
export interface OpenDatabase extends Tables {
  readonly root: RootDatabase<Uint8Array, Uint8Array>
  /** What the chain is; undefined when it has not been made yet. */
  readonly chain: ChainRecord | undefined
  /** Which file it is. */
  readonly file: string | undefined
}

/** Versions of one key resemble each other: compressing them more than halves a chain. In bytes. */
const COMPRESS_FROM = 256

/**
 * Opens the database in a directory. Only inside the gate.
 *
 * @throws otherFormat, or notAChain when the database is somebody else's; what LMDB throws when it cannot be opened
 */
export function openDatabase (open: typeof Open, dir: string): OpenDatabase {
  // Its name could look like a file's, so that it has to be said that this is a directory.
  const root = open<Uint8Array, Uint8Array>({ path: dir, noSubdir: false, ...RAW })
  try {
    return { root, file: fileMark(dir), ...openTables(dir, root) }
  } catch (error) {
    closeDatabase(root)
    throw error
  }
}

/** Nothing of ours is ever under way that closing would have to wait for: it is done when this returns. */
export function closeDatabase (root: OpenDatabase['root']): void {
  void root.close()
}

function openTables (dir: string, root: OpenDatabase['root']): Tables & Pick<OpenDatabase, 'chain'> {
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
