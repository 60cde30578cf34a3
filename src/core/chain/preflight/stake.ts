/** The chain's rules for staking and taking back, in its order (classic runtime). Amounts in rao. */
import { formatTao, rao, type Rao } from '../../amount.ts'
import { check, checkFrom, type Check } from './check.ts'

/** A coldkey, a hotkey, and what is between them. */
export interface StakeState {
  /** The block after the one that was read. */
  readonly next: number
  readonly coldkey: string
  /** The coldkey that owns the hotkey; undefined for one that was never registered. */
  readonly owner: string | undefined
  readonly isDelegate: boolean
  readonly stake: Rao
  /** How often the coldkey changed its stake on the hotkey since the interval began, and the block of the last time. */
  readonly changes: bigint
  readonly lastChange: number
  /** So many changes are allowed in so many blocks. */
  readonly allowed: bigint
  readonly interval: number
  /** What who does not own the hotkey must have on it. */
  readonly nominatorMinimum: Rao
}

/** Whether the coldkey may move stake on the hotkey at all. */
const mayStake = ({ coldkey, owner, isDelegate }: StakeState): readonly Check[] => [
  check('subtensorModule.HotKeyAccountNotExists', owner !== undefined),
  check('subtensorModule.HotKeyNotDelegateAndSignerNotOwnHotKey', isDelegate || owner === coldkey),
]

/** Only so many changes in an interval; it is over `interval` blocks after the last one. */
function slowly (error: string, { next, changes, lastChange, allowed, interval }: StakeState): Check {
  const over = lastChange + interval
  if (allowed === 0n) return check(error, false, 'the chain allows no changes of stake')
  if (next >= over || changes < allowed) return check(error, true)
  return checkFrom(error, next, over, `the stake was changed in block ${lastChange}, and ${allowed} ${allowed === 1n ? 'change is' : 'changes are'} allowed in ${interval} blocks`)
}

/** Rules behind the balance's. */
export function canAddStake (state: StakeState, amount: Rao): readonly Check[] {
  const { coldkey, owner, stake, nominatorMinimum } = state
  return [
    ...mayStake(state),
    slowly('subtensorModule.StakeRateLimitExceeded', state),
    check('subtensorModule.NomStakeBelowMinimumThreshold', owner === coldkey || stake + amount >= nominatorMinimum, `nominators must have at least ${formatTao(nominatorMinimum)} on a hotkey, and it would be ${formatTao(rao(stake + amount))}`),
  ]
}

/** The rules for `remove_stake`. @param amount in rao */
export const canRemoveStake = (state: StakeState, amount: Rao): readonly Check[] => [
  ...mayStake(state),
  check('subtensorModule.StakeToWithdrawIsZero', amount > 0n),
  check('subtensorModule.NotEnoughStakeToWithdraw', state.stake >= amount, `the stake is ${formatTao(state.stake)}`),
  slowly('subtensorModule.UnstakeRateLimitExceeded', state),
]
