import type { Execution } from '../../../pallet/execution.ts'
import { EXTRINSIC_INDEX } from '../pallets/system/code.ts'
import { system } from '../pallets/system/shape.ts'
import { enterPhase, nextIndex } from './phase.ts'

/** Ends a block (FRAME executive, `finalize_block`): the pallets' last work, then what was needed only meanwhile goes. */
export function finalize (rt: Execution): void {
  const { store, constants } = rt.scope(system)
  const extrinsics = nextIndex(rt)
  enterPhase(rt, { type: 'Finalization', value: undefined })
  for (const { shape, hooks } of rt.runtime.pallets) hooks.onFinalize?.(rt.scope(shape))
  writeEvents(rt)
  store.ExecutionPhase.remove()
  store.AllExtrinsicsLen.remove()
  for (let index = 0; index < extrinsics; index++) store.ExtrinsicData.remove(index)
  // It stands in the genesis storage, and the first block takes it away for good.
  if (rt.state.read(EXTRINSIC_INDEX) !== undefined) rt.state.write(EXTRINSIC_INDEX, null)
  const outdated = store.Number.get() - constants.BlockHashCount - 1
  if (outdated > 0) store.BlockHash.remove(outdated)
}

/** Events are kept aside while the block is built and written once: a block with many would write them over and over. */
function writeEvents (rt: Execution): void {
  if (rt.events.length === 0) return
  const { store } = rt.scope(system)
  store.Events.put(rt.events.map(({ phase, event }) => ({ phase, event, topics: [] })))
  store.EventCount.put(rt.events.length)
}
