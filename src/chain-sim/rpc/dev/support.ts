import type { Node } from '../../node.ts'
import type { DevelopmentSupport } from '../../pallet/runtime.ts'
import { JSON_RPC, RpcError } from '../error.ts'

/** What the node's runtime offers to the control of a development chain. @throws RpcError -32601 when it offers nothing */
export function developmentOf ({ runtime }: Node, method: string): DevelopmentSupport {
  if (runtime.development === undefined) throw new RpcError(JSON_RPC.unknownMethod, `The runtime ${runtime.name} does not support ${method}`)
  return runtime.development
}
