import type { Hex } from '../../core/hex.ts'
import type { ValidTransaction } from '../pallet/executive.ts'

/** A transaction that waits for a block. */
export interface PooledTransaction {
  readonly hash: Hex
  readonly bytes: Uint8Array
  readonly valid: ValidTransaction
  /** Those that came first go first. */
  readonly order: number
  /** The first block in which it may not stand any more, by its own word. */
  readonly until: bigint
}

/** What taking a transaction did. */
export interface Imported {
  readonly added: PooledTransaction
  readonly ready: boolean
  /** Those that waited for it, and are ready now. */
  readonly promoted: readonly PooledTransaction[]
  /** Those whose place it took, with those that needed them. */
  readonly usurped: readonly PooledTransaction[]
  /** Those that had to leave because there was no room. */
  readonly dropped: readonly PooledTransaction[]
  /** Those that waited for it, but not for a place that another had taken. */
  readonly failed: readonly PooledTransaction[]
}
