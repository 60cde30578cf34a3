import { accountId, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { saturatingAdd } from '../arithmetic.ts'
import { canRemoveBalance, removeBalance } from '../currency.ts'
import { subtensor } from '../shape.ts'
import { ensureMayStake, ownsHotkey } from '../staking/hotkeys.ts'
import { noteStakeChange, stakeChangesThisInterval } from '../staking/rate-limits.ts'
import { increaseStake } from '../staking/stake.ts'

/** What is staked and announced can be up to 500 rao less than asked for: the coldkey keeps its existential deposit. */
export const addStake = subtensor.call(2, {
  args: { hotkey: accountId, amount_staked: u64 },
  docs: 'Stakes rao of the signer to a hotkey.',
  weight: weight(1_074_000_000n),
  pays: 'No',
  run: (rt, { hotkey, amount_staked }) => {
    const { store } = rt
    const coldkey = rt.signer()
    if (!canRemoveBalance(rt, coldkey, amount_staked)) rt.fail('NotEnoughBalanceToStake')
    ensureMayStake(rt, coldkey, hotkey)
    const changes = stakeChangesThisInterval(rt, coldkey, hotkey)
    if (changes >= store.TargetStakesPerInterval.get()) rt.fail('StakeRateLimitExceeded')
    const after = saturatingAdd(store.Stake.get(hotkey, coldkey), amount_staked)
    if (!ownsHotkey(rt, coldkey, hotkey) && after < store.NominatorMinRequiredStake.get()) rt.fail('NomStakeBelowMinimumThreshold')

    const staked = removeBalance(rt, coldkey, amount_staked)
    increaseStake(rt, coldkey, hotkey, staked)
    noteStakeChange(rt, coldkey, hotkey, changes)
    rt.emit('StakeAdded', [hotkey, staked])
  },
})
