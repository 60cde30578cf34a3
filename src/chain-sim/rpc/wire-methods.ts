/** The wire methods that a runtime declares, with no knowledge of what they are about. */
import * as v from 'valibot'
import type { AnyType } from '../codec/type.ts'
import type { Node } from '../node.ts'
import type { Runtime } from '../pallet/runtime.ts'
import type { WireMethod } from '../pallet/wire-method.ts'
import { blockAt } from './at.ts'
import { RpcError } from './error.ts'
import { method, type RpcMethod, type RpcMethods } from './method.ts'
import { blockHash } from './params.ts'
import { asRpcError } from './refusal.ts'
import { findApi } from './runtime-call.ts'

/** The code for a function of the runtime that failed, as nodes with such methods give it. */
const RUNTIME_ERROR = 1

/** A runtime's own methods by their name on the wire; none for most runtimes. */
export const wireMethods = (runtime: Runtime): RpcMethods =>
  Object.fromEntries(Object.entries(runtime.rpc ?? {}).map(([name, declared]) => [name, wireMethod(runtime, declared)]))

function wireMethod (runtime: Runtime, { api, subject }: WireMethod): RpcMethod {
  const called = findApi(runtime, api)
  if (called === undefined) throw new Error(`the runtime has no function ${api}`)
  const inputs = Object.entries(called.inputs).map(([name, type]) => [name, schemaOf(type)] as const)
  return method({ ...Object.fromEntries(inputs), at: blockHash }, (node: Node, { at, ...given }) => {
    try {
      return jsonOf(node.query(rt => called.run(rt, given as never), blockAt(node, at).number))
    } catch (error) {
      throw new RpcError(RUNTIME_ERROR, `Unable to get ${subject}: ${asRpcError(error).message}`)
    }
  })
}

const wholeBelow = (limit: number) => v.pipe(
  v.number('expected a whole number'),
  v.integer('expected a whole number'),
  v.minValue(0, 'expected a number that is not negative'),
  v.maxValue(limit - 1, `expected a number below ${limit}`),
)

const LIMITS: Readonly<Record<string, number>> = { u8: 2 ** 8, u16: 2 ** 16, u32: 2 ** 32 }

const byteList = v.pipe(v.array(wholeBelow(2 ** 8), 'expected a list of bytes'), v.transform(list => Uint8Array.from(list)))

/** What JSON a parameter takes, by its type. */
function schemaOf (type: AnyType): v.GenericSchema {
  const described = type.describe()
  const limit = described.tag === 'primitive' ? LIMITS[described.name] : undefined
  if (limit !== undefined) return wholeBelow(limit)
  if (described.tag === 'sequence') return byteList
  throw new Error(`no wire method takes a ${described.tag}`)
}

/** What JSON shows of an answer: bytes as a list of numbers. */
const jsonOf = (answer: unknown): unknown => answer instanceof Uint8Array ? [...answer] : answer
