import { adjustmentDue, adjustRegistrationTerms } from '../../../../../../core/yuma/registration-terms.ts'
import { currentBlock } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

/**
 * Begins a block's registrations in every subnet, root included; where the interval is over, burn and difficulty follow demand.
 * @throws RuntimeTrap when a subnet's target of registrations is 0: the real chain stands still then
 */
export function adjustRegistration (rt: Rt): void {
  const { store, block } = rt
  for (const { keys: [netuid] } of store.NetworksAdded.places()) {
    if (adjustmentDue(block.number, Number(store.LastAdjustmentBlock.get(netuid)), store.AdjustmentInterval.get(netuid))) beginInterval(rt, netuid)
    // Mostly it is 0 already.
    if (store.RegistrationsThisBlock.find(netuid) !== 0) store.RegistrationsThisBlock.put(netuid, 0)
  }
}

function beginInterval (rt: Rt, netuid: number): void {
  const { store } = rt
  const { burn, difficulty } = adjustRegistrationTerms({
    burn: store.Burn.get(netuid),
    minBurn: store.MinBurn.get(netuid),
    maxBurn: store.MaxBurn.get(netuid),
    difficulty: store.Difficulty.get(netuid),
    minDifficulty: store.MinDifficulty.get(netuid),
    maxDifficulty: store.MaxDifficulty.get(netuid),
    adjustmentAlpha: store.AdjustmentAlpha.get(netuid),
    registrations: store.RegistrationsThisInterval.get(netuid),
    powRegistrations: store.POWRegistrationsThisInterval.get(netuid),
    burnRegistrations: store.BurnRegistrationsThisInterval.get(netuid),
    targetRegistrations: store.TargetRegistrationsPerInterval.get(netuid),
  })
  if (burn !== undefined) store.Burn.put(netuid, burn)
  if (difficulty !== undefined) {
    store.Difficulty.put(netuid, difficulty)
    rt.emit('DifficultySet', [netuid, difficulty])
  }
  store.LastAdjustmentBlock.put(netuid, currentBlock(rt))
  for (const item of [store.RegistrationsThisInterval, store.POWRegistrationsThisInterval, store.BurnRegistrationsThisInterval]) item.put(netuid, 0)
}
