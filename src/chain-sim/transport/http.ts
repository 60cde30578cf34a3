import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Node } from '../node.ts'
import { admits, methodsFor, visitorOf, type Admission } from './access.ts'
import { LARGEST_MESSAGE } from './limits.ts'
import { RpcSession } from './session.ts'

/** Serves a node to JSON-RPC by HTTP POST: each request is a conversation of its own, without subscriptions. */
export const httpListener = (node: Node, admission: Admission = {}): RequestListener => (request, response) => {
  respond(node, request, response, admission).catch(() => { response.destroy() })
}

async function respond (node: Node, request: IncomingMessage, response: ServerResponse, admission: Admission): Promise<void> {
  const { access = 'local', log } = admission
  const { origin } = request.headers
  if (!admits(admission, origin)) {
    response.writeHead(403, PLAIN).end(`Web pages of ${origin} may not connect.\n`)
    return
  }
  if (origin !== undefined) for (const [name, value] of Object.entries(forPages(origin))) response.setHeader(name, value)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST', ...PLAIN }).end('Send JSON-RPC by POST, or open a WebSocket.\n')
    return
  }
  const text = await bodyOf(request)
  if (text === undefined) {
    response.writeHead(413, { ...PLAIN, connection: 'close' }).end(`No message may be longer than ${LARGEST_MESSAGE} bytes.\n`)
    return
  }
  const answers: string[] = []
  const written = log?.client()
  const session = new RpcSession(node, {
    send: answer => { answers.push(answer) },
    subscriptions: false,
    methods: methodsFor(node, visitorOf(request), access),
  })
  response.on('close', () => { session.close() })
  written?.received(text)
  await session.receive(text)
  session.close()
  const [answer] = answers
  if (answer !== undefined) written?.sent(answer)
  if (answer === undefined) response.writeHead(204).end()
  else response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
}

const PLAIN = { 'content-type': 'text/plain' }

/** What a browser has to be told before it lets a page see an answer. */
const forPages = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-private-network': 'true',
  vary: 'origin',
})

/** The text of a request, or undefined when it is too long. */
async function bodyOf (request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LARGEST_MESSAGE) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
