/** Functions of the runtime's declared APIs, called by their name on the wire. */
import { encode, readWith, type Type } from '../codec/type.ts'
import type { Node } from '../node.ts'
import type { ApiMethod } from '../pallet/api.ts'
import { clientError } from './error.ts'

/**
 * Calls `Trait_method` behind a block; what it writes is dropped.
 * @param input the SCALE bytes of its inputs, one after the other
 * @returns the SCALE bytes of its answer
 * @throws RpcError 4003 when there is no such function, or when the input does not decode
 */
export function callRuntime (node: Node, name: string, input: Uint8Array, number: number): Uint8Array {
  const declared = findApi(node, name)
  if (declared === undefined) throw clientError(`Execution failed: Other: Exported method ${name} is not found`)
  const inputs = decodeInputs(name, declared, input)
  return node.query(rt => encode(declared.output as Type<unknown>, declared.run(rt, inputs as never)), number)
}

function findApi (node: Node, name: string): ApiMethod | undefined {
  const cut = name.indexOf('_')
  const methods = node.runtime.apis.find(api => api.name === name.slice(0, cut))?.methods ?? {}
  const method = name.slice(cut + 1)
  return Object.hasOwn(methods, method) ? methods[method] : undefined
}

function decodeInputs (name: string, { inputs }: ApiMethod, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return readWith(bytes, reader => {
      const values = Object.entries(inputs).map(([input, type]) => [input, reader.read(type) as unknown])
      if (reader.at !== bytes.length) throw new RangeError('Input buffer has still data left after decoding!')
      return Object.fromEntries(values) as Record<string, unknown>
    })
  } catch (error) {
    throw clientError(`Execution failed: Bad input data provided to ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
