/** Messages of JSON-RPC 2.0. */
import { JSON_RPC, RpcError } from '../rpc/error.ts'

/** What a client may use to tell answers apart. */
export type MessageId = string | number | null

/** A request of JSON-RPC 2.0, read. */
export interface Request {
  /** Absent where the client wants no answer. */
  readonly id?: MessageId
  readonly method: string
  /** A list, or an object by the parameters' names. */
  readonly params: unknown
}

/** Reads the text of a message. @throws RpcError -32700 */
export function parseMessage (text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new RpcError(JSON_RPC.parse, 'Parse error: this is not JSON')
  }
}

/** Reads one request. @throws RpcError -32600 when it is none */
export function parseRequest (message: unknown): Request {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) throw invalidRequest('expected an object')
  const { jsonrpc, method, params = [] } = message as Readonly<Record<string, unknown>>
  if (jsonrpc !== '2.0') throw invalidRequest('expected "jsonrpc": "2.0"')
  if (typeof method !== 'string') throw invalidRequest('expected a method')
  if (typeof params !== 'object') throw invalidRequest('expected params to be a list or an object')
  const id = idOf(message)
  if (id === undefined && 'id' in message) throw invalidRequest('expected the id to be a text, a number or null')
  return { method, params: params ?? [], ...(id === undefined ? {} : { id }) }
}

/** The id of a message, be it a request or not. */
export function idOf (message: unknown): MessageId | undefined {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined
  return typeof id === 'string' || typeof id === 'number' || id === null ? id : undefined
}

/** What was sent is JSON, but no request. */
export const invalidRequest = (why: string): RpcError => new RpcError(JSON_RPC.invalidRequest, `Invalid request: ${why}`)

/** The text of an answer. A result beyond 2^53 stands there with all its digits, as real nodes write it. */
export const answer = (id: MessageId, result: unknown): string =>
  `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${typeof result === 'bigint' ? String(result) : JSON.stringify(result) ?? 'null'}}`

/** The text of a refusal. */
export const failure = (id: MessageId, error: RpcError): string => JSON.stringify({ jsonrpc: '2.0', id, error: error.toJSON() })

/** The text of a piece of news. */
export const notification = (method: string, subscription: string, result: unknown): string => JSON.stringify({ jsonrpc: '2.0', method, params: { subscription, result } })

/** The text of the end of a subscription that cannot go on. */
export const failedNotification = (method: string, subscription: string, error: RpcError): string =>
  JSON.stringify({ jsonrpc: '2.0', method, params: { subscription, error: error.toJSON() } })
