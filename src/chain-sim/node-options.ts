import type { StateRootKind } from '../core/chain/genesis-choice.ts'
import type { Runtime } from './pallet/runtime.ts'
import type { ChainStore } from './state/store.ts'

/** When blocks are made: one for each transaction, by a clock outside of the node, or only when `dev_newBlock` asks. */
export type Sealing = 'instant' | 'interval' | 'manual'

/** What a node is made with. */
export interface NodeOptions {
  readonly runtime: Runtime
  readonly store: ChainStore
  readonly sealing: Sealing
  /** The simulated clock: when block 0 was, in ms since 1970, and how many ms pass from block to block. */
  readonly clock: { readonly genesis: number, readonly blockTime: number }
  /** Of so many blocks before the newest the state and the extrinsics are kept; of all when left out. */
  readonly keepBlocks?: number | undefined
  /** What the headers say of the state, the same for the whole life of a chain: `changes` when left out. */
  readonly stateRoot?: StateRootKind | undefined
}
