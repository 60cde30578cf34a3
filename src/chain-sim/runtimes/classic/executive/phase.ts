import type { Execution, Phase } from '../../../pallet/execution.ts'
import { system } from '../pallets/system/shape.ts'

/** Moves on to another part of the block: storage says which, and events tell it. */
export function enterPhase (rt: Execution, phase: Phase): void {
  rt.phase = phase
  rt.scope(system).store.ExecutionPhase.put(phase)
}

/**
 * The place in the block of the extrinsic that comes next. It stands in storage, so that it goes back with an extrinsic that
 * is dropped.
 */
export function nextIndex (rt: Execution): number {
  const phase = rt.scope(system).store.ExecutionPhase.get()
  return phase?.type === 'ApplyExtrinsic' ? phase.value : 0
}
