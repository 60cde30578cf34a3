/** Functions of the runtime's declared APIs, called by their name on the wire. */
import { ByteReader } from '../../core/scale/byte-reader.ts'
import { encode } from '../codec/type.ts'
import type { Node } from '../node.ts'
import type { ApiMethod } from '../pallet/api.ts'
import type { Execution } from '../pallet/execution.ts'
import type { Runtime } from '../pallet/runtime.ts'
import { clientError } from './error.ts'

/**
 * Calls `Trait_method` behind a block; what it writes is dropped.
 * @param input the SCALE bytes of its inputs, one after the other
 * @returns the SCALE bytes of its answer
 * @throws RpcError 4003 when there is no such function, or when the input does not decode
 */
export const callRuntime = (node: Node, name: string, input: Uint8Array, number: number): Uint8Array =>
  node.query(rt => callApi(rt, name, input), number)

/** The same on a runtime at work. What the function writes stays there. */
export function callApi (rt: Execution, name: string, input: Uint8Array): Uint8Array {
  const declared = findApi(rt.runtime, name)
  if (declared === undefined) throw clientError(`Execution failed: Other: Exported method ${name} is not found`)
  return encode(declared.output, declared.run(rt, decodeInputs(name, declared, input) as never))
}

/** The function of this name, as `Trait_method`. */
export function findApi (runtime: Runtime, name: string): ApiMethod | undefined {
  const cut = name.indexOf('_')
  const methods = runtime.apis.find(api => api.name === name.slice(0, cut))?.methods ?? {}
  const method = name.slice(cut + 1)
  return Object.hasOwn(methods, method) ? methods[method] : undefined
}

function decodeInputs (name: string, { inputs }: ApiMethod, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const reader = new ByteReader(bytes)
    const values = Object.entries(inputs).map(([input, type]): [string, unknown] => [input, type.read(reader)])
    if (reader.left > 0) throw new RangeError('Input buffer has still data left after decoding!')
    return Object.fromEntries(values)
  } catch (error) {
    throw clientError(`Execution failed: Bad input data provided to ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
