import type { ProviderInterface, ProviderInterfaceCallback, ProviderInterfaceEmitCb, ProviderInterfaceEmitted } from '@polkadot/rpc-provider/types'
import type { Node } from '../node.ts'
import type { ErrorData } from '../rpc/error.ts'
import { RpcSession } from './session.ts'

/** What comes back from a session, parsed again. */
interface Incoming {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly code: number, readonly message: string, readonly data?: ErrorData }
  readonly params?: { readonly subscription: string, readonly result: unknown }
}

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
  /** Hears the notifications, where the answer is the id of a subscription. */
  readonly hear?: ProviderInterfaceCallback
}

/** A refusal as polkadot-js' own providers throw it. */
class ProviderError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data: ErrorData | undefined

  constructor ({ code, message, data }: NonNullable<Incoming['error']>) {
    super(`${code}: ${message}${data === undefined ? '' : `: ${typeof data === 'object' ? JSON.stringify(data) : data}`}`)
    this.code = code
    this.data = data
  }
}

/**
 * A node as polkadot-js' provider, without a socket between them. All that passes is turned to JSON text and back, so that
 * nothing can work here that would not over a WebSocket. Messages arrive in a turn of their own, never within a call of
 * the node.
 */
export class InProcessProvider implements ProviderInterface {
  readonly hasSubscriptions = true
  readonly isClonable = true
  readonly #node: Node
  readonly #waiting = new Map<number, Waiting>()
  readonly #subscriptions = new Map<string, ProviderInterfaceCallback>()
  readonly #listeners = new Map<ProviderInterfaceEmitted, Set<ProviderInterfaceEmitCb>>()
  #session: RpcSession | undefined
  #nextId = 1

  /** @param node which stays open when the provider is disconnected: it belongs to whoever made it */
  constructor (node: Node) {
    this.#node = node
    this.#session = this.#begin()
  }

  get isConnected (): boolean {
    return this.#session !== undefined
  }

  clone (): InProcessProvider {
    return new InProcessProvider(this.#node)
  }

  async connect (): Promise<void> {
    this.#session ??= this.#begin()
  }

  async disconnect (): Promise<void> {
    this.#session?.close()
    this.#session = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('the provider is disconnected'))
    this.#waiting.clear()
    this.#subscriptions.clear()
    this.#emit('disconnected')
  }

  /** @returns how to stop listening */
  on (type: ProviderInterfaceEmitted, listener: ProviderInterfaceEmitCb): () => void {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners.add(listener))
    return () => { listeners.delete(listener) }
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the interface of polkadot-js has it so
  async send<T = any> (method: string, params: unknown[]): Promise<T> {
    return this.#request(method, params)
  }

  async subscribe (_type: string, method: string, params: unknown[], hear: ProviderInterfaceCallback): Promise<string> {
    return this.#request(method, params, hear)
  }

  async unsubscribe (_type: string, method: string, id: number | string): Promise<boolean> {
    this.#subscriptions.delete(String(id))
    return this.isConnected && this.#request(method, [id])
  }

  #begin (): RpcSession {
    const session: RpcSession = new RpcSession(this.#node, {
      send: text => { queueMicrotask(() => { if (this.#session === session) this.#receive(JSON.parse(text) as Incoming) }) },
    })
    queueMicrotask(() => { if (this.#session === session) this.#emit('connected') })
    return session
  }

  #request<T> (method: string, params: readonly unknown[], hear?: ProviderInterfaceCallback): Promise<T> {
    const session = this.#session
    if (session === undefined) return Promise.reject(new Error('the provider is disconnected'))
    const id = this.#nextId++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, ...(hear === undefined ? {} : { hear }) })
      void session.receive(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    })
  }

  #receive ({ id, result, error, params }: Incoming): void {
    if (params !== undefined) {
      this.#subscriptions.get(params.subscription)?.(null, params.result)
      return
    }
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id === undefined || waiting === undefined) return
    this.#waiting.delete(id)
    if (error !== undefined) {
      waiting.reject(new ProviderError(error))
      return
    }
    if (waiting.hear !== undefined) this.#subscriptions.set(String(result), waiting.hear)
    waiting.resolve(result as never)
  }

  #emit (type: ProviderInterfaceEmitted): void {
    for (const listener of this.#listeners.get(type) ?? []) listener()
  }
}
