import { u32 } from '../../../../codec/primitives.ts'
import { encode } from '../../../../codec/type.ts'
import type { Scope } from '../../../../pallet/scope.ts'
import { VERSION } from '../../version.ts'
import { CODE, EXTRINSIC_INDEX } from './code.ts'
import type { system } from './shape.ts'

/** The hash that stands for the block before the first, until that one is made. */
const NO_HASH = `0x${'45'.repeat(32)}` as const

/** What System has before the first block. The runtime is no WebAssembly, so that its code is empty. */
export function buildGenesis ({ store, raw }: Scope<typeof system>): void {
  store.BlockHash.put(0, NO_HASH)
  store.ParentHash.put(NO_HASH)
  store.LastRuntimeUpgrade.put({ spec_version: VERSION.spec_version, spec_name: VERSION.spec_name })
  store.UpgradedToU32RefCount.put(true)
  store.UpgradedToTripleRefCount.put(true)
  raw.put(EXTRINSIC_INDEX.hex, encode(u32, 0))
  raw.put(CODE, new Uint8Array())
}
