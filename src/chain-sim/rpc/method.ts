import * as v from 'valibot'
import type { Node } from '../node.ts'
import type { Client } from './client.ts'
import { invalidParams } from './error.ts'

/**
 * A method as it stands in the table. It checks its parameters, asks the node, and returns what JSON can hold, a
 * `Subscription` or an `Answer`.
 * @throws RpcError and what `asRpcError` knows
 */
export type RpcMethod = (node: Node, params: unknown, client: Client) => unknown

/** Methods by their names on the wire. */
export type RpcMethods = Readonly<Record<string, RpcMethod>>

type Entries = Readonly<Record<string, v.GenericSchema>>
type Values<E extends Entries> = { readonly [Name in keyof E]: v.InferOutput<E[Name]> }

/**
 * Declares a method: the name of the exported constant is its name on the wire.
 *
 * @param declared its parameters by name, in their order; clients send them as a list, or as an object by these names
 * @param handler what it does with them, parsed
 *
 * @example
 * export const chain_getHeader = method({ hash: blockHash }, (node, { hash }) => headerJson(node, hash))
 */
export function method<const E extends Entries> (declared: E, handler: (node: Node, params: Values<E>, client: Client) => unknown): RpcMethod {
  const names = Object.keys(declared)
  const schema = v.object(declared)
  return (node, params, client) => {
    const given = Array.isArray(params) ? Object.fromEntries(names.map((name, at) => [name, params[at]])) : params ?? {}
    const named = Object.fromEntries(names.map(name => [name, (given as Record<string, unknown>)[name]]))
    const parsed = v.safeParse(schema, named)
    if (!parsed.success) throw invalidParams(parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'params'}: ${issue.message}`).join('; '))
    return handler(node, parsed.output, client)
  }
}
