import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { BtcliError } from '../errors.ts'
import { connectionLost, notOnThisChain, rpcRefused } from './errors.ts'

const METHOD_NOT_FOUND = -32601
const SERVER_ERROR = -32000

/**
 * Makes a provider fail with our errors. The API hands on whatever its provider throws, so this is the one place where a
 * node's refusals and broken connections become errors that people can read.
 * @param isConnecting while it is, what was asked on a connection that broke is never answered: the API would print that, with a stack
 */
export function withPlainErrors<P extends ProviderInterface> (provider: P, network: string, isConnecting: () => boolean = () => false): P {
  const send = provider.send.bind(provider)
  const subscribe = provider.subscribe.bind(provider)
  const plainly = (method: string) => (error: unknown): Promise<never> => {
    const plain = plainError(error, method, network)
    return connectionLost.is(plain) && isConnecting() ? new Promise(() => undefined) : Promise.reject(plain)
  }
  provider.send = <T> (method: string, ...rest: readonly unknown[]): Promise<T> => send<T>(method, ...rest as [unknown[]]).catch(plainly(method))
  provider.subscribe = (type, method, ...rest) => subscribe(type, method, ...rest).catch(plainly(method))
  return provider
}

function plainError (error: unknown, method: string, network: string): BtcliError {
  if (error instanceof BtcliError) return error
  const { code, message, data } = error as { readonly code?: number, readonly message?: string, readonly data?: unknown }
  if (code === METHOD_NOT_FOUND) return notOnThisChain({ what: `RPC method ${method}`, network }, error)
  // The embedded chain's own errors come with their code, which programs know.
  if (code === SERVER_ERROR && typeof data === 'string' && /^[A-Z_]+$/.test(data)) return new BtcliError(data, 'chain', { message: (message ?? '').replace(/^-?\d+: /, '').replace(`: ${data}`, '') }, error)
  if (code === undefined) return connectionLost({ network }, error)
  // Providers put the code before the node's words, and some the data after them.
  const words = (message ?? '').replace(/^-?\d+: /, '')
  const reason = typeof data === 'string' && !words.includes(data) ? `${words}: ${data}` : words
  return rpcRefused({ method, code, reason }, error)
}
