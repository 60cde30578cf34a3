/** What a client is told beside the message: as the real node has it, or which of this program's errors it is. */
export type ErrorData = string | number | { readonly code: string, readonly category: string, readonly hint?: string }

/** What a JSON-RPC client is told when a call fails: `{ code, message, data }`, never a stack. */
export class RpcError extends Error {
  override readonly name = 'RpcError'

  /** @param data more for programs and people, where the real node has it */
  constructor (readonly code: number, message: string, readonly data?: ErrorData) {
    super(message)
  }

  toJSON (): { readonly code: number, readonly message: string, readonly data?: ErrorData } {
    const { code, message, data } = this
    return { code, message, ...(data === undefined ? {} : { data }) }
  }
}

/** The codes of JSON-RPC itself. */
export const JSON_RPC = {
  parse: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  internal: -32603,
  server: -32000,
} as const

/** The codes of a Substrate node that are given outside of the transaction pool. */
export const SUBSTRATE = { invalidBlockRange: 4001, invalidCount: 4002, client: 4003 } as const

/** The parameters do not fit the method. */
export const invalidParams = (why: string): RpcError => new RpcError(JSON_RPC.invalidParams, `Invalid params: ${why}`)

/** The node could not do what was asked, as Substrate’s own nodes say it. */
export const clientError = (why: string): RpcError => new RpcError(SUBSTRATE.client, `Client error: ${why}`)
