import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Node } from '../node.ts'
import { methodsFor, type Admission } from './access.ts'
import { LARGEST_MESSAGE } from './limits.ts'
import { RpcSession } from './session.ts'

/** Serves a node to JSON-RPC by HTTP POST: each request is a conversation of its own, without subscriptions. */
export const httpListener = (node: Node, { access = 'local', log }: Admission = {}): RequestListener => (request, response) => {
  respond(node, request, response, { access, log }).catch(() => { response.destroy() })
}

async function respond (node: Node, request: IncomingMessage, response: ServerResponse, { access = 'local', log }: Admission): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST', 'content-type': 'text/plain' }).end('Send JSON-RPC by POST, or open a WebSocket.\n')
    return
  }
  const text = await bodyOf(request)
  if (text === undefined) {
    response.writeHead(413, { 'content-type': 'text/plain', connection: 'close' }).end(`No message may be longer than ${LARGEST_MESSAGE} bytes.\n`)
    return
  }
  const answers: string[] = []
  const written = log?.client()
  const session = new RpcSession(node, { send: answer => { answers.push(answer) }, subscriptions: false, methods: methodsFor(node, request.socket, access) })
  written?.received(text)
  await session.receive(text)
  session.close()
  const [answer] = answers
  if (answer !== undefined) written?.sent(answer)
  if (answer === undefined) response.writeHead(204).end()
  else response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
}

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
