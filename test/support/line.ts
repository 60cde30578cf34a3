import { WebSocket } from 'ws'
import type { Node } from '../../src/chain-sim/node.ts'
import { serveNode } from '../../src/chain-sim/transport/server.ts'
import { RpcSession } from '../../src/chain-sim/transport/session.ts'
import type { Transport } from './node.ts'

/** What is said on a line, parsed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export type Said = any

/** The texts that a client and a node exchange, before any library looks at them. */
export interface Line {
  readonly send: (text: string) => void
  /** Sends a request; its answer comes in its order among all that is said. */
  readonly ask: (method: string, ...params: readonly unknown[]) => void
  /** The next thing that the node says. */
  readonly next: () => Promise<Said>
  readonly close: () => Promise<void>
}

/** Opens a line to a node. */
export async function openLine (node: Node, transport: Transport): Promise<Line> {
  const said: string[] = []
  const waiting: ((text: string) => void)[] = []
  const hear = (text: string) => {
    const first = waiting.shift()
    if (first === undefined) said.push(text)
    else first(text)
  }
  const { send, close } = await (transport === 'in-process' ? inProcess(node, hear) : overWebSocket(node, hear))
  let id = 0
  return {
    send,
    close,
    ask: (method, ...params) => { send(JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params })) },
    next: async () => JSON.parse(said.shift() ?? await new Promise<string>(resolve => { waiting.push(resolve) })) as unknown,
  }
}

async function inProcess (node: Node, hear: (text: string) => void) {
  const session = new RpcSession(node, { send: hear })
  return { send: (text: string) => { void session.receive(text) }, close: async () => { session.close() } }
}

async function overWebSocket (node: Node, hear: (text: string) => void) {
  const server = await serveNode(node, { port: 0 })
  const socket = new WebSocket(server.endpoint)
  await new Promise(resolve => socket.once('open', resolve))
  socket.on('message', data => { hear((data as Buffer).toString()) })
  return { send: (text: string) => { socket.send(text) }, close: server.close }
}
