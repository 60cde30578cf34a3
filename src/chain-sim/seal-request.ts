import type { Intervention } from './block/build.ts'

/** Which blocks to make. */
export interface SealRequest {
  /** How many; 1 when left out. */
  readonly count?: number
  /** Transactions for the first of them, before those of the pool. */
  readonly transactions?: readonly Uint8Array[]
  /** The time of the first of them, in ms since 1970, where the clock is to jump. */
  readonly timestamp?: number
  /** Changes storage by force in the first of them, which then takes nothing from the pool. */
  readonly intervention?: Intervention
  /** Makes no block at all where none of the transactions may stand in the first. */
  readonly skipEmpty?: boolean
}

/** What is particular about the first of the blocks that are made. */
export type FirstBlock = Omit<SealRequest, 'count'>
