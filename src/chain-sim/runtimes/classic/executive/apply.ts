import type { Hex } from '../../../../core/hex.ts'
import { decodeOnce, type Extrinsic } from '../../../block/extrinsic.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { ApplyResult } from '../../../pallet/executive.ts'
import { NONE, signedBy } from '../../../pallet/origin.ts'
import type { DispatchOutcome } from '../../../pallet/scope.ts'
import { addWeights, type DispatchInfo } from '../../../pallet/weight.ts'
import { takeRoom } from '../extensions/check-weight.ts'
import { invalid, type After } from '../extensions/extension.ts'
import { EXTENSIONS } from '../extensions/index.ts'
import { system } from '../pallets/system/shape.ts'
import { actualPays, actualWeight } from '../pallets/transaction-payment/fee.ts'
import { BLOCK_WEIGHTS, classField } from '../types/limits.ts'
import { signerOf } from './check.ts'
import { enterPhase, nextIndex } from './phase.ts'

/** Checks and runs one extrinsic (FRAME executive, `apply_extrinsic`). What is refused leaves nothing behind. */
export const apply = (rt: Execution, bytes: Uint8Array): ApplyResult => rt.layered(() => {
  const extrinsic = decodeOnce(rt.runtime, bytes)
  const index = nextIndex(rt)
  rt.phase = { type: 'ApplyExtrinsic', value: index }
  const who = signerOf(rt, extrinsic)
  const info = rt.infoOf(extrinsic.call)
  rt.scope(system).store.ExtrinsicData.put(index, bytes)
  const after = prepare(rt, extrinsic, who, info)
  const outcome = rt.dispatch(extrinsic.call, who === undefined ? NONE : signedBy(who))
  for (const settle of after) settle(outcome.post)
  if (!outcome.ok && info.class === 'Mandatory') throw invalid('BadMandatory')
  announce(rt, info, outcome)
  enterPhase(rt, { type: 'ApplyExtrinsic', value: index + 1 })
  return outcome.ok ? { ok: true } : { ok: false, error: outcome.error }
})

/** Asks every extension, in their order; of what nobody signed only room in the block is asked. */
function prepare (rt: Execution, { signed, call, bytes }: Extrinsic, who: Hex | undefined, info: DispatchInfo): readonly After[] {
  if (signed === undefined || who === undefined) return [takeRoom(rt, info, bytes.length)]
  const transaction = { who, call, info, length: bytes.length }
  return EXTENSIONS.flatMap(({ prepare: step }, index) => step?.(rt, transaction, signed.extra[index]) ?? [])
}

/** How an extrinsic ended, and what it cost in the end, itself included. */
function announce (rt: Execution, { weight, class: of, pays_fee: pays }: DispatchInfo, outcome: DispatchOutcome): void {
  const base = BLOCK_WEIGHTS.per_class[classField(of)].base_extrinsic
  const info = { weight: addWeights(actualWeight(weight, outcome.post.weight), base), class: of, pays_fee: actualPays(pays, outcome.post.pays) }
  const { emit } = rt.scope(system)
  if (outcome.ok) emit('ExtrinsicSuccess', { dispatch_info: info })
  else emit('ExtrinsicFailed', { dispatch_error: outcome.error, dispatch_info: info })
}
