import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { connectionLost, noAnswer } from './errors.ts'

/** The embedded chain's own methods may make blocks for minutes. */
const takesItsTime = (method: string): boolean => method.startsWith('dev_')

/**
 * Makes a provider fail when a request has no answer in time.
 * @param timeout how long a node may take to answer, in ms
 */
export function withTimeout<P extends ProviderInterface> (provider: P, network: string, timeout: number): P {
  const send = provider.send.bind(provider)
  const subscribe = provider.subscribe.bind(provider)
  const inTime = <T> (method: string, answer: Promise<T>): Promise<T> => {
    if (takesItsTime(method)) return answer
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => { reject(connectionLost({ network, what: noAnswer(network, method, timeout) })) }, timeout)
      answer.finally(() => { clearTimeout(timer) }).then(resolve, reject)
    })
  }
  provider.send = <T> (method: string, ...rest: readonly unknown[]): Promise<T> => inTime(method, send<T>(method, ...rest as [unknown[]]))
  provider.subscribe = (type, method, ...rest) => inTime(method, subscribe(type, method, ...rest))
  return provider
}
