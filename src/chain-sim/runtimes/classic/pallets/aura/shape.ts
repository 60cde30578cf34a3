import { boundedVec, newtype } from '../../../../codec/composites.ts'
import { fixedBytes, u64 } from '../../../../codec/primitives.ts'
import { constant, definePallet } from '../../../../pallet/pallet.ts'
import { value } from '../../../../pallet/storage.ts'

/** The key of a block author. */
export const AuraId = newtype('sp_consensus_aura::sr25519::app_sr25519::Public', fixedBytes(32))

const Slot = newtype('sp_consensus_slots::Slot', u64)

/** How many authors there can be. */
export const MAX_AUTHORITIES = 32

/** Aura: what clients look at of the authors of blocks and their slots. Blocks here are not authored by turns. */
export const aura = definePallet({
  name: 'Aura',
  index: 3,
  path: 'pallet_aura::pallet',
  storage: {
    Authorities: value(boundedVec(AuraId, MAX_AUTHORITIES), [], 'Who authors blocks.'),
    CurrentSlot: value(Slot, 0n, 'The slot of this block.'),
  },
  constants: { SlotDuration: constant(u64, 12_000n, 'How long a slot lasts, in milliseconds.') },
})
