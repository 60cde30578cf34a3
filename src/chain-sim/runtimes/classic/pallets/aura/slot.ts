import { toHex } from '../../../../../core/hex.ts'
import { RuntimeTrap } from '../../../../../core/yuma/trap.ts'
import type { DigestItem } from '../../../../block/header.ts'
import { u64 } from '../../../../codec/primitives.ts'
import { decode, encode } from '../../../../codec/type.ts'
import type { World } from '../../types/world.ts'
import { aura } from './shape.ts'

/** The engine's name in digests. */
export const AURA_ENGINE = toHex(new TextEncoder().encode('aura'))

/** What the header of a block in this slot says. */
export const slotDigest = (slot: bigint): DigestItem => ({ type: 'PreRuntime', value: [AURA_ENGINE, encode(u64, slot)] })

/** The slot that a header tells, if it does. */
export function slotIn (logs: readonly DigestItem[]): bigint | undefined {
  for (const log of logs) {
    if (log.type === 'PreRuntime' && log.value[0] === AURA_ENGINE) return decode(u64, log.value[1])
  }
  return undefined
}

/** The slot in which a time lies. */
export const slotAt = (rt: World, now: bigint): bigint => now / rt.of(aura).constants.SlotDuration

/** @throws RuntimeTrap when the time lies in another slot than the block's */
export function checkSlot (rt: World, now: bigint): void {
  if (slotAt(rt, now) !== rt.of(aura).store.CurrentSlot.get()) throw new RuntimeTrap('the time lies in another slot than the block')
}
