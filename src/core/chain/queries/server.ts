import type { Chain } from '../chain.ts'
import { notOnThisChain } from '../errors.ts'
import type { StateRootKind } from '../genesis-choice.ts'

/** How a development chain makes blocks, and what serves it. */
export interface ChainStatus {
  readonly sealing: 'instant' | 'interval' | 'manual'
  /** What the headers say of the state. */
  readonly stateRoot: StateRootKind
  /** Null for a chain in the same process. */
  readonly server: { readonly pid: number, readonly endpoint: string, readonly directory: string | null, readonly blockTime: number } | null
}

/** Undefined for a chain that is no development chain, or does not let us steer it. */
export async function chainStatus (chain: Chain): Promise<ChainStatus | undefined> {
  try {
    return await chain.rpc('dev_status') as ChainStatus
  } catch (error) {
    if (notOnThisChain.is(error)) return undefined
    throw error
  }
}
