import type { ApiPromise } from '@polkadot/api'
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { shownEndpoint, type Network } from '../networks.ts'
import { withTimeout } from './bounded.ts'
import type { Chain } from './chain.ts'
import { chainUnreachable, connectionLost, notOnThisChain } from './errors.ts'
import { narrowed } from './narrow/reads.ts'
import type { GenesisChoice, StateRootKind } from './genesis-choice.ts'
import { withPlainErrors } from './plain-errors.ts'
import { patience, whyNot, type ConnectOptions, type Unreached } from './reachable.ts'
import { notServed, runningServer } from './server-file.ts'
import type { ServedChain, ServeOptions } from './served.ts'
import { SIGNED_EXTENSIONS } from './signed-extensions.ts'

/** A provider, and how to let go of what is behind it. */
interface Line {
  readonly provider: ProviderInterface
  readonly close: () => Promise<void>
}

/**
 * Opens a chain. This is the one door: nothing above it knows whether a node or the embedded chain answers.
 * An embedded chain that does not exist yet is made, with the default preset. Of several endpoints the first is taken that answers; each
 * may use its share of the time-out.
 * @param options `served`: an embedded chain only through its server; it is neither opened nor made here. `reads`: whoever asks only reads, and
 *   the storage and constants of these pallets at most, beside those that everybody reads; then the connection knows nothing else, and is
 *   there much sooner
 * @throws CHAIN_UNREACHABLE, NOT_SERVED; for the embedded chain whatever is wrong with its directory
 */
export async function openChain (network: Network, options: ConnectOptions & OpenOptions): Promise<Chain> {
  // Begun now, because it takes longer than anything else.
  const loading = loadApi()
  loading.catch(() => undefined)
  if (network.kind === 'sim') return chainOn(network, await openSimulator(network, options), loading, options)
  const tried: Unreached[] = []
  for (const endpoint of network.endpoints) {
    const signal = patience(options.timeout / network.endpoints.length, options)
    const why = await whyNot(endpoint, { genesis: network.genesis, signal })
    if (why !== undefined) tried.push({ endpoint: shownEndpoint(endpoint), why })
    else {
      try {
        return await chainOn(network, await boundedLineTo(endpoint, network, options), loading, { ...options, signal })
      } catch (error) {
        if (!connectionLost.is(error)) throw error
        tried.push({ endpoint: shownEndpoint(endpoint), why: signal.aborted ? 'it did not tell in time what its chain can do' : 'it hung up' })
      }
    }
  }
  throw chainUnreachable({ network: network.name, tried })
}

/** What is wanted of a chain. */
interface OpenOptions {
  readonly served?: boolean
  readonly reads?: readonly string[] | undefined
}

async function loadApi () {
  const [{ ApiPromise }, { silenceRefusals }] = await Promise.all([import('@polkadot/api'), import('./quiet.ts')])
  silenceRefusals()
  return ApiPromise
}

/** @throws CONNECTION_LOST where the connection breaks, or the signal comes, before all is known that the API must know */
async function chainOn (
  network: Network,
  { provider: line, close }: Line,
  loading: ReturnType<typeof loadApi>,
  { reads, signal }: OpenOptions & { readonly signal?: AbortSignal | undefined },
): Promise<Chain> {
  let isConnecting = true
  const provider = withPlainErrors(line, network.name, () => isConnecting)
  const lost = new Promise<never>((_resolve, reject) => {
    const lose = () => { reject(connectionLost({ network: network.name })) }
    for (const event of ['disconnected', 'error'] as const) provider.on(event, lose)
    // Whoever is connected has all the time in the world.
    signal?.addEventListener('abort', () => { if (isConnecting) lose() })
  })
  lost.catch(() => undefined)
  let api: ApiPromise | undefined
  const closeAll = async () => {
    await (api ?? provider).disconnect()
    await close()
  }
  const open = async (): Promise<Chain> => {
    const narrow = reads === undefined ? undefined : await isOpen(provider).then(() => narrowed(provider, reads))
    const Api = await loading
    const known = narrow?.metadata
    api = new Api({ provider, noInitWarn: true, throwOnConnect: true, signedExtensions: SIGNED_EXTENSIONS, ...known === undefined ? {} : { metadata: known } })
    await api.isReadyOrError
    isConnecting = false
    return {
      network: { name: network.name },
      api,
      reads: narrow?.reads,
      rpc: (method, ...params) => provider.send<unknown>(method, [...params]),
      lost,
      close: closeAll,
    }
  }
  try {
    return await Promise.race([lost, open()])
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Comes true when a provider can be asked. */
const isOpen = async (provider: ProviderInterface): Promise<void> => {
  if (!provider.isConnected) await new Promise<void>(resolve => { provider.on('connected', () => { resolve() }) })
}

/** A chain that was made. */
export interface MadeChain {
  readonly directory: string
  /** The name of its preset, or `custom`. */
  readonly preset: string
  /** What its runtime is built with. */
  readonly features: readonly string[]
  /** What its headers say of the state. */
  readonly stateRoot: StateRootKind
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
  const { initSimulatedChain } = await simulator.open()
  return initSimulatedChain(network.directory, options)
}

/**
 * Serves an embedded chain to other programs, until it is closed.
 * @throws PORT_IN_USE; NOT_ON_THIS_CHAIN for any other network; whatever is wrong with the directory or the genesis
 */
export async function serveChain (network: Network, options: ServeOptions): Promise<ServedChain> {
  if (network.kind !== 'sim') throw notOnThisChain({ what: 'chain to serve: only embedded chains are served here', network: network.name })
  const { serveSimulatedChain } = await simulator.serve()
  return serveSimulatedChain(network.directory, options)
}

/** Here alone anything outside reaches the simulator; what serves it loads by itself, for no other command needs it. */
const simulator = {
  open: () => import('../../chain-sim/open.ts'),
  serve: () => import('../../chain-sim/serve.ts'),
}

/** Through its server, where there is one: whoever listens to that hears of what happens here. */
async function openSimulator (
  { name, directory }: Extract<Network, { readonly kind: 'sim' }>,
  { served = false, ...options }: ConnectOptions & { readonly served?: boolean },
): Promise<Line> {
  const server = await runningServer(directory, options)
  if (server !== undefined) return lineTo(server.endpoint)
  if (served) throw notServed({ network: name })
  const { openSimulatedChain } = await simulator.open()
  return openSimulatedChain(directory)
}

/** A line to a node elsewhere, which may be overburdened or cut off without a word. */
async function boundedLineTo (endpoint: string, network: Network, { timeout }: ConnectOptions): Promise<Line> {
  const { provider, close } = await lineTo(endpoint)
  return { provider: withTimeout(provider, network.name, timeout), close }
}

/** The library's own time-out would end what the embedded chain may take minutes for. */
const NO_TIMEOUT = 2 ** 31

/** It does not connect again by itself, which would be told on stderr: who can go on after a broken connection opens the chain again. */
async function lineTo (endpoint: string): Promise<Line> {
  const { WsProvider } = await import('@polkadot/api')
  const provider = new WsProvider(endpoint, false, {}, NO_TIMEOUT)
  await provider.connect()
  return { provider: provider as ProviderInterface, close: async () => {} }
}
