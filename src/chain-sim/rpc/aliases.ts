import * as chain from './chain.ts'
import * as childstate from './childstate.ts'
import * as state from './state.ts'
import * as system from './system.ts'

/** Older and longer names of the same methods, as a Substrate node has them. */
export const aliases = {
  chain_getHead: chain.chain_getBlockHash,
  chain_getFinalisedHead: chain.chain_getFinalizedHead,
  chain_subscribeNewHead: chain.chain_subscribeNewHeads,
  chain_unsubscribeNewHead: chain.chain_unsubscribeNewHeads,
  chain_subscribeFinalisedHeads: chain.chain_subscribeFinalizedHeads,
  chain_unsubscribeFinalisedHeads: chain.chain_unsubscribeFinalizedHeads,
  subscribe_newHead: chain.chain_subscribeNewHeads,
  unsubscribe_newHead: chain.chain_unsubscribeNewHeads,
  chain_getRuntimeVersion: state.state_getRuntimeVersion,
  chain_subscribeRuntimeVersion: state.state_subscribeRuntimeVersion,
  chain_unsubscribeRuntimeVersion: state.state_unsubscribeRuntimeVersion,
  state_callAt: state.state_call,
  state_getKeysPagedAt: state.state_getKeysPaged,
  state_getStorageAt: state.state_getStorage,
  state_getStorageHashAt: state.state_getStorageHash,
  state_getStorageSizeAt: state.state_getStorageSize,
  childstate_getKeysPagedAt: childstate.childstate_getKeysPaged,
  account_nextIndex: system.system_accountNextIndex,
  system_dryRunAt: system.system_dryRun,
}
