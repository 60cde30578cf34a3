import type { WebSocket } from 'ws'

/** How patiently a node is waited for. */
export interface ConnectOptions {
  /** How long it may take to answer, in ms. */
  readonly timeout: number
  readonly signal?: AbortSignal
}

/** An endpoint that did not accept a connection, and why. */
export interface Unreached {
  readonly endpoint: string
  readonly why: string
}

/**
 * The first of the endpoints that accepts a connection, or why each did not. Asked before the API connects, which would go
 * on trying and print each failure.
 */
export async function reachable (endpoints: readonly string[], { timeout, signal }: ConnectOptions): Promise<{ readonly endpoint: string } | { readonly tried: readonly Unreached[] }> {
  const { WebSocket: Socket } = await import('ws')
  const tried: Unreached[] = []
  for (const endpoint of endpoints) {
    const why = await refusal(new Socket(endpoint, { handshakeTimeout: timeout }), signal)
    if (why === undefined) return { endpoint }
    tried.push({ endpoint, why })
  }
  return { tried }
}

/** Undefined when the other end accepts; otherwise why it does not. */
function refusal (socket: WebSocket, signal: AbortSignal | undefined): Promise<string | undefined> {
  return new Promise(resolve => {
    const settle = (answer: string | undefined) => {
      signal?.removeEventListener('abort', abort)
      socket.terminate()
      resolve(answer)
    }
    const abort = () => { settle('interrupted') }
    socket.on('open', () => { settle(undefined) })
    socket.on('error', (error: NodeJS.ErrnoException) => { settle(WORDS[error.code ?? ''] ?? (/timed out/i.test(error.message) ? 'no answer in time' : error.message)) })
    signal?.addEventListener('abort', abort)
  })
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name cannot be looked up: no connection?',
  ETIMEDOUT: 'no answer in time',
  ECONNRESET: 'it hung up',
}
