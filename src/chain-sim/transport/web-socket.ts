import type { Server } from 'node:http'
import type { RawData, WebSocket } from 'ws'
import type { Node } from '../node.ts'
import type { RpcMethods } from '../rpc/method.ts'
import { methodsFor, type Admission } from './access.ts'
import { LARGEST_MESSAGE } from './limits.ts'
import type { ClientLog } from './log.ts'
import { RpcSession } from './session.ts'

/** In this many ms a client that has something to ask about what it was told has asked it. */
const QUIET = 20

/**
 * Serves a node to WebSockets that are opened on a server.
 * @returns how to close them all
 */
export async function serveWebSockets (server: Server, node: Node, admission: Admission = {}): Promise<() => void> {
  const { WebSocketServer } = await import('ws')
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  server.on('upgrade', (request, connection, head) => {
    sockets.handleUpgrade(request, connection, head, socket => { converse(socket, node, methodsFor(node, request.socket, admission.access ?? 'local'), admission.log?.client()) })
  })
  return () => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

function converse (socket: WebSocket, node: Node, methods: RpcMethods, log: ClientLog | undefined): void {
  const send = (text: string) => {
    log?.sent(text)
    socket.send(text)
  }
  const session = new RpcSession(node, { send, methods, afterIts: turn => { setTimeout(turn, QUIET) } })
  socket.on('message', (data: RawData) => {
    const text = textOf(data)
    log?.received(text)
    void session.receive(text)
  })
  // What breaks a connection (a frame that is too large, bytes that are no text) also closes it.
  socket.on('error', () => { socket.terminate() })
  socket.on('close', () => { session.close() })
}

function textOf (data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString()
}
