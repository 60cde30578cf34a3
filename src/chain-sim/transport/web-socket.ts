import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Node } from '../node.ts'
import { admits, methodsFor, visitorOf, type Admission } from './access.ts'
import { Connection } from './connection.ts'
import { LARGEST_MESSAGE } from './limits.ts'

/** So often clients are looked after, in ms: the dead are gone after some minutes. */
const PING_EVERY = 30_000

/** Who may connect, and how often those who did are looked after. */
export interface WebSocketOptions extends Admission {
  /** How often clients are looked after, in ms; every half minute when left out. */
  readonly pingEvery?: number
}

/**
 * Serves a node to WebSockets that are opened on a server.
 * @returns how to close them all
 */
export async function serveWebSockets (
  server: Server,
  node: Node,
  { pingEvery = PING_EVERY, ...admission }: WebSocketOptions = {},
): Promise<() => void> {
  const { WebSocketServer } = await import('ws')
  // Twice what is allowed, so that who sends too much is told so; what is larger still ends the connection (1009).
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 2 * LARGEST_MESSAGE })
  const connections = new Set<Connection>()
  server.on('upgrade', (request, stream, head) => {
    if (!admits(admission, request.headers.origin)) {
      refuse(stream)
      return
    }
    const methods = methodsFor(node, visitorOf(request), admission.access ?? 'local')
    sockets.handleUpgrade(request, stream, head, socket => {
      const connection = new Connection(socket, node, { methods, page: request.headers.origin !== undefined, log: admission.log?.client() })
      connections.add(connection)
      socket.on('close', () => { connections.delete(connection) })
    })
  })
  const timer = setInterval(() => { for (const connection of connections) connection.look() }, pingEvery)
  timer.unref()
  return () => {
    clearInterval(timer)
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

function refuse (stream: Duplex): void {
  stream.on('error', () => { stream.destroy() })
  stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
}
