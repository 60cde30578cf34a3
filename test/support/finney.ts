/**
 * A node of the main network as far as clients can tell: its metadata (spec 393), and a state that is nearly empty. A transaction is in its
 * only block at once, and nothing comes of it.
 */
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { bnToU8a, compactAddLength, u8aConcat, u8aToHex } from '@polkadot/util'
import { blake2AsHex, decodeAddress, xxhashAsHex } from '@polkadot/util-crypto'
import { WebSocketServer } from 'ws'

/** The metadata, SCALE, version 16. */
export const finneyMetadata: Uint8Array = gunzipSync(readFileSync(new URL('../vectors/finney/metadata-v16.scale.gz', import.meta.url)))

export const FINNEY_GENESIS = '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03'

/** What a node says of its runtime. */
export const FINNEY_VERSION = { specName: 'node-subtensor', implName: 'node-subtensor', authoringVersion: 1, specVersion: 393, implVersion: 1, apis: [['0x37e397fc7c91f5e4', 2]], transactionVersion: 1, stateVersion: 1 }

const HEAD = { parentHash: FINNEY_GENESIS, number: '0x7', stateRoot: FINNEY_GENESIS, extrinsicsRoot: FINNEY_GENESIS, digest: { logs: [] } }

const prefix = (item: string) => `${xxhashAsHex('SubtensorModule', 128)}${xxhashAsHex(item, 128).slice(2)}`

const ALICE = decodeAddress('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY')

/** Little-endian numbers of so many bytes each. */
const numbers = (...pairs: readonly (readonly [value: bigint, bytes: number])[]): string => u8aToHex(u8aConcat(...pairs.map(([value, bytes]) => bnToU8a(value, { bitLength: bytes * 8, isLe: true }))))

/** Alice, the sudo key, has τ1000; root and subnet 1 exist, with nobody on them. */
const STATE: Readonly<Record<string, string>> = {
  [`${xxhashAsHex('System', 128)}${xxhashAsHex('Account', 128).slice(2)}${blake2AsHex(ALICE, 128).slice(2)}${u8aToHex(ALICE).slice(2)}`]: numbers([0n, 4], [0n, 4], [1n, 4], [0n, 4], [1_000_000_000_000n, 8], [0n, 8], [0n, 8], [0n, 16]),
  [`${xxhashAsHex('Sudo', 128)}${xxhashAsHex('Key', 128).slice(2)}`]: u8aToHex(ALICE),
  [`${prefix('NetworksAdded')}0000`]: '0x01',
  [`${prefix('NetworksAdded')}0100`]: '0x01',
}

const keysBelow = (start: string) => Object.keys(STATE).filter(key => key.startsWith(start))

/** The node, served. */
export interface Finney {
  readonly endpoint: string
  /** The transactions that it was sent, as hex. */
  readonly sent: readonly string[]
  readonly close: () => Promise<void>
}

const encoded = u8aToHex(finneyMetadata)

/** No weight, an ordinary call, a fee of τ0.000001. */
const INFO = `0x000000${numbers([1_000n, 8]).slice(2)}`

/** The runtime APIs that it has: of the classic ones none. */
const RUNTIME_APIS: Readonly<Record<string, string>> = {
  AccountNonceApi_account_nonce: '0x00000000',
  TransactionPaymentApi_query_info: INFO,
  TransactionPaymentCallApi_query_call_info: INFO,
  Metadata_metadata_versions: '0x0410000000',
  Metadata_metadata_at_version: u8aToHex(u8aConcat([1], compactAddLength(finneyMetadata))),
}

/** Answers by the method's name. */
const METHODS: Readonly<Record<string, (...params: string[]) => unknown>> = {
  rpc_methods: () => ({ methods: ['state_call', 'chain_getBlock', ...Object.keys(METHODS), ...Object.keys(SUBSCRIPTIONS)] }),
  author_submitExtrinsic: () => FINNEY_GENESIS,
  system_chain: () => 'Bittensor',
  system_name: () => 'subtensor',
  system_version: () => '4.0.0',
  system_properties: () => ({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' }),
  system_health: () => ({ peers: 1, isSyncing: false, shouldHavePeers: true }),
  system_accountNextIndex: () => 0,
  state_getMetadata: () => encoded,
  state_getRuntimeVersion: () => FINNEY_VERSION,
  state_subscribeRuntimeVersion: () => 'version',
  state_unsubscribeRuntimeVersion: () => true,
  state_unsubscribeStorage: () => true,
  author_unwatchExtrinsic: () => true,
  state_getStorage: key => STATE[key ?? ''] ?? null,
  state_getStorageSize: key => STATE[key ?? ''] === undefined ? null : 1,
  state_queryStorageAt: keys => [{ block: FINNEY_GENESIS, changes: [...keys ?? []].map(key => [key, STATE[key] ?? null]) }],
  state_getKeysPaged: (start, _count, after) => keysBelow(start ?? '').filter(key => after === null || after === undefined || key > after),
  chain_getBlockHash: () => FINNEY_GENESIS,
  chain_getHeader: () => HEAD,
  chain_getFinalizedHead: () => FINNEY_GENESIS,
}

/** What a subscription tells at once, by the name of its method: the name under which it is told, and one result after the other. */
const SUBSCRIPTIONS: Readonly<Record<string, (...params: string[]) => { readonly told: string, readonly results: readonly unknown[] }>> = {
  state_subscribeStorage: keys => ({ told: 'state_storage', results: [{ block: FINNEY_GENESIS, changes: [...keys ?? []].map(key => [key, STATE[key] ?? null]) }] }),
  author_submitAndWatchExtrinsic: () => ({ told: 'author_extrinsicUpdate', results: ['ready', { inBlock: FINNEY_GENESIS }, { finalized: FINNEY_GENESIS }] }),
}

const runtimeApi = (name: string) => {
  const answer = RUNTIME_APIS[name]
  return answer === undefined ? undefined : () => answer
}

/** Serves it on a port of loopback. @param unanswered a method that it leaves without an answer */
export async function serveFinney ({ unanswered }: { readonly unanswered?: string } = {}): Promise<Finney> {
  const sent: string[] = []
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', socket => {
    socket.on('message', data => {
      const { id, method, params } = JSON.parse((data as Buffer).toString()) as { readonly id: number, readonly method: string, readonly params: string[] }
      if (method === unanswered) return
      if (method.startsWith('author_submit')) sent.push(params[0] ?? '')
      const subscription = SUBSCRIPTIONS[method]?.(...params)
      const answer = method === 'state_call' ? runtimeApi(params[0] ?? '')
        : method === 'chain_getBlock' ? () => ({ block: { header: HEAD, extrinsics: sent }, justifications: null })
          : subscription === undefined ? METHODS[method] : () => `subscription ${id}`
      const said = answer === undefined
        ? { error: method === 'state_call' ? { code: 4003, message: `Client error: Execution failed: Other: Exported method ${params[0] ?? ''} is not found` } : { code: -32601, message: 'Method not found' } }
        : { result: answer(...params) }
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...said }))
      for (const result of subscription?.results ?? []) socket.send(JSON.stringify({ jsonrpc: '2.0', method: subscription?.told, params: { subscription: `subscription ${id}`, result } }))
    })
  })
  await once(server, 'listening')
  return {
    sent,
    endpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close () {
      for (const client of server.clients) client.terminate()
      await new Promise(resolve => { server.close(resolve) })
    },
  }
}
