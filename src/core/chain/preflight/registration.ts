/** The chain's rules for registering a hotkey, in its order (classic runtime). */
import { adjustmentDue } from '../../yuma/registration-terms.ts'
import { check, checkFrom, type Check } from './check.ts'

/** A network as far as it lets hotkeys in. */
export interface RegistrationState {
  /** The block after the one that was read. */
  readonly next: number
  readonly netuid: number
  readonly exists: boolean
  readonly open: boolean
  /** Registrations that one block may have. */
  readonly perBlock: number
  /** Registrations since the interval began, and how many are wanted; three times as many are let in. */
  readonly inInterval: number
  readonly target: number
  /** When the interval began, and how long it is, in blocks. */
  readonly lastAdjustment: number
  readonly adjustmentInterval: number
  readonly isRegistered: boolean
  /** The coldkey that owns the hotkey; undefined where nobody does yet. */
  readonly owner: string | undefined
  readonly maxNeurons: number
}

/** The product is of 16 bits. */
const mostInInterval = ({ target }: RegistrationState): number => (target * 3) & 0xffff

/** Blocks begin with a new count, so that only a limit of 0 lets nobody in. */
const room = (state: RegistrationState, atPool: boolean): readonly Check[] => [
  check('subtensorModule.TooManyRegistrationsThisBlock', state.perBlock > 0),
  intervalRoom(state, atPool),
  check('subtensorModule.HotKeyAlreadyRegisteredInSubNet', !state.isRegistered),
]

/** The pool judges by the block that was read, the block itself when its interval may have begun anew. */
function intervalRoom (state: RegistrationState, atPool: boolean): Check {
  const { next, inInterval, lastAdjustment, adjustmentInterval } = state
  const error = 'subtensorModule.TooManyRegistrationsThisInterval'
  if (inInterval < mostInInterval(state)) return check(error, true)
  const begins = lastAdjustment + adjustmentInterval
  return checkFrom(error, next, atPool ? Math.max(begins, next) + 1 : begins, `${inInterval} registered in this interval of ${adjustmentInterval} blocks, which is as many as are let in`)
}

/** Rules before the burn is paid. */
export const canRegister = (state: RegistrationState): readonly Check[] => [
  // The pool asks this one first.
  ...(state.exists ? [intervalRoom(state, true)] : []),
  check('subtensorModule.RegistrationNotPermittedOnRootSubnet', state.netuid !== 0, 'root has a registration of its own: btcli root register'),
  check('subtensorModule.SubNetworkDoesNotExist', state.exists),
  check('subtensorModule.SubNetRegistrationDisabled', state.open),
  ...room(state, true),
]

/** Rules behind the balance's. */
export const canJoin = ({ owner, maxNeurons }: RegistrationState, coldkey: string): readonly Check[] => [
  check('subtensorModule.NonAssociatedColdKey', owner === undefined || owner === coldkey, owner === undefined ? undefined : `the hotkey belongs to ${owner}`),
  check('subtensorModule.NoNeuronIdAvailable', maxNeurons > 0),
]

/** Whether the price moves in the next block, so that what was read of it says nothing. */
export const priceMoves = ({ next, lastAdjustment, adjustmentInterval }: RegistrationState): boolean =>
  adjustmentDue(next, lastAdjustment, adjustmentInterval)

/** Root's members and its senate, with what is staked on each. */
export interface RootState extends RegistrationState {
  readonly hotkey: string
  readonly stake: bigint
  readonly members: readonly bigint[]
  readonly senate: readonly { readonly hotkey: string, readonly stake: bigint }[]
}

/** So many seats has the senate. */
const SEATS = 12

/** The rules for `root_register`. */
export function canRegisterOnRoot (state: RootState): readonly Check[] {
  const { exists, members, maxNeurons, stake, senate, hotkey } = state
  const least = members.reduce((smallest, each) => each < smallest ? each : smallest, 2n ** 64n - 1n)
  const weakest = senate.reduce((smallest, each) => each.stake < smallest ? each.stake : smallest, 2n ** 64n - 1n)
  const wouldSit = senate.length !== SEATS || weakest < stake
  return [
    check('subtensorModule.RootNetworkDoesNotExist', exists),
    ...room(state, false),
    check('subtensorModule.StakeTooLowForRoot', members.length < maxNeurons || least < stake),
    check('senateMembers.AlreadyMember', !wouldSit || !senate.some(member => member.hotkey === hotkey)),
  ]
}
