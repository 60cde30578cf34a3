import type { Hex } from '../../core/hex.ts'
import type { Changes, Difference, State } from './state.ts'

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
  append (block: StoredBlock, differences: readonly Difference[]): void
  /** Makes `number` the newest block again and discards what came after. */
  truncate (number: number): void
  /**
   * Forgets the state and the extrinsics of the blocks before `number`; their headers stay for `HEADERS_KEPT` blocks more, and that of
   * genesis for good. Nothing happens where they are forgotten already.
   */
  prune (number: number): void
  /** Discards all but the genesis block, whose state is forgotten, and begins anew at `base` with this whole state. */
  restart (base: StoredBlock, state: Changes): void
}

/** So many blocks longer than its state a block's header is kept, so that whoever asks hears that the state is forgotten. */
export const HEADERS_KEPT = 100_000

/** A block together with what it changed. */
export interface SealedBlock {
  readonly block: StoredBlock
  readonly changes: Changes
}

/** Where a chain lives: on disk (LMDB, one directory a chain) or in memory. */
export interface ChainStore {
  readonly identity: ChainIdentity
  /** Whether other processes can append to it. */
  readonly shared: boolean
  /** The first block whose state is kept: 0 unless the chain was pruned or began with a snapshot. */
  firstState (): number
  /** The newest committed block; other processes may have appended since the last call. */
  head (): StoredBlock
  /** Storage as it was after block `number`; the newest when left out. @throws NO_SUCH_BLOCK, STATE_DISCARDED */
  state (number?: number): State
  block (number: number): StoredBlock | undefined
  numberOf (hash: Hex): number | undefined
  /** The blocks after the first whose state is kept, ascending. Nothing may be written meanwhile. */
  sealed (): Iterable<SealedBlock>
  /**
   * Runs `work` with exclusive access, across processes: writers queue. What it appended is committed in one transaction
   * when it returns, and dropped when it throws.
   */
  write<T> (work: (writer: StoreWriter) => T): T
  close (): Promise<void>
}
