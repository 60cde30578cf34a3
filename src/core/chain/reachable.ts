import type { WebSocket } from 'ws'
import type { ConnectOptions } from './connect.ts'

/**
 * The first of the endpoints that accepts a connection, or undefined where none does in time. Asked before the API
 * connects, which would go on trying and print each failure.
 */
export async function reachable (endpoints: readonly string[], options: ConnectOptions): Promise<string | undefined> {
  const { WebSocket: Socket } = await import('ws')
  for (const endpoint of endpoints) {
    if (await accepts(new Socket(endpoint, { handshakeTimeout: options.timeout }), options.signal)) return endpoint
  }
  return undefined
}

function accepts (socket: WebSocket, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise(resolve => {
    const settle = (answer: boolean) => {
      signal?.removeEventListener('abort', abort)
      socket.terminate()
      resolve(answer)
    }
    const abort = () => { settle(false) }
    socket.on('open', () => { settle(true) })
    socket.on('error', () => { settle(false) })
    signal?.addEventListener('abort', abort)
  })
}
