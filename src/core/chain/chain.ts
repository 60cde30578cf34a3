import type { ApiPromise } from '@polkadot/api'
import type { Hex } from '../hex.ts'
import type { Reads } from './narrow/reads.ts'

/** A connected chain. Nothing above it can tell whether a node or the embedded chain answers. */
export interface Chain {
  /** What the person called it: `sim`, `finney`, an address. */
  readonly network: { readonly name: string }
  readonly api: ApiPromise
  /** What of its state this connection knows; undefined for all, and for transactions and events. */
  readonly reads?: Reads | undefined
  /**
   * Asks the node directly, for what the API has no name for (`dev_*`).
   * @throws RPC_REFUSED | NOT_ON_THIS_CHAIN
   */
  rpc (method: string, ...params: readonly unknown[]): Promise<unknown>
  /** Fails with CONNECTION_LOST when the connection breaks, for whoever waits for news: those never come then. Never fulfilled. */
  readonly lost: Promise<never>
  close (): Promise<void>
}

/** One block of a chain, at which everything that a screen shows is read. */
export interface ReadAt {
  /** The name of the chain's network. */
  readonly network: string
  readonly number: number
  readonly hash: Hex
  /** Storage as it was behind the block. */
  readonly query: Awaited<ReturnType<ApiPromise['at']>>['query']
  readonly consts: ApiPromise['consts']
  /** Calls a runtime API and gives its SCALE answer: `call('SubnetRegistrationRuntimeApi_get_network_registration_cost')`. */
  call (method: string, args?: Hex): Promise<Uint8Array>
}
