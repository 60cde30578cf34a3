import { toHex, type Hex } from '../../core/hex.ts'
import { metadataV14 } from '../pallet/metadata.ts'
import type { Runtime } from '../pallet/runtime.ts'

const made = new WeakMap<Runtime, Hex>()

/** Version 14 of a runtime's metadata, made once for all nodes that run it. */
export function metadataOf (runtime: Runtime): Hex {
  const metadata = made.get(runtime) ?? toHex(metadataV14(runtime))
  made.set(runtime, metadata)
  return metadata
}
