/** Every setting of the classic chain that a call can change: one line each. Rules as in the runtime's AdminUtils. */

/** What a setting's number means. `share` is of 65535, `alpha` of 2⁶⁴, `million` of 1,000,000. */
type Meaning = 'number' | 'blocks' | 'share' | 'alpha' | 'million' | 'rao' | 'switch'

/** A setting: where the chain keeps it, who may change it by which call, and what it is. */
export interface Hyperparameter {
  /** As the classic tools call it. */
  readonly name: string
  /** Other names that people know. */
  readonly aliases?: readonly string[]
  /** In the pallet adminUtils. */
  readonly call: string
  /** In the pallet subtensorModule. */
  readonly item: string
  /** Of each subnet, or one for the whole network. */
  readonly of: 'subnet' | 'network'
  readonly meaning: Meaning
  readonly bits: 1 | 16 | 64
  /** Who may change it: the subnet's owner (and root), or root alone. */
  readonly by: 'owner' | 'root'
  /** When a change counts. */
  readonly counts: 'at once' | 'at the next epoch' | 'at the next adjustment' | 'for the next subnet'
  /** What it does, one sentence without a full stop. */
  readonly says: string
  /** A bound beyond the type's, which the chain checks. */
  readonly bound?: 'above the neurons there are' | 'at most max_allowed_uids'
}

type Row = readonly [name: string, call: string, item: string, meaning: Meaning, bits: Hyperparameter['bits'], counts: Hyperparameter['counts'], says: string, more?: Pick<Hyperparameter, 'aliases' | 'bound'>]

const rows = (of: Hyperparameter['of'], by: Hyperparameter['by'], list: readonly Row[]): Hyperparameter[] =>
  list.map(([name, call, item, meaning, bits, counts, says, more]) => ({ name, call, item, of, meaning, bits, by, counts, says, ...more }))

const EPOCH = 'at the next epoch'
const ADJUSTED = 'at the next adjustment'
const NOW = 'at once'
const SUBNET = 'for the next subnet'

