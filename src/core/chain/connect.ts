import type { ApiPromise } from '@polkadot/api'
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import type { Network } from '../networks.ts'
import type { Chain } from './chain.ts'
import { chainUnreachable, notOnThisChain } from './errors.ts'
import type { GenesisChoice } from './genesis-choice.ts'
import { withPlainErrors } from './plain-errors.ts'
import { reachable, type ConnectOptions } from './reachable.ts'
import { runningServer } from './server-file.ts'
import type { ServedChain, ServeOptions } from './served.ts'
import { SIGNED_EXTENSIONS } from './signed-extensions.ts'

/** A provider, and how to let go of what is behind it. */
interface Line {
  readonly provider: ProviderInterface
  readonly close: () => Promise<void>
}

/**
 * Opens a chain. This is the one door: nothing above it knows whether a node or the embedded chain answers.
 * An embedded chain that does not exist yet is made, with the default preset.
 * @throws CHAIN_UNREACHABLE; for the embedded chain whatever is wrong with its directory
 */
export async function openChain (network: Network, options: ConnectOptions): Promise<Chain> {
  const [{ ApiPromise }, { silenceRefusals }, { provider: line, close }] = await Promise.all([import('@polkadot/api'), import('./quiet.ts'), openLine(network, options)])
  const provider = withPlainErrors(line, network.name)
  silenceRefusals()
  const api = new ApiPromise({ provider, noInitWarn: true, throwOnConnect: true, signedExtensions: SIGNED_EXTENSIONS })
  const closeAll = async () => {
    await api.disconnect()
    await close()
  }
  try {
    await answered(api.isReadyOrError, network, options)
  } catch (error) {
    await closeAll()
    throw error
  }
  return {
    network: { name: network.name },
    api,
    rpc: (method, ...params) => provider.send<unknown>(method, [...params]),
    close: closeAll,
  }
}

/** A chain that was made. */
export interface MadeChain {
  readonly directory: string
  /** The name of its preset, or `custom`. */
  readonly preset: string
  /** What its runtime is built with. */
  readonly features: readonly string[]
  readonly genesisHash: string
  /** The number of its newest block. */
  readonly block: number
}

/**
 * Makes an embedded chain.
 * @param replace discard a chain that is there already
 * @throws CHAIN_EXISTS and what else is wrong with the directory; NOT_ON_THIS_CHAIN for any other network; errors of category `usage` for
 *   what is wrong with the genesis
 */
export async function initChain (network: Network, options: { readonly genesis: GenesisChoice, readonly replace: boolean }): Promise<MadeChain> {
  if (network.kind !== 'sim') throw notOnThisChain({ what: 'chain to make: only embedded chains are made here', network: network.name })
  const { initSimulatedChain } = await simulator()
  return initSimulatedChain(network.directory, options)
}

/**
 * Serves an embedded chain to other programs, until it is closed.
 * @throws PORT_IN_USE; NOT_ON_THIS_CHAIN for any other network; whatever is wrong with the directory or the genesis
 */
export async function serveChain (network: Network, options: ServeOptions): Promise<ServedChain> {
  if (network.kind !== 'sim') throw notOnThisChain({ what: 'chain to serve: only embedded chains are served here', network: network.name })
  const { serveSimulatedChain } = await import('../../chain-sim/serve.ts')
  return serveSimulatedChain(network.directory, options)
}

/** Here alone anything outside reaches the simulator. */
const simulator = () => import('../../chain-sim/open.ts')

async function openLine (network: Network, options: ConnectOptions): Promise<Line> {
  if (network.kind === 'sim') {
    // Through its server, where there is one: whoever listens to that hears of what happens here.
    const server = await runningServer(network.directory, options)
    if (server !== undefined) return lineTo(server.endpoint)
    const { openSimulatedChain } = await simulator()
    return openSimulatedChain(network.directory)
  }
  const found = await reachable(network.endpoints, options)
  if ('tried' in found) throw chainUnreachable({ network: network.name, tried: found.tried })
  return lineTo(found.endpoint)
}

async function lineTo (endpoint: string): Promise<Line> {
  const { WsProvider } = await import('@polkadot/api')
  return { provider: new WsProvider(endpoint) as ProviderInterface, close: async () => {} }
}

/** The connection stands; what is missing is an answer. */
async function answered (ready: Promise<ApiPromise>, network: Network, options: ConnectOptions): Promise<void> {
  if (network.kind === 'sim') {
    await ready
    return
  }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => { reject(chainUnreachable({ network: network.name, tried: network.endpoints.map(endpoint => ({ endpoint, why: 'it accepts connections but does not answer' })) })) }, options.timeout) })
  try {
    await Promise.race([ready, late])
  } finally {
    clearTimeout(timer)
  }
}
