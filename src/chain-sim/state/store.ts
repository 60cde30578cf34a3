import type { Hex } from '../../core/hex.ts'
import type { Changes, State } from './state.ts'

/** A sealed block as it is kept. Numbers name blocks: the chain is a line. */
export interface StoredBlock {
  readonly number: number
  readonly hash: Hex
  /** The SCALE-encoded header. */
  readonly header: Uint8Array
  /** Each with its length prefix, as in a block body. */
  readonly extrinsics: readonly Uint8Array[]
}

/** What a chain is: written once when it is made, checked whenever it is opened. */
export interface ChainIdentity {
  /** The runtime's name, such as `classic`. */
  readonly runtime: string
  /** The genesis preset it was made from, or `custom`. */
  readonly preset: string
  /** Whatever else must be known to continue the chain (features, clock), as JSON values. */
  readonly options: Readonly<Record<string, unknown>>
}

/** Appends blocks, or takes the last ones back, while nobody else can write. */
export interface StoreWriter {
  /** The newest block, those appended in this write included. */
  head (): StoredBlock
  /** The storage behind the newest block, those appended in this write included. */
  state (): State
  append (block: StoredBlock, changes: Changes): void
  /** Makes `number` the newest block again and discards what came after. */
  truncate (number: number): void
}

/** Where a chain lives: on disk (LMDB, one directory a chain) or in memory. */
export interface ChainStore {
  readonly identity: ChainIdentity
  /** The newest committed block; other processes may have appended since the last call. */
  head (): StoredBlock
  /** Storage as it was after block `number`; the newest when left out. */
  state (number?: number): State
  block (number: number): StoredBlock | undefined
  numberOf (hash: Hex): number | undefined
  /**
   * Runs `work` with exclusive access, across processes: writers queue. What it appended is committed in one transaction
   * when it returns, and dropped when it throws.
   */
  write<T> (work: (writer: StoreWriter) => T): T
  close (): Promise<void>
}
