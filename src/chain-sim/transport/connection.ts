import type { RawData, WebSocket } from 'ws'
import type { Node } from '../node.ts'
import type { RpcMethods } from '../rpc/method.ts'
import type { ClientLog } from './log.ts'
import { RpcSession } from './session.ts'

/** While more bytes than these wait for a client to read them, no more of its requests are taken. */
const ENOUGH_UNREAD = 1024 * 1024
/** A client that leaves more bytes of news than these unread is dropped. */
const MOST_UNREAD = 16 * 1024 * 1024
/** After so many looks in a row without a sign of life a client is dropped: one that computes for minutes reads nothing meanwhile. */
const MOST_MISSED = 10
/** So many of its requests are under way at once. */
const MOST_AT_ONCE = 64
/** In so many ms a web page has asked what it has to ask about what it was told: browsers answer pings without asking it. */
const PAGE_TURN = 20
/** A client that answers no ping is not waited for longer than these ms. */
const LATEST_PONG = 1_000

interface ConnectionOptions {
  readonly methods: RpcMethods
  /** Whether a web page is behind it. */
  readonly page: boolean
  readonly log: ClientLog | undefined
}

/**
 * A WebSocket and the session behind it. What the client does not read is bounded: while it has enough to read its requests
 * wait, and when its news pile up it is dropped. So is whoever is not heard of for long.
 */
export class Connection {
  readonly #socket: WebSocket
  readonly #session: RpcSession
  readonly #log: ClientLog | undefined
  readonly #inbox: string[] = []
  /** Who waits until the client has read. */
  readonly #waiting: (() => void)[] = []
  /** Who waits for the answer to a ping, by what the ping said. */
  readonly #pinged = new Map<string, () => void>()
  #pings = 0
  #atOnce = 0
  #taking = false
  /** How many looks ago it was heard of. */
  #missed = 0

  constructor (socket: WebSocket, node: Node, { methods, page, log }: ConnectionOptions) {
    this.#socket = socket
    this.#log = log
    this.#session = new RpcSession(node, {
      send: text => { this.#send(text) },
      notify: text => { this.#notify(text) },
      methods,
      drained: () => this.#drained(),
      afterIts: turn => {
        if (page) setTimeout(turn, PAGE_TURN)
        else this.#ping(turn)
      },
    })
    socket.on('message', data => { this.#receive(data) })
    socket.on('ping', () => { this.#missed = 0 })
    socket.on('pong', data => { this.#ponged(data.toString()) })
    // What breaks a connection (a frame that is too large, bytes that are no text) also closes it, with a code that says so.
    socket.on('error', () => {})
    socket.on('close', () => {
      this.#session.close()
      this.#goOn()
    })
  }

  /** Lets the client give a sign of life until the next look, and drops it when it gave none for long. */
  look (): void {
    if (++this.#missed > MOST_MISSED) this.#socket.terminate()
    else if (this.#isOpen) this.#socket.ping()
  }

  get #isOpen (): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  #receive (data: RawData): void {
    this.#missed = 0
    const text = textOf(data)
    this.#log?.received(text)
    this.#inbox.push(text)
    void this.#take()
  }

  /** Takes the requests that have come, as fast as the client reads the answers. */
  async #take (): Promise<void> {
    if (this.#taking) return
    this.#taking = true
    for (let text = this.#inbox.shift(); text !== undefined && this.#isOpen; text = this.#inbox.shift()) {
      this.#atOnce++
      void this.#session.receive(text).then(() => {
        this.#atOnce--
        this.#goOn()
      })
      if (this.#atOnce < MOST_AT_ONCE && this.#socket.bufferedAmount < ENOUGH_UNREAD) continue
      this.#socket.pause()
      while (this.#isOpen && (this.#atOnce >= MOST_AT_ONCE || this.#socket.bufferedAmount >= ENOUGH_UNREAD)) await this.#change()
      this.#socket.resume()
    }
    this.#taking = false
  }

  #send (text: string): void {
    this.#log?.sent(text)
    this.#socket.send(text, () => {
      this.#missed = 0
      this.#goOn()
    })
  }

  #notify (text: string): void {
    if (this.#socket.bufferedAmount > MOST_UNREAD) this.#socket.terminate()
    else this.#send(text)
  }

  async #drained (): Promise<void> {
    do await this.#change()
    while (this.#isOpen && this.#socket.bufferedAmount >= ENOUGH_UNREAD)
  }

  /** Comes true when something was read or answered, and in the next turn at the latest where nothing is to be read. */
  #change (): Promise<void> {
    return new Promise(resolve => {
      if (this.#socket.bufferedAmount === 0 && this.#atOnce < MOST_AT_ONCE) setImmediate(resolve)
      else this.#waiting.push(resolve)
    })
  }

  #goOn (): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** Calls back when the client has handled what was sent before: a ping is answered in its turn. */
  #ping (then: () => void): void {
    if (!this.#isOpen) return
    const name = String(++this.#pings)
    const late = setTimeout(() => { this.#ponged(name) }, LATEST_PONG)
    this.#pinged.set(name, () => {
      clearTimeout(late)
      then()
    })
    this.#socket.ping(name)
  }

  #ponged (name: string): void {
    this.#missed = 0
    const then = this.#pinged.get(name)
    this.#pinged.delete(name)
    then?.()
  }
}

function textOf (data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString()
}
