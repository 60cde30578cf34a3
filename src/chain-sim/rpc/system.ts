/** The node itself, and what it knows of accounts. */
import manifest from '../../../package.json' with { type: 'json' }
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { SS58_PREFIX } from '../../core/ss58.ts'
import { tuple } from '../codec/composites.ts'
import { accountId, u32 } from '../codec/primitives.ts'
import { decode, encode } from '../codec/type.ts'
import type { Node } from '../node.ts'
import { blockAt } from './at.ts'
import { resultBytes } from './dispatch-result.ts'
import { method } from './method.ts'
import { account, blockHash, hexBytes } from './params.ts'
import { callRuntime } from './runtime-call.ts'

/** Nobody else takes part in this chain: the same made-up peer everywhere. */
const PEER_ID = '12D3KooWEmbeddedChainHasNoPeersAndNeverSendsAnything'

/** What serves the chain: this program, not a Subtensor node. */
export const system_name = method({}, () => manifest.name)
/** This program's version. */
export const system_version = method({}, () => manifest.version)
/** The network's name. */
export const system_chain = method({}, () => 'Bittensor')
/** Nothing on this chain is worth anything. */
export const system_chainType = method({}, () => 'Development')
/** How clients show addresses and amounts. */
export const system_properties = method({}, () => ({ ss58Format: SS58_PREFIX, tokenDecimals: 9, tokenSymbol: 'TAO' }))
/** A chain of one node is always in step. */
export const system_health = method({}, () => ({ peers: 0, isSyncing: false, shouldHavePeers: false }))
/** Who this node is among peers, if it had any. */
export const system_localPeerId = method({}, () => PEER_ID)
/** Nothing is listened for from peers. */
export const system_localListenAddresses = method({}, () => [])
/** There are none. */
export const system_peers = method({}, () => [])
/** There are none of these either. */
export const system_reservedPeers = method({}, () => [])
/** This node makes the blocks. */
export const system_nodeRoles = method({}, () => ['Authority'])

/** The node is always at the newest block. */
export const system_syncState = method({}, node => {
  const { number } = node.head()
  return { startingBlock: 0, currentBlock: number, highestBlock: number }
})

/** The nonce of an account's next transaction, those in the pool counted. */
export const system_accountNextIndex = method({ account }, (node, { account }) => {
  let nonce = decode(u32, callRuntime(node, 'AccountNonceApi_account_nonce', encode(accountId, account), node.head().number))
  while (node.pool.provides(nonceTag(account, nonce))) nonce++
  return nonce
})

/** How a transaction would end in the block after `at`: the bytes of `ApplyExtrinsicResult`. */
export const system_dryRun = method({ extrinsic: hexBytes, at: blockHash }, (node, { extrinsic, at }) => dryRun(node, extrinsic, at))

const dryRun = (node: Node, extrinsic: Hex, at: Hex | undefined): Hex =>
  toHex(node.dryRun(rt => resultBytes(() => node.runtime.executive.apply(rt, fromHex(extrinsic))), blockAt(node, at).number).result)

/** What a transaction provides to those of the same account that come after it. */
const nonceTag = (account: Hex, nonce: number): Hex => toHex(encode(tuple(accountId, u32), [account, nonce]))
