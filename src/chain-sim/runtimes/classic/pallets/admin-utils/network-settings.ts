import { u16, u64 } from '../../../../codec/primitives.ts'
import { clearSmallNominations } from '../subtensor/staking/stake.ts'
import { free, measured, networkSetter } from './setting.ts'

/** The calls that set parameters of the whole network. */
export const networkSetters = {
  sudo_set_default_take: networkSetter(1, { arg: 'default_take', type: u16, item: store => store.MaxTake, event: 'MaxDelegateTakeSet', cost: measured(127_199_000n, 655n), docs: 'Sets the highest take of delegates, which is also their first.' }),
  sudo_set_tx_rate_limit: networkSetter(2, { arg: 'tx_rate_limit', type: u64, item: store => store.TxRateLimit, event: 'TxRateLimitSet', cost: free(0n), docs: 'Sets the blocks between two limited transactions of a key.' }),
  sudo_set_subnet_owner_cut: networkSetter(28, { arg: 'subnet_owner_cut', type: u16, item: store => store.SubnetOwnerCut, event: 'SubnetOwnerCutSet', cost: free(114_000_000n), docs: "Sets subnet owners' part of the emission." }),
  sudo_set_network_rate_limit: networkSetter(29, { arg: 'rate_limit', type: u64, item: store => store.NetworkRateLimit, event: 'NetworkRateLimitSet', cost: free(114_000_000n), docs: 'Sets the blocks that must lie between two new subnets.' }),
  sudo_set_total_issuance: networkSetter(33, { arg: 'total_issuance', type: u64, item: store => store.TotalIssuance, cost: free(0n), docs: 'Sets what counts as issued.' }),
  sudo_set_network_immunity_period: networkSetter(35, { arg: 'immunity_period', type: u64, item: store => store.NetworkImmunityPeriod, event: 'NetworkImmunityPeriodSet', cost: free(114_000_000n), docs: 'Sets the blocks of immunity of a new subnet.' }),
  sudo_set_network_min_lock_cost: networkSetter(36, { arg: 'lock_cost', type: u64, item: store => store.NetworkMinLockCost, event: 'NetworkMinLockCostSet', cost: free(114_000_000n), docs: 'Sets the least that making a subnet locks.' }),
  sudo_set_subnet_limit: networkSetter(37, { arg: 'max_subnets', type: u16, item: store => store.SubnetLimit, event: 'SubnetLimitSet', cost: free(114_000_000n), docs: 'Sets how many subnets there may be besides root.' }),
  sudo_set_lock_reduction_interval: networkSetter(38, { arg: 'interval', type: u64, item: store => store.NetworkLockReductionInterval, event: 'NetworkLockCostReductionIntervalSet', cost: free(114_000_000n), docs: 'Sets the blocks in which the lock cost falls.' }),
  sudo_set_weights_min_stake: networkSetter(42, { arg: 'min_stake', type: u64, item: store => store.WeightsMinStake, event: 'WeightsMinStake', cost: free(0n), docs: 'Sets the stake that setting weights needs.' }),
  sudo_set_nominator_min_required_stake: networkSetter(43, {
    arg: 'min_stake', type: u64, item: store => store.NominatorMinRequiredStake, cost: free(0n), docs: 'Sets the least that a nominator must have staked; smaller nominations are returned.',
    then: (rt, least, before) => { if (least > before) clearSmallNominations(rt) },
  }),
  sudo_set_tx_delegate_take_rate_limit: networkSetter(45, { arg: 'tx_rate_limit', type: u64, item: store => store.TxDelegateTakeRateLimit, event: 'TxDelegateTakeRateLimitSet', cost: free(0n), docs: 'Sets the blocks between two raises of a take.' }),
  sudo_set_min_delegate_take: networkSetter(46, { arg: 'take', type: u16, item: store => store.MinTake, event: 'MinDelegateTakeSet', cost: free(0n), docs: 'Sets the lowest take of delegates.' }),
  sudo_set_target_stakes_per_interval: networkSetter(47, { arg: 'target_stakes_per_interval', type: u64, item: store => store.TargetStakesPerInterval, event: 'TargetStakesPerIntervalSet', cost: free(0n), docs: 'Sets the stake changes allowed per interval.' }),
} as const
