import { rao, type Rao } from '../../../amount.ts'
import type { ReadAt } from '../../chain.ts'
import { accountState } from '../../queries/balance.ts'
import { existentialDeposit } from '../../queries/deposit.ts'
import { delegateTakes, ownersOf, stakeOn } from '../../queries/stake.ts'
import { asBigInt, asNumber, asRao, storage } from '../../storage.ts'
import type { Check } from '../check.ts'
import { canSpend } from '../funds.ts'
import { canAddStake, canRemoveStake, type StakeState } from '../stake.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

interface Change {
  readonly coldkey: string
  readonly hotkey: string
  readonly amount: Rao
}

/** The rules for `add_stake`. */
export async function addStakeChecks (at: ReadAt, change: Change): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [account, state] = await Promise.all([accountState(at, change.coldkey), stakeState(at, change)])
  return [canSpend(account, change.amount, existentialDeposit(at)), ...canAddStake(state, change.amount)]
}

/** The rules for `remove_stake`. */
export async function removeStakeChecks (at: ReadAt, change: Change): Promise<readonly Check[]> {
  return hasClassicRules(at) ? canRemoveStake(await stakeState(at, change), change.amount) : []
}

async function stakeState (at: ReadAt, { coldkey, hotkey }: Change): Promise<StakeState> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [[owner], takes, stake, changes, allowed, interval, nominatorMinimum] = await Promise.all([
    ownersOf(at, [hotkey]), delegateTakes(at), stakeOn(at, hotkey, coldkey),
    read('totalHotkeyColdkeyStakesThisInterval', coldkey, hotkey), read('targetStakesPerInterval'), read('stakeInterval'), read('nominatorMinRequiredStake'),
  ])
  const [count = 0, lastChange = 0] = changes.toJSON() as readonly (number | string)[]
  return {
    next: nextBlock(at),
    coldkey,
    owner,
    isDelegate: takes.has(hotkey),
    stake: rao(stake),
    changes: BigInt(count),
    lastChange: Number(lastChange),
    allowed: asBigInt(allowed),
    interval: asNumber(interval),
    nominatorMinimum: asRao(nominatorMinimum),
  }
}
