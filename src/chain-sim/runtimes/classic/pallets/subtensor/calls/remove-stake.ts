import { accountId, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { addBalance } from '../currency.ts'
import { subtensor } from '../shape.ts'
import { ensureMayStake } from '../staking/hotkeys.ts'
import { noteStakeChange, stakeChangesThisInterval } from '../staking/rate-limits.ts'
import { clearSmallNomination, decreaseStake } from '../staking/stake.ts'

/** What then remains of a nomination is returned too when it is less than nominators must have; the event does not count it. */
export const removeStake = subtensor.call(3, {
  args: { hotkey: accountId, amount_unstaked: u64 },
  docs: 'Takes stake of the signer from a hotkey back to its balance.',
  weight: weight(1_061_000_000n, 43_991n),
  pays: 'No',
  run: (rt, { hotkey, amount_unstaked }) => {
    const { store } = rt
    const coldkey = rt.signer()
    ensureMayStake(rt, coldkey, hotkey)
    if (amount_unstaked === 0n) rt.fail('StakeToWithdrawIsZero')
    if (store.Stake.get(hotkey, coldkey) < amount_unstaked) rt.fail('NotEnoughStakeToWithdraw')
    const changes = stakeChangesThisInterval(rt, coldkey, hotkey)
    if (changes >= store.TargetStakesPerInterval.get()) rt.fail('UnstakeRateLimitExceeded')

    decreaseStake(rt, coldkey, hotkey, amount_unstaked)
    addBalance(rt, coldkey, amount_unstaked)
    clearSmallNomination(rt, hotkey, coldkey, store.Stake.get(hotkey, coldkey))
    noteStakeChange(rt, coldkey, hotkey, changes)
    rt.emit('StakeRemoved', [hotkey, amount_unstaked])
  },
})
