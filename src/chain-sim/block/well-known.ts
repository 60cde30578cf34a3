import type { Execution } from '../pallet/execution.ts'
import type { PalletShape } from '../pallet/pallet.ts'
import { value } from '../pallet/storage.ts'
import { u64 } from '../codec/primitives.ts'
import { Digest } from './header.ts'
import { decode, type ValueOf } from '../codec/type.ts'

/** The storage that every Substrate runtime with a clock has, and that making blocks cannot do without. */
const system = { name: 'System', storage: { Digest: value(Digest, { logs: [] }) } }
const timestamp = { name: 'Timestamp', storage: { Now: value(u64, 0n) } }

/** The digest of the block that was just finalised. */
export const digestOf = (rt: Execution): ValueOf<typeof Digest> => readOne(rt, system, 'Digest') as ValueOf<typeof Digest>

/** The chain's clock in milliseconds since 1970; 0 before the first block. */
export const timestampOf = (rt: Execution): number => Number(readOne(rt, timestamp, 'Now'))

function readOne (rt: Execution, { name, storage }: { name: string, storage: PalletShape['storage'] }, item: string): unknown {
  const pallet = rt.runtime.pallet(name)
  const declared = storage[item]
  if (pallet === undefined || declared === undefined) throw new Error(`the runtime has no ${name}.${item}`)
  const bytes = rt.state.read(rt.runtime.keys(pallet, item).at([]))
  return bytes === undefined ? declared.fallback : decode(declared.value, bytes) as unknown
}
