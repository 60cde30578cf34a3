/** A node of the main network as far as clients can tell: its metadata (spec 393), and a state that is nearly empty. */
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { compactAddLength, u8aConcat, u8aToHex } from '@polkadot/util'
import { xxhashAsHex } from '@polkadot/util-crypto'
import { WebSocketServer } from 'ws'

/** The metadata, SCALE, version 16. */
export const finneyMetadata: Uint8Array = gunzipSync(readFileSync(new URL('../vectors/finney/metadata-v16.scale.gz', import.meta.url)))

export const FINNEY_GENESIS = '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03'

/** What a node says of its runtime. */
export const FINNEY_VERSION = { specName: 'node-subtensor', implName: 'node-subtensor', authoringVersion: 1, specVersion: 393, implVersion: 1, apis: [['0x37e397fc7c91f5e4', 2]], transactionVersion: 1, stateVersion: 1 }

const HEAD = { parentHash: FINNEY_GENESIS, number: '0x7', stateRoot: FINNEY_GENESIS, extrinsicsRoot: FINNEY_GENESIS, digest: { logs: [] } }

const prefix = (item: string) => `${xxhashAsHex('SubtensorModule', 128)}${xxhashAsHex(item, 128).slice(2)}`

/** Root and subnet 1 exist, with nobody on them. */
const STATE: Readonly<Record<string, string>> = { [`${prefix('NetworksAdded')}0000`]: '0x01', [`${prefix('NetworksAdded')}0100`]: '0x01' }

const keysBelow = (start: string) => Object.keys(STATE).filter(key => key.startsWith(start))

/** The node, served. */
export interface Finney {
  readonly endpoint: string
  /** The transactions that it was sent, as hex. */
  readonly sent: readonly string[]
  readonly close: () => Promise<void>
}

const encoded = u8aToHex(finneyMetadata)

/** The runtime APIs that it has: of the classic ones none. */
const RUNTIME_APIS: Readonly<Record<string, string>> = {
  Metadata_metadata_versions: '0x0410000000',
  Metadata_metadata_at_version: u8aToHex(u8aConcat([1], compactAddLength(finneyMetadata))),
}

/** Answers by the method's name. */
const METHODS: Readonly<Record<string, (...params: string[]) => unknown>> = {
  rpc_methods: () => ({ methods: ['state_call', ...Object.keys(METHODS)] }),
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
  state_getStorage: key => STATE[key ?? ''] ?? null,
  state_getStorageSize: key => STATE[key ?? ''] === undefined ? null : 1,
  state_queryStorageAt: keys => [{ block: FINNEY_GENESIS, changes: [...keys ?? []].map(key => [key, STATE[key] ?? null]) }],
  state_getKeysPaged: (start, _count, after) => keysBelow(start ?? '').filter(key => after === null || after === undefined || key > after),
  chain_getBlockHash: () => FINNEY_GENESIS,
  chain_getHeader: () => HEAD,
  chain_getBlock: () => ({ block: { header: HEAD, extrinsics: [] }, justifications: null }),
  chain_getFinalizedHead: () => FINNEY_GENESIS,
}

const runtimeApi = (name: string) => {
  const answer = RUNTIME_APIS[name]
  return answer === undefined ? undefined : () => answer
}

/** Serves it on a port of loopback. */
export async function serveFinney (): Promise<Finney> {
  const sent: string[] = []
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', socket => {
    socket.on('message', data => {
      const { id, method, params } = JSON.parse((data as Buffer).toString()) as { readonly id: number, readonly method: string, readonly params: string[] }
      if (method === 'author_submitExtrinsic') sent.push(params[0] ?? '')
      const answer = method === 'state_call' ? runtimeApi(params[0] ?? '') : METHODS[method]
      const said = answer === undefined
        ? { error: method === 'state_call' ? { code: 4003, message: `Client error: Execution failed: Other: Exported method ${params[0] ?? ''} is not found` } : { code: -32601, message: 'Method not found' } }
        : { result: answer(...params) }
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...said }))
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
