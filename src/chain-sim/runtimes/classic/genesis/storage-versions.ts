import { concatHex, type Hex } from '../../../../core/hex.ts'
import { twox128 } from '../../../codec/hashers.ts'
import { u16 } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import type { Execution } from '../../../pallet/execution.ts'

/** Which version of its storage a pallet has, where not 0. */
const VERSIONS: Readonly<Record<string, number>> = {
  Grandpa: 5,
  Balances: 1,
  SubtensorModule: 6,
  Triumvirate: 4,
  TriumvirateMembers: 4,
  SenateMembers: 4,
  Multisig: 1,
  Preimage: 1,
  Scheduler: 4,
}

const ITEM = twox128(':__STORAGE_VERSION__:')

/** Where a pallet's storage version stands. */
const versionKey = (pallet: string): Hex => concatHex(twox128(pallet), ITEM)

/** Says of every pallet which version of its storage this is. */
export function writeStorageVersions (rt: Execution): void {
  for (const { name } of rt.runtime.pallets) rt.state.put(versionKey(name), encode(u16, VERSIONS[name] ?? 0))
}
