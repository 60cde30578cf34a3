import type { Node } from '../node.ts'
import { JSON_RPC, RpcError } from '../rpc/error.ts'
import { methodsOf } from '../rpc/index.ts'
import type { RpcMethods } from '../rpc/method.ts'
import { asRpcError } from '../rpc/refusal.ts'
import { Subscription, Unsubscription } from '../rpc/subscription.ts'
import { answer, failedNotification, failure, idOf, invalidRequest, notification, parseMessage, parseRequest, type MessageId, type Request } from './message.ts'

export interface SessionOptions {
  /** Takes the text of every message to the client, in order. */
  readonly send: (text: string) => void
  /** What can be called; all there is when left out. */
  readonly methods?: RpcMethods
  /** Whether the client can hear of more than one answer to a request; true when left out. */
  readonly subscriptions?: boolean
  /** How many ms without a request mean that the client is through with what it was told; 0 when left out. */
  readonly quiet?: number
}

/** The text of an answer, or nothing where none was wanted, and what begins once it has left. */
interface Outcome {
  readonly text?: string
  readonly begin?: () => void
}

/**
 * One client's conversation with a node, in the texts of JSON-RPC: every transport serves a session, so that none can
 * differ from another. It keeps the client's subscriptions; the id of one always leaves before its first notification.
 */
export class RpcSession {
  readonly #node: Node
  readonly #options: SessionOptions
  readonly #methods: RpcMethods
  /** How to stop each subscription, by id. */
  readonly #stops = new Map<string, () => void>()
  #nextId = 1
  #open = true
  /** How many messages have come. */
  #received = 0

  constructor (node: Node, options: SessionOptions) {
    this.#node = node
    this.#options = options
    this.#methods = options.methods ?? methodsOf(node.runtime)
  }

  /** Takes a message from the client: a request or a batch of them. Never throws: what is wrong is answered. */
  async receive (text: string): Promise<void> {
    this.#received++
    const { text: answered, begin } = await this.#handle(text)
    if (answered !== undefined) this.#send(answered)
    if (this.#open) begin?.()
  }

  /** Ends the conversation and all subscriptions; nothing is sent from then on. */
  close (): void {
    this.#open = false
    for (const stop of this.#stops.values()) stop()
    this.#stops.clear()
  }

  async #handle (text: string): Promise<Outcome> {
    try {
      const message = parseMessage(text)
      return Array.isArray(message) ? await this.#batch(message) : await this.#one(message)
    } catch (error) {
      return failed(null, error)
    }
  }

  async #batch (messages: readonly unknown[]): Promise<Outcome> {
    if (messages.length === 0) throw invalidRequest('the batch is empty')
    const outcomes: Outcome[] = []
    for (const message of messages) outcomes.push(await this.#one(message))
    const texts = outcomes.flatMap(({ text }) => text ?? [])
    return { ...(texts.length === 0 ? {} : { text: `[${texts.join(',')}]` }), begin: () => { for (const { begin } of outcomes) begin?.() } }
  }

  async #one (message: unknown): Promise<Outcome> {
    const id = idOf(message) ?? null
    let silent = false
    try {
      const request = parseRequest(message)
      silent = request.id === undefined
      const { result, begin } = await this.#call(request)
      return { ...(silent ? {} : { text: JSON.stringify(answer(id, result)) }), ...(begin === undefined ? {} : { begin }) }
    } catch (error) {
      return silent ? {} : failed(id, error)
    }
  }

  async #call ({ method, params }: Request): Promise<{ readonly result: unknown, readonly begin?: () => void }> {
    const handler = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined
    if (handler === undefined) throw new RpcError(JSON_RPC.unknownMethod, `Method not found: ${method}`)
    const result = await handler(this.#node, params)
    if (result instanceof Unsubscription) return { result: this.#unsubscribe(result.id) }
    return result instanceof Subscription ? this.#subscribe(method, result) : { result }
  }

  #subscribe (method: string, { event, start }: Subscription): { readonly result: string, readonly begin: () => void } {
    if (this.#options.subscriptions === false) throw new RpcError(JSON_RPC.unknownMethod, `${method} needs a WebSocket: there are no subscriptions over HTTP`)
    const id = String(this.#nextId++)
    const notify = (value: unknown) => { this.#send(JSON.stringify(notification(event, id, value))) }
    const begin = () => {
      try {
        this.#stops.set(id, start({ notify, notifyLater: value => { this.#whenQuiet(() => { if (this.#stops.has(id)) notify(value) }) } }))
      } catch (error) {
        this.#send(JSON.stringify(failedNotification(event, id, asRpcError(error))))
      }
    }
    return { result: id, begin }
  }

  #unsubscribe (id: string): boolean {
    this.#stops.get(id)?.()
    return this.#stops.delete(id)
  }

  #whenQuiet (work: () => void): void {
    const received = this.#received
    setTimeout(() => {
      if (this.#received === received) work()
      else if (this.#open) this.#whenQuiet(work)
    }, this.#options.quiet ?? 0)
  }

  #send (text: string): void {
    if (this.#open) this.#options.send(text)
  }
}

const failed = (id: MessageId, error: unknown): Outcome => ({ text: JSON.stringify(failure(id, asRpcError(error))) })
