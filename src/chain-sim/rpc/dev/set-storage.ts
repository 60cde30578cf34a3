import * as v from 'valibot'
import { fromHex } from '../../../core/hex.ts'
import type { Intervention } from '../../block/build.ts'
import { invalidParams } from '../error.ts'
import { method } from '../method.ts'
import { blockHash, hexBytes } from '../params.ts'
import { namedEntries, type Entry } from './storage-entries.ts'

const Raw = v.array(v.tuple([hexBytes, v.nullable(hexBytes)], 'expected a pair of key and value'))
const Named = v.record(v.string(), v.record(v.string(), v.unknown(), 'expected items and their values'), 'expected pairs of key and value, or values by pallet and item')
const Values = v.lazy((values): v.GenericSchema<unknown, v.InferOutput<typeof Raw> | v.InferOutput<typeof Named>> => Array.isArray(values) ? Raw : Named)

/**
 * Changes storage by force. The change is made in a new block, which takes no transactions, so that the history stays
 * true; what the end of a block writes by itself cannot be set this way.
 *
 * @param values pairs of raw key and value, null to remove; or, by pallet and item, the value of a plain item and
 * `[[keys], value]` pairs for a map, with `$removePrefix` listing items to empty first. A value may be its SCALE bytes in hex
 * @param at the newest block: the past cannot be changed
 * @returns the hash of the new block
 * @throws RpcError -32602 when a pallet, item, key or value is not as the runtime declares it, and for an older `at`
 *
 * @example
 * dev_setStorage([["0x1234…", "0x01"], ["0x5678…", null]])
 * dev_setStorage({ "System": { "Account": [[["5GrwvaEF…"], { "providers": 1, "data": { "free": "1000000000000" } }]] } })
 * dev_setStorage({ "SubtensorModule": { "$removePrefix": ["Burn"], "Tempo": [[[1], 10]] }, "Sudo": { "Key": "5GrwvaEF…" } })
 */
export const dev_setStorage = method({ values: Values, at: blockHash }, (node, { values, at }) => {
  if (at !== undefined && at !== node.head().hash) throw invalidParams('at: only the newest block can be continued')
  const entries = isRaw(values) ? values.map(([key, value]): Entry => [key, value === null ? null : fromHex(value)]) : namedEntries(node, values)
  return node.seal({ intervention: writing(entries) }).hash
})

const isRaw = (values: v.InferOutput<typeof Raw> | v.InferOutput<typeof Named>): values is v.InferOutput<typeof Raw> => Array.isArray(values)

const writing = (entries: readonly Entry[]): Intervention => ({ state }) => {
  for (const [key, value] of entries) {
    if (value === null) state.delete(key)
    else state.put(key, value)
  }
}
