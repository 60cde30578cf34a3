import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { connectionLost } from './errors.ts'
import { plainError } from './refusals.ts'

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
