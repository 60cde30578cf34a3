import type { Hex } from '../../../../../core/hex.ts'
import type { World } from '../../types/world.ts'
import { reserve, unreserve } from '../balances/reserves.ts'

/** Reserves what a deposit grows by, or frees what it shrinks by. In rao. @returns the new deposit. @throws what reserving throws */
export function changeDeposit (rt: World, who: Hex, before: bigint, after: bigint): bigint {
  if (after > before) reserve(rt, who, after - before)
  else if (after < before) unreserve(rt, who, before - after)
  return after
}

/** What so many things cost: nothing for none of them. */
export const depositFor = (base: bigint, factor: bigint, count: number): bigint => count === 0 ? 0n : base + factor * BigInt(count)
