import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Node } from '../node.ts'
import { portInUse } from './errors.ts'
import { httpListener } from './http.ts'
import { serveWebSockets, type WebSocketOptions } from './web-socket.ts'

/** Where a node is served, and to whom. */
export interface ServerOptions extends WebSocketOptions {
  /** 0 takes any that is free. */
  readonly port: number
  /** The address to listen on; only this machine when left out. */
  readonly host?: string
}

/** A node that is served. */
export interface NodeServer {
  readonly port: number
  /** What clients connect to, such as `ws://127.0.0.1:9944`. */
  readonly endpoint: string
  /** Frees the port at once; connections that stand go on. */
  readonly leavePort: () => void
  /** Ends all connections and frees the port. The node stays open. */
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/**
 * Serves a node on one port: JSON-RPC over WebSocket, and over HTTP by POST.
 * @throws portInUse; what else the system says about the address
 */
export async function serveNode (node: Node, { port, host = LOOPBACK, ...admission }: ServerOptions): Promise<NodeServer> {
  const server = createServer(httpListener(node, admission))
  const closeSockets = await serveWebSockets(server, node, admission)
  const taken = await listen(server, port, host)
  return {
    port: taken,
    endpoint: `ws://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    leavePort: () => { server.close() },
    close: () => new Promise(resolve => {
      closeSockets()
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}

/** @returns the port */
function listen (server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => { reject(error.code === 'EADDRINUSE' ? portInUse({ port, host }, error) : error) })
    server.listen(port, host, () => { resolve((server.address() as AddressInfo).port) })
  })
}
