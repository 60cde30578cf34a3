import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../../../src/core/scale/byte-reader.ts'
import { bytes } from '../../../../../src/chain-sim/codec/primitives.ts'
import { decode, type AnyType } from '../../../../../src/chain-sim/codec/type.ts'
import type { Node } from '../../../../../src/chain-sim/node.ts'
import type { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { methodsOf } from '../../../../../src/chain-sim/rpc/index.ts'
import { callApi, findApi } from '../../../../../src/chain-sim/rpc/runtime-call.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { rpc } from '../../../../../src/chain-sim/runtimes/classic/rpc/index.ts'
import { fromHex, toHex, type Hex } from '../../../../../src/core/hex.ts'
import { NOBODY } from '../../../../support/client.ts'
import { chainNames, recordedChain } from '../support/recorded-blocks.ts'

const wireNames = new Map(Object.entries(rpc).map(([wire, { api }]) => [api, wire]))

/** Asks by the wire method, as a client would that knows what the runtime API is asked. */
function byWire (rt: Execution, api: string, wire: string, input: Hex): unknown {
  const reader = new ByteReader(fromHex(input))
  const params = Object.values(findApi(classic, api)!.inputs).map((type: AnyType): unknown => type.read(reader))
  const node = { runtime: classic, head: () => rt.block, query: (work: (rt: Execution) => unknown) => work(rt) } as unknown as Node
  return methodsOf(classic)[wire]!(node, params.map(value => value instanceof Uint8Array ? [...value] : value), NOBODY)
}

/** What a wire method answers where the API answers these bytes: without the length that a `Vec<u8>` has before it. */
const unwrapped = (api: string, answer: Hex): unknown =>
  api.endsWith('_cost') ? decode(findApi(classic, api)!.output, fromHex(answer)) : [...decode(bytes, fromHex(answer))]

describe('runtime APIs answer as the real runtime', () => {
  test.each(chainNames)('%s, by SCALE and by wire methods', name => {
    const seen = new Set<string>()
    for (const { block, rt } of recordedChain(name)) {
      for (const [api, input, answer] of block.runtime_api ?? []) {
        const at = `block ${block.number}: ${api} ${input}`
        expect(toHex(callApi(rt, api, fromHex(input))), at).toBe(answer)
        const wire = wireNames.get(api)
        if (wire !== undefined) expect(byWire(rt, api, wire, input), at).toEqual(unwrapped(api, answer))
        seen.add(api)
      }
    }
    expect([...wireNames.keys()].filter(api => !seen.has(api))).toEqual([])
    expect(seen.size).toBe(14)
  })
})
