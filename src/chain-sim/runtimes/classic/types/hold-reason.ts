import type { ValueOf } from '../../../codec/type.ts'
import { plainEnum, variant, variantType } from '../../../codec/variant.ts'

/** What money can be held for. The indices are those of the pallets that hold it. */
export const RuntimeHoldReason = variant('node_subtensor_runtime::RuntimeHoldReason', {
  Preimage: [plainEnum('pallet_preimage::pallet::HoldReason', ['Preimage'])],
  Registry: [plainEnum('pallet_registry::pallet::HoldReason', ['RegistryIdentity'])],
}, { Preimage: 14, Registry: 17 })

export type RuntimeHoldReason = ValueOf<typeof RuntimeHoldReason>

/** Why the deposit of a preimage is held. */
export const PREIMAGE_HOLD: RuntimeHoldReason = { type: 'Preimage', value: 'Preimage' }

/** Why the deposit of an identity is held. */
export const IDENTITY_HOLD: RuntimeHoldReason = { type: 'Registry', value: 'RegistryIdentity' }

/** Nothing freezes money on this chain: the enum has no variants. */
export const RuntimeFreezeReason = variantType<{ readonly type: never, readonly value: never }>('node_subtensor_runtime::RuntimeFreezeReason', [])
