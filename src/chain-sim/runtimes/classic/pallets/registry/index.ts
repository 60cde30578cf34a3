import type { Hex } from '../../../../../core/hex.ts'
import { accountId } from '../../../../codec/primitives.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { weight } from '../../../../pallet/weight.ts'
import { IDENTITY_HOLD } from '../../types/hold-reason.ts'
import type { World } from '../../types/world.ts'
import { hold, release } from '../balances/holds.ts'
import { subtensor } from '../subtensor/shape.ts'
import { IdentityInfo, registry } from './shape.ts'

/** Root, on which a hotkey must be registered to have an identity. */
const ROOT_NETUID = 0

/** A coldkey for its hotkey on the root network, or a subnet's owner for itself. */
function canRegister (rt: World, who: Hex, identified: Hex): boolean {
  const { Owner, SubnetOwner, Uids } = rt.of(subtensor).store
  if (who !== identified) return Owner.has(identified) && Owner.get(identified) === who && Uids.has(ROOT_NETUID, identified)
  for (const [, owner] of SubnetOwner.entries()) if (owner === who) return true
  return false
}

/** Frees what it can; that it cannot hinders nothing. */
function releaseQuietly (rt: World, who: Hex, amount: bigint): void {
  try {
    release(rt, who, IDENTITY_HOLD, amount, 'BestEffort')
  } catch (error) {
    if (!(error instanceof DispatchFailure)) throw error
  }
}

const set_identity = registry.call(0, {
  args: { identified: accountId, info: IdentityInfo },
  docs: 'Sets the identity of a hotkey on the root network, by its coldkey, or of a subnet owner. A deposit is held from the signer.',
  weight: weight(166_000_000n, 3499n),
  class: 'Operational',
  run: (rt, { identified, info }) => {
    const who = rt.signer()
    if (!canRegister(rt, who, identified)) rt.fail('CannotRegister')
    const { MaxAdditionalFields, InitialDeposit, FieldDeposit } = rt.constants
    if (info.additional.length > MaxAdditionalFields) rt.fail('TooManyFieldsInIdentityInfo')
    const before = rt.store.IdentityOf.get(identified)?.deposit ?? 0n
    const deposit = InitialDeposit + FieldDeposit * BigInt(info.additional.length)
    if (deposit > before) hold(rt, who, IDENTITY_HOLD, deposit - before)
    if (deposit < before) releaseQuietly(rt, who, before - deposit)
    rt.store.IdentityOf.put(identified, { deposit, info })
    rt.emit('IdentitySet', { who: identified })
  },
})

const clear_identity = registry.call(1, {
  args: { identified: accountId },
  docs: 'Removes an identity. Anyone may; what is freed is the deposit of the signer.',
  weight: weight(161_000_000n, 3860n),
  run: (rt, { identified }) => {
    const who = rt.signer()
    const { deposit } = rt.store.IdentityOf.get(identified) ?? rt.fail('NotRegistered')
    rt.store.IdentityOf.remove(identified)
    releaseQuietly(rt, who, deposit)
    rt.emit('IdentityDissolved', { who: identified })
  },
})

/** Registry, pallet 17: the chain's own. */
export const Registry = registry.with({ set_identity, clear_identity })
