import { accountId, u32 } from '../../../codec/primitives.ts'
import type { Type, ValueOf } from '../../../codec/type.ts'
import { variant, variantType } from '../../../codec/variant.ts'
import { NONE, ROOT, signedBy, type Origin } from '../../../pallet/origin.ts'

/** A type without values. */
export const Void = variantType<{ readonly type: never, readonly value: never }>('sp_core::Void', [])

const SystemOrigin = variant('frame_support::dispatch::RawOrigin', { Root: [], Signed: [accountId], None: [] }, {}, [{ name: 'AccountId', type: accountId }])

/** What the Triumvirate makes an origin of: so many members of so many seats, or one member alone. */
export const CollectiveOrigin = variant('pallet_collective::RawOrigin', {
  Members: [u32, u32],
  Member: [accountId],
  _Phantom: [],
}, {}, [{ name: 'AccountId', type: accountId }, { name: 'I' }])
export type CollectiveOrigin = ValueOf<typeof CollectiveOrigin>

/** An origin of the Triumvirate, as calls see it. */
export const triumvirateOrigin = (value: CollectiveOrigin): Origin => ({ type: 'Pallet', pallet: 'Triumvirate', value })

const Outer = variant('node_subtensor_runtime::OriginCaller', {
  system: [SystemOrigin],
  Triumvirate: [CollectiveOrigin],
  Void: [Void],
}, { system: 0, Triumvirate: 8, Void: 2 })

function toOuter (origin: Origin): ValueOf<typeof Outer> {
  switch (origin.type) {
    case 'Root': return { type: 'system', value: { type: 'Root', value: undefined } }
    case 'Signed': return { type: 'system', value: { type: 'Signed', value: origin.who } }
    case 'None': return { type: 'system', value: { type: 'None', value: undefined } }
    case 'Pallet': return { type: 'Triumvirate', value: origin.value as CollectiveOrigin }
  }
}

function fromOuter (outer: ValueOf<typeof Outer>): Origin {
  if (outer.type === 'Triumvirate') return triumvirateOrigin(outer.value)
  if (outer.type === 'Void') throw new RangeError('an origin that cannot be')
  switch (outer.value.type) {
    case 'Root': return ROOT
    case 'Signed': return signedBy(outer.value.value)
    case 'None': return NONE
  }
}

/** An origin as calls carry it and the scheduler stores it. */
export const OriginCaller: Type<Origin> = {
  write: (writer, origin) => { Outer.write(writer, toOuter(origin)) },
  read: reader => fromOuter(Outer.read(reader)),
  describe: Outer.describe,
}
