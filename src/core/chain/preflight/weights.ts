/** The chain's rules for setting weights, in its order (classic runtime). */
import { formatTao, type Rao } from '../../amount.ts'
import { checkVecMaxLimited, maxUpscaleU16 } from '../../yuma/quantise.ts'
import { blocksUntilNextEpoch } from '../../yuma/tempo.ts'
import { check, checkFrom, type Check } from './check.ts'

const ROOT = 0
const NO_LIMIT = 65_535

/** A neuron that wants to set weights, and its network. */
export interface WeightsState {
  /** The block after the one that was read. */
  readonly next: number
  readonly netuid: number
  readonly exists: boolean
  readonly neurons: number
  readonly tempo: number
  /** Undefined where the hotkey is not registered. */
  readonly uid: number | undefined
  /** All stake on the hotkey, and what setting weights needs. */
  readonly stake: Rao
  readonly minimumStake: Rao
  /** 0 where any version will do. */
  readonly wantedVersion: bigint
  /** The block of the neuron's last weights or of its registration. */
  readonly lastUpdate: number
  readonly rateLimit: number
  readonly permit: boolean
  readonly minAllowed: number
  /** The largest part of all that one weight may have, of 65535. */
  readonly maxLimit: number
  readonly commitReveal: boolean
}

/** Weights as they are sent. */
export interface Weights {
  readonly uids: readonly number[]
  readonly values: readonly number[]
  readonly version: bigint
}

const isSelfWeight = ({ uid }: WeightsState, { uids, values }: Weights): boolean => values.length === 1 && uids[0] === uid

const enoughStake = ({ stake, minimumStake }: WeightsState): Check =>
  check('subtensorModule.NotEnoughStakeToSetWeights', stake >= minimumStake, `the hotkey has ${formatTao(stake)} staked, and ${formatTao(minimumStake)} are needed`)

/** What root and subnets share, up to the limit of speed. */
function mayWeigh (state: WeightsState, { version }: Weights): readonly Check[] {
  const { next, uid, wantedVersion, lastUpdate, rateLimit } = state
  const error = 'subtensorModule.SettingWeightsTooFast'
  return [
    check('subtensorModule.HotKeyNotRegisteredInSubNet', uid !== undefined),
    enoughStake(state),
    check('subtensorModule.IncorrectWeightVersionKey', wantedVersion === 0n || version >= wantedVersion, `the subnet asks for version ${wantedVersion} or later`),
    lastUpdate === 0 ? check(error, true) : checkFrom(error, next, lastUpdate + rateLimit, `the last weights were set or the hotkey registered in block ${lastUpdate}, and ${rateLimit} blocks must lie between`),
  ]
}

/** How many there are and how large each may be. */
function fit (state: WeightsState, weights: Weights): readonly Check[] {
  const alone = isSelfWeight(state, weights)
  const least = Math.min(state.neurons, state.minAllowed)
  return [
    check('subtensorModule.WeightVecLengthIsLow', (alone && state.netuid !== ROOT) || weights.values.length >= least, `at least ${least} weights are needed`),
    check('subtensorModule.MaxWeightExceeded', alone || state.maxLimit === NO_LIMIT || checkVecMaxLimited(maxUpscaleU16([...weights.values]), state.maxLimit), `no weight may have more than ${(state.maxLimit / NO_LIMIT * 100).toFixed(2)} % of all`),
  ]
}

/** The rules for `set_weights`. */
export function canSetWeights (state: WeightsState, weights: Weights): readonly Check[] {
  const { netuid, exists, neurons, commitReveal, next, tempo, permit } = state
  const { uids, values } = weights
  const toEpoch = blocksUntilNextEpoch(netuid, tempo, next)
  const permitted = isSelfWeight(state, weights) || permit
  return [
    // The pool asks this one first.
    enoughStake(state),
    check('subtensorModule.CommitRevealEnabled', !commitReveal, 'weights are committed first here, and revealed later: btcli weights commit'),
    check('subtensorModule.CanNotSetRootNetworkWeights', netuid !== ROOT, 'root has weights of its own: btcli root weights'),
    check('subtensorModule.WeightVecNotEqualSize', uids.length === values.length),
    check('subtensorModule.SubNetworkDoesNotExist', exists),
    check('subtensorModule.UidsLengthExceedUidsInSubNet', uids.length <= neurons),
    ...mayWeigh(state, weights),
    // An epoch in the next block may bring the permit before the transaction has its turn.
    permitted || toEpoch === 0 || tempo === 0
      ? check('subtensorModule.NeuronNoValidatorPermit', permitted || toEpoch === 0)
      : checkFrom('subtensorModule.NeuronNoValidatorPermit', next, next + toEpoch, 'the neuron has no validator permit; epochs give it to those with the most stake'),
    check('subtensorModule.DuplicateUids', new Set(uids).size === uids.length),
    check('subtensorModule.UidVecContainInvalidOne', uids.every(uid => uid < neurons), `the uids are 0 to ${neurons - 1}`),
    ...fit(state, weights),
  ]
}

/** On behalf of the coldkey that owns the hotkey. */
export function canSetRootWeights (
  state: WeightsState,
  weights: Weights,
  { coldkey, owner, netuids }: { readonly coldkey: string, readonly owner: string | undefined, readonly netuids: readonly number[] },
): readonly Check[] {
  const { uids, values } = weights
  const unknown = uids.filter(netuid => !netuids.includes(netuid))
  return [
    enoughStake(state),
    check('subtensorModule.HotKeyAccountNotExists', owner !== undefined),
    check('subtensorModule.NonAssociatedColdKey', owner === coldkey),
    check('subtensorModule.WeightVecNotEqualSize', uids.length === values.length),
    check('subtensorModule.UidVecContainInvalidOne', unknown.length === 0, `there is no subnet ${unknown.join(', ')}`),
    ...mayWeigh(state, weights),
    check('subtensorModule.DuplicateUids', new Set(uids).size === uids.length),
    ...fit(state, weights),
  ]
}
