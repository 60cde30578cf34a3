/** Why a single question had no answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'

  /** @param connected whether somebody accepted the connection, and then said nothing */
  constructor (readonly connected: boolean, message: string) {
    super(message)
  }
}

/**
 * Asks a node one thing by WebSocket, without the API.
 * @param timeout in ms
 * @throws NoAnswer; Error for what the node refuses
 */
export async function askOnce (endpoint: string, method: string, { timeout, signal }: { readonly timeout: number, readonly signal?: AbortSignal | undefined }): Promise<unknown> {
  const { WebSocket } = await import('ws')
  const socket = new WebSocket(endpoint)
  let timer: NodeJS.Timeout | undefined
  const abort = () => { socket.terminate() }
  signal?.addEventListener('abort', abort)
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => { reject(new NoAnswer(true, 'no answer in time')) }, timeout)
      socket.on('open', () => { socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] })) })
      socket.on('message', (data: Buffer) => {
        const { result, error } = parseAnswer(data.toString())
        if (error === undefined) resolve(result)
        else reject(new Error(error.message))
      })
      socket.on('error', error => { reject(new NoAnswer(false, error.message)) })
      socket.on('close', () => { reject(new NoAnswer(false, 'it hung up')) })
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    socket.terminate()
  }
}

function parseAnswer (text: string): { readonly result?: unknown, readonly error?: { readonly message?: string } } {
  try {
    return JSON.parse(text) as ReturnType<typeof parseAnswer>
  } catch {
    return { error: { message: 'it does not speak JSON' } }
  }
}
