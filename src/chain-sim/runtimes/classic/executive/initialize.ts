import { addWeights, type Weight } from '../../../pallet/weight.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { BlockEnvironment } from '../../../pallet/executive.ts'
import { slotAt, slotDigest } from '../pallets/aura/slot.ts'
import { system } from '../pallets/system/shape.ts'
import { BLOCK_WEIGHTS } from '../types/limits.ts'
import { enterPhase } from './phase.ts'

/** Begins a block (FRAME executive, `initialize_block`): System first, then each pallet's own work in the order of the pallets. */
export function initialize (rt: Execution, { number, parentHash, timestamp }: BlockEnvironment): void {
  rt.block = { number, parentHash }
  const scope = rt.scope(system)
  const { store } = scope
  store.Events.remove()
  store.EventCount.remove()
  store.EventTopics.clear()
  enterPhase(rt, { type: 'Initialization', value: undefined })
  store.Number.put(number)
  store.ParentHash.put(parentHash)
  store.BlockHash.put(number - 1, parentHash)
  store.Digest.put({ logs: [slotDigest(slotAt(scope, BigInt(timestamp)))] })
  store.BlockWeight.remove()
  const weight = addWeights(...beginPallets(rt), BLOCK_WEIGHTS.base_block)
  store.BlockWeight.mutate(all => ({ ...all, mandatory: addWeights(all.mandatory, weight) }))
  enterPhase(rt, { type: 'ApplyExtrinsic', value: 0 })
}

function * beginPallets (rt: Execution): Generator<Weight> {
  for (const { shape, hooks } of rt.runtime.pallets) {
    const weight = hooks.onInitialize?.(rt.scope(shape))
    if (weight !== undefined) yield weight
  }
}
