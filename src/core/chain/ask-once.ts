/** Why a single question had no answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'

  /**
   * @param connected whether somebody accepted the connection, and then said nothing
   * @param message a clause for people: `nothing listens there`
   */
  constructor (readonly connected: boolean, message: string, cause?: unknown) {
    super(message, { cause })
  }
}

/** A question to a node. */
interface Question {
  readonly params?: readonly unknown[]
  /** Ends the waiting: a time-out, or Ctrl-C. */
  readonly signal: AbortSignal
}

/**
 * Asks a node one thing by WebSocket, without the API.
 * @throws NoAnswer; Error for what the node refuses
 */
export async function askOnce (endpoint: string, method: string, { params = [], signal }: Question): Promise<unknown> {
  const { WebSocket } = await import('ws')
  const socket = new WebSocket(endpoint)
  let connected = false
  let giveUp: (() => void) | undefined
  try {
    return await new Promise((resolve, reject) => {
      giveUp = () => { reject(new NoAnswer(connected, connected ? 'it accepts connections but does not answer' : 'no answer in time', signal.reason)) }
      signal.addEventListener('abort', giveUp)
      if (signal.aborted) giveUp()
      socket.on('open', () => {
        connected = true
        socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
      })
      socket.on('message', (data: Buffer) => {
        const { result, error } = parseAnswer(data.toString())
        if (error === undefined) resolve(result)
        else reject(new Error(error.message))
      })
      socket.on('error', (error: NodeJS.ErrnoException) => { reject(new NoAnswer(false, WORDS[error.code ?? ''] ?? error.message, error)) })
      socket.on('close', () => { reject(new NoAnswer(false, 'it hung up')) })
    })
  } finally {
    if (giveUp !== undefined) signal.removeEventListener('abort', giveUp)
    socket.terminate()
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name cannot be looked up: no connection?',
  ETIMEDOUT: 'no answer in time',
  ECONNRESET: 'it hung up',
}

function parseAnswer (text: string): { readonly result?: unknown, readonly error?: { readonly message?: string } } {
  try {
    return JSON.parse(text) as ReturnType<typeof parseAnswer>
  } catch {
    return { error: { message: 'it does not speak JSON' } }
  }
}
