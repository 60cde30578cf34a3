/** A node in one line, and a client of it in another. */
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api'
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import type { KeyringPair } from '@polkadot/keyring/types'
import { cryptoWaitReady } from '@polkadot/util-crypto'
import { toHex } from '../../src/core/hex.ts'
import { genesisBlock } from '../../src/chain-sim/block/genesis.ts'
import { Node } from '../../src/chain-sim/node.ts'
import type { NodeOptions } from '../../src/chain-sim/node-options.ts'
import { presetOf, runtimeOf } from '../../src/chain-sim/runtimes/index.ts'
import { createMemoryStore } from '../../src/chain-sim/state/memory-store.ts'
import { InProcessProvider } from '../../src/chain-sim/transport/in-process.ts'
import { serveNode } from '../../src/chain-sim/transport/server.ts'
import { tinyStore } from './tiny/genesis.ts'
import { tiny } from './tiny/runtime.ts'

/** The ways to reach a node: whatever is tested over one is tested over the other. */
export const transports = ['in-process', 'ws'] as const
export type Transport = typeof transports[number]

await cryptoWaitReady()
const keyring = new Keyring({ type: 'sr25519' })

/** A development account, such as `//Alice`. */
export const key = (path: string): KeyringPair => keyring.addFromUri(path)

export const alice = key('//Alice')
export const bob = key('//Bob')

/** Where the simulated clock begins: 1 January 2024. */
export const GENESIS_TIME = 1_704_067_200_000

type Options = Partial<Pick<NodeOptions, 'runtime' | 'store' | 'sealing' | 'stateRoot' | 'keepBlocks'>>

/** A node in memory, from a preset: Alice, Bob and Charlie have a million TAO each. */
export function testNode ({ preset = 'classic', ...options }: Options & { readonly preset?: string } = {}): Node {
  const { runtime: name, features, blockTime, genesis } = presetOf(preset)
  const runtime = options.runtime ?? runtimeOf(name, features)
  const state = genesis(runtime)
  const store = createMemoryStore({ runtime: name, preset, options: {} }, genesisBlock(state), state)
  return new Node({ runtime, store, sealing: 'instant', clock: { genesis: GENESIS_TIME, blockTime }, ...options })
}

/** A node of the tiny runtime in memory, for what must not depend on any other; Alice and Bob have 1,000 TAO each. */
export function tinyNode (options: Options = {}): Node {
  const store = tinyStore([alice, bob].map(({ publicKey }) => toHex(publicKey)))
  return new Node({ runtime: tiny, store, sealing: 'instant', clock: { genesis: GENESIS_TIME, blockTime: 12_000 }, ...options })
}

/** A provider for a node. What had to be started for it ends when it is disconnected. */
export async function openProvider (node: Node, transport: Transport): Promise<ProviderInterface> {
  if (transport === 'in-process') return new InProcessProvider(node)
  const server = await serveNode(node, { port: 0 })
  const provider = new WsProvider(server.endpoint, false)
  await provider.connect()
  await provider.isReady
  provider.on('disconnected', () => { void server.close() })
  return provider as ProviderInterface
}

/** polkadot-js, connected to a node. `api.disconnect()` ends what had to be started for it. */
export async function connect (node: Node, transport: Transport = 'in-process'): Promise<ApiPromise> {
  return ApiPromise.create({ provider: await openProvider(node, transport), noInitWarn: true, throwOnConnect: true })
}