/** In the order in which they are shown. */
export const HYPERPARAMETERS: readonly Hyperparameter[] = [
  ...rows('subnet', 'owner', [
    ['rho', 'sudoSetRho', 'rho', 'number', 16, EPOCH, 'steepness of trust'],
    ['kappa', 'sudoSetKappa', 'kappa', 'share', 16, EPOCH, 'stake that a majority needs'],
    ['immunity_period', 'sudoSetImmunityPeriod', 'immunityPeriod', 'blocks', 16, NOW, 'time for which a new neuron is not replaced'],
    ['min_allowed_weights', 'sudoSetMinAllowedWeights', 'minAllowedWeights', 'number', 16, NOW, 'neurons that a validator must weigh at least'],
    ['max_weight_limit', 'sudoSetMaxWeightLimit', 'maxWeightsLimit', 'share', 16, NOW, 'largest part that one weight may be', { aliases: ['max_weights_limit'] }],
    ['min_difficulty', 'sudoSetMinDifficulty', 'minDifficulty', 'number', 64, ADJUSTED, 'least work for a registration'],
    ['max_difficulty', 'sudoSetMaxDifficulty', 'maxDifficulty', 'number', 64, ADJUSTED, 'most work for a registration'],
    ['difficulty', 'sudoSetDifficulty', 'difficulty', 'number', 64, NOW, 'work for a registration now'],
    ['weights_version', 'sudoSetWeightsVersionKey', 'weightsVersionKey', 'number', 64, NOW, 'version that validators must have at least', { aliases: ['weights_version_key'] }],
    ['weights_rate_limit', 'sudoSetWeightsSetRateLimit', 'weightsSetRateLimit', 'blocks', 64, NOW, 'time between two settings of weights', { aliases: ['weights_set_rate_limit'] }],
    ['activity_cutoff', 'sudoSetActivityCutoff', 'activityCutoff', 'blocks', 16, EPOCH, 'time after which a silent validator does not count'],
    ['registration_allowed', 'sudoSetNetworkRegistrationAllowed', 'networkRegistrationAllowed', 'switch', 1, NOW, 'neurons may register by burning', { aliases: ['network_registration_allowed'] }],
    ['pow_registration_allowed', 'sudoSetNetworkPowRegistrationAllowed', 'networkPowRegistrationAllowed', 'switch', 1, NOW, 'neurons may register by work', { aliases: ['network_pow_registration_allowed'] }],
    ['min_burn', 'sudoSetMinBurn', 'minBurn', 'rao', 64, ADJUSTED, 'least price of a registration'],
    ['max_burn', 'sudoSetMaxBurn', 'maxBurn', 'rao', 64, ADJUSTED, 'highest price of a registration'],
    ['bonds_moving_avg', 'sudoSetBondsMovingAverage', 'bondsMovingAverage', 'million', 64, EPOCH, 'how much of the bonds stays from epoch to epoch', { aliases: ['bonds_moving_average'] }],
    ['serving_rate_limit', 'sudoSetServingRateLimit', 'servingRateLimit', 'blocks', 64, NOW, 'time between two changes of an axon'],
    ['adjustment_alpha', 'sudoSetAdjustmentAlpha', 'adjustmentAlpha', 'alpha', 64, ADJUSTED, 'how much of burn and difficulty stays when they are adjusted'],
    ['commit_reveal_weights_interval', 'sudoSetCommitRevealWeightsInterval', 'weightCommitRevealInterval', 'blocks', 64, NOW, 'time after which committed weights are revealed'],
    ['commit_reveal_weights_enabled', 'sudoSetCommitRevealWeightsEnabled', 'commitRevealWeightsEnabled', 'switch', 1, NOW, 'weights are committed first and revealed later'],
  ]),
  ...rows('subnet', 'root', [
    ['tempo', 'sudoSetTempo', 'tempo', 'blocks', 16, NOW, 'blocks from epoch to epoch, less one'],
    ['adjustment_interval', 'sudoSetAdjustmentInterval', 'adjustmentInterval', 'blocks', 16, NOW, 'time between two adjustments of burn and difficulty'],
    ['target_regs_per_interval', 'sudoSetTargetRegistrationsPerInterval', 'targetRegistrationsPerInterval', 'number', 16, ADJUSTED, 'registrations between two adjustments that keep the price', { aliases: ['target_registrations_per_interval'] }],
    ['max_regs_per_block', 'sudoSetMaxRegistrationsPerBlock', 'maxRegistrationsPerBlock', 'number', 16, NOW, 'registrations that one block may have', { aliases: ['max_registrations_per_block'] }],
    ['max_allowed_uids', 'sudoSetMaxAllowedUids', 'maxAllowedUids', 'number', 16, NOW, 'neurons that there may be', { bound: 'above the neurons there are' }],
    ['max_validators', 'sudoSetMaxAllowedValidators', 'maxAllowedValidators', 'number', 16, EPOCH, 'neurons that have a validator permit', { aliases: ['max_allowed_validators'], bound: 'at most max_allowed_uids' }],
    ['rao_recycled', 'sudoSetRaoRecycled', 'raoRecycledForRegistration', 'rao', 64, NOW, 'what registrations have burnt so far'],
  ]),
  ...rows('network', 'root', [
    ['max_take', 'sudoSetDefaultTake', 'maxTake', 'share', 16, NOW, 'highest take of a delegate', { aliases: ['default_take'] }],
    ['min_take', 'sudoSetMinDelegateTake', 'minTake', 'share', 16, NOW, 'lowest take of a delegate', { aliases: ['min_delegate_take'] }],
    ['tx_rate_limit', 'sudoSetTxRateLimit', 'txRateLimit', 'blocks', 64, NOW, 'time between a coldkey’s rate-limited transactions'],
    ['tx_delegate_take_rate_limit', 'sudoSetTxDelegateTakeRateLimit', 'txDelegateTakeRateLimit', 'blocks', 64, NOW, 'time between two raises of a take'],
    ['subnet_owner_cut', 'sudoSetSubnetOwnerCut', 'subnetOwnerCut', 'share', 16, NOW, 'part of a subnet’s emission that its owner gets'],
    ['subnet_limit', 'sudoSetSubnetLimit', 'subnetLimit', 'number', 16, SUBNET, 'subnets that there may be'],
    ['network_rate_limit', 'sudoSetNetworkRateLimit', 'networkRateLimit', 'blocks', 64, SUBNET, 'time between two new subnets'],
    ['network_immunity_period', 'sudoSetNetworkImmunityPeriod', 'networkImmunityPeriod', 'blocks', 64, SUBNET, 'time for which a new subnet is not evicted'],
    ['network_min_lock_cost', 'sudoSetNetworkMinLockCost', 'networkMinLockCost', 'rao', 64, NOW, 'least lock cost of a subnet', { aliases: ['min_lock_cost'] }],
    ['lock_reduction_interval', 'sudoSetLockReductionInterval', 'networkLockReductionInterval', 'blocks', 64, NOW, 'time in which the lock cost falls by the last one', { aliases: ['network_lock_reduction_interval'] }],
    ['weights_min_stake', 'sudoSetWeightsMinStake', 'weightsMinStake', 'rao', 64, NOW, 'stake that a validator needs to set weights'],
    ['nominator_min_required_stake', 'sudoSetNominatorMinRequiredStake', 'nominatorMinRequiredStake', 'rao', 64, NOW, 'least stake of a nominator'],
    ['target_stakes_per_interval', 'sudoSetTargetStakesPerInterval', 'targetStakesPerInterval', 'number', 64, NOW, 'changes of one stake in an interval'],
    ['total_issuance', 'sudoSetTotalIssuance', 'totalIssuance', 'rao', 64, NOW, 'TAO that the chain counts as issued'],
  ]),
]

const plain = (name: string): string => name.toLowerCase().replaceAll('-', '_').replace(/^sudo_set_/, '')

/** A setting by any of its names, in either spelling; undefined where there is none. */
export function findHyperparameter (name: string): Hyperparameter | undefined {
  const wanted = plain(name)
  return HYPERPARAMETERS.find(each => each.name === wanted || each.aliases?.includes(wanted) === true)
}
