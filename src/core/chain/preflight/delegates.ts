/** The chain's rules for becoming a delegate and for changing the take, in its order (classic runtime). Takes are of 65535. */
import { check, checkFrom, type Check } from './check.ts'
import { ownsHotkey } from './owner.ts'

/** What the rules must know of the chain. */
export interface DelegateState {
  /** The block after the one that was read. */
  readonly next: number
  readonly coldkey: string
  /** The coldkey that owns the hotkey; undefined for one that was never registered. */
  readonly owner: string | undefined
  /** Undefined where the hotkey is no delegate. */
  readonly take: number | undefined
  readonly lowest: number
  readonly highest: number
  /** The block of the coldkey's last staking, nominating or swapping, 0 before the first, and how many blocks must follow. */
  readonly lastTransaction: number
  readonly rateLimit: number
  /** The block in which the coldkey last raised a take or became a delegate, and how many blocks must follow. */
  readonly lastTakeChange: number
  readonly takeRateLimit: number
}

/** The limit itself is still too near; one of 0 is none, and so is a first time. */
function slowly (next: number, last: number, limit: number, what: string): Check {
  const error = 'subtensorModule.DelegateTxRateLimitExceeded'
  return limit === 0 || last === 0 ? check(error, true) : checkFrom(error, next, last + limit + 1, `${what} in block ${last}, and ${limit} blocks must follow`)
}

/** The rules for `become_delegate`. */
export const canNominate = ({ next, coldkey, owner, take, lowest, highest, lastTransaction, rateLimit }: DelegateState): readonly Check[] => [
  ...ownsHotkey(coldkey, owner),
  check('subtensorModule.HotKeyAlreadyDelegate', take === undefined),
  slowly(next, lastTransaction, rateLimit, 'the coldkey staked, nominated or swapped'),
  check('subtensorModule.DelegateTakeTooLow', highest >= lowest),
]

/** @param wanted another take than the one that is set */
export function canSetTake (state: DelegateState, wanted: number): readonly Check[] {
  const { next, coldkey, owner, take = 0, lowest, highest, lastTakeChange, takeRateLimit } = state
  const bounds = `a take may be from ${lowest} to ${highest} of 65535, and ${wanted} is asked for`
  return [
    ...ownsHotkey(coldkey, owner),
    ...(wanted < take
      ? [check('subtensorModule.DelegateTakeTooLow', wanted >= lowest, bounds)]
      : [check('subtensorModule.DelegateTakeTooHigh', wanted <= highest, bounds), slowly(next, lastTakeChange, takeRateLimit, 'the coldkey raised a take or became a delegate')]),
  ]
}
