import { setImmediate as turn } from 'node:timers/promises'
import type { Node } from '../node.ts'
import type { Client } from '../rpc/client.ts'
import { JSON_RPC, RpcError } from '../rpc/error.ts'
import { methodsOf } from '../rpc/index.ts'
import type { RpcMethods } from '../rpc/method.ts'
import { asRpcError } from '../rpc/refusal.ts'
import { Answer, Subscription } from '../rpc/subscription.ts'
import { answerTooLong, batchAnswerTooLong, batchTooLong, LARGEST_ANSWER, LARGEST_MESSAGE, messageTooLong, MOST_IN_BATCH } from './limits.ts'
import { answer, failure, idOf, invalidRequest, parseMessage, parseRequest, type MessageId, type Request } from './message.ts'
import { Streams } from './streams.ts'

/** What a session must know of its transport. */
export interface SessionOptions {
  /** Takes the text of every answer to the client, in order. */
  readonly send: (text: string) => void
  /** Takes what the client did not ask for at this moment; `send` when left out. */
  readonly notify?: (text: string) => void
  /** What can be called; all there is when left out. */
  readonly methods?: RpcMethods
  /** Whether the client can hear of more than one answer to a request; true when left out. */
  readonly subscriptions?: boolean
  /** Comes true when the client has taken most of what was sent; at once when left out. */
  readonly drained?: () => Promise<void>
  /** Calls back when the client has had what was sent before, and the time to ask about it; the next turn when left out. */
  readonly afterIts?: (turn: () => void) => void
}

/** The text of an answer, or nothing where none was wanted, and what begins once it has left. */
interface Outcome {
  readonly text?: string
  readonly begin?: () => void
}

/** After so many turns in a row without a request a client is through with what it was told. */
const QUIET_TURNS = 3

/** After so many requests of a batch it is the turn of others. */
const BATCH_TURN = 16

/**
 * One client's conversation with a node, in the texts of JSON-RPC: every transport serves a session, so that none can
 * differ from another. It keeps the client's subscriptions; the id of one always leaves before its first notification.
 */
export class RpcSession {
  readonly #node: Node
  readonly #options: SessionOptions
  readonly #methods: RpcMethods
  readonly #streams: Streams
  readonly #client: Client
  #open = true
  /** How many messages have come. */
  #received = 0

  constructor (node: Node, options: SessionOptions) {
    const methods = options.methods ?? methodsOf(node.runtime)
    const notify = options.notify ?? options.send
    const streams = new Streams({
      notify: text => { if (this.#open) notify(text) },
      whenQuiet: work => { this.#whenQuiet(work) },
      drained: options.drained ?? turn,
    })
    this.#node = node
    this.#options = options
    this.#methods = methods
    this.#streams = streams
    this.#client = {
      methods: () => Object.keys(methods),
      listens: () => this.#open,
      streams: () => streams.all(),
      stream: id => streams.get(id),
      stop: id => streams.stop(id),
    }
  }

  /** Takes a message from the client: a request or a batch of them. Never throws: what is wrong is answered. */
  async receive (text: string): Promise<void> {
    this.#received++
    const { text: answered, begin } = await this.#handle(text)
    if (!this.#open) return
    if (answered !== undefined) this.#options.send(answered)
    begin?.()
  }

  /** Ends the conversation and all subscriptions; nothing is sent from then on. */
  close (): void {
    this.#open = false
    this.#streams.stopAll()
  }

  async #handle (text: string): Promise<Outcome> {
    try {
      if (text.length > LARGEST_MESSAGE) throw messageTooLong()
      const message = parseMessage(text)
      return Array.isArray(message) ? await this.#batch(message) : await this.#one(message)
    } catch (error) {
      return failed(null, error)
    }
  }

  async #batch (messages: readonly unknown[]): Promise<Outcome> {
    if (messages.length === 0) throw invalidRequest('the batch is empty')
    if (messages.length > MOST_IN_BATCH) throw batchTooLong()
    const texts: string[] = []
    const begins: (() => void)[] = []
    let length = 0
    for (const [at, message] of messages.entries()) {
      if (at % BATCH_TURN === BATCH_TURN - 1) await turn()
      const { text, begin } = await this.#one(message)
      if (text !== undefined) texts.push(text)
      if (begin !== undefined) begins.push(begin)
      length += text?.length ?? 0
      if (length > LARGEST_ANSWER) throw batchAnswerTooLong()
    }
    return { ...(texts.length === 0 ? {} : { text: `[${texts.join(',')}]` }), begin: () => { for (const begin of begins) begin() } }
  }

  async #one (message: unknown): Promise<Outcome> {
    const id = idOf(message) ?? null
    let silent = false
    try {
      const request = parseRequest(message)
      silent = request.id === undefined
      const { result, begin } = await this.#call(request)
      const text = answer(id, result)
      if (text.length > LARGEST_ANSWER) throw answerTooLong()
      return { ...(silent ? {} : { text }), ...(begin === undefined ? {} : { begin }) }
    } catch (error) {
      return silent ? {} : failed(id, error)
    }
  }

  async #call ({ method, params }: Request): Promise<{ readonly result: unknown, readonly begin?: () => void }> {
    const handler = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined
    if (handler === undefined) throw this.#notThere(method)
    const result = await handler(this.#node, params, this.#client)
    if (result instanceof Answer) return result
    if (!(result instanceof Subscription)) return { result }
    if (this.#options.subscriptions === false) throw new RpcError(JSON_RPC.unknownMethod, `${method} needs a WebSocket: there are no subscriptions over HTTP`)
    const { id, begin } = this.#streams.open(result)
    return { result: id, begin }
  }

  /** What exists, but not for this client, is told apart as by a real node. */
  #notThere (method: string): RpcError {
    const exists = Object.hasOwn(methodsOf(this.#node.runtime), method)
    return new RpcError(JSON_RPC.unknownMethod, exists ? 'RPC call is unsafe to be called externally' : `Method not found: ${method}`)
  }

  /** Waits until the client has asked nothing for some turns: then it is through with what it was told. */
  #whenQuiet (work: () => void, turns = QUIET_TURNS): void {
    const received = this.#received
    const afterIts = this.#options.afterIts ?? (then => { setImmediate(then) })
    afterIts(() => {
      if (!this.#open) return
      if (this.#received !== received) this.#whenQuiet(work)
      else if (turns > 1) this.#whenQuiet(work, turns - 1)
      else work()
    })
  }
}

const failed = (id: MessageId, error: unknown): Outcome => ({ text: failure(id, asRpcError(error)) })
