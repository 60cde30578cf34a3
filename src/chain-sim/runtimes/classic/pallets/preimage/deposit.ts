import type { Hex } from '../../../../../core/hex.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { PREIMAGE_HOLD } from '../../types/hold-reason.ts'
import type { World } from '../../types/world.ts'
import { hold, release } from '../balances/holds.ts'

/** For two entries with their keys, in rao. */
const BASE = 104_000_000n
const PER_BYTE = 1_000_000n

/** Whose money is held for a preimage, and how much of it, in rao. */
export type Ticket = readonly [who: Hex, amount: bigint]

/** Holds what so many bytes cost. @throws what holding throws */
export function takeDeposit (rt: World, who: Hex, length: number): Ticket {
  const amount = BASE + PER_BYTE * BigInt(length)
  hold(rt, who, PREIMAGE_HOLD, amount)
  return [who, amount]
}

/** Frees it again, as far as possible: a preimage is forgotten even where its deposit cannot be returned. */
export function returnDeposit (rt: World, [who, amount]: Ticket): void {
  try {
    release(rt, who, PREIMAGE_HOLD, amount, 'BestEffort')
  } catch (error) {
    if (!(error instanceof DispatchFailure)) throw error
  }
}
