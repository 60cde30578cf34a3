import type { Hex } from '../../../../core/hex.ts'
import type { RuntimeCall } from '../../../pallet/call.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { ValidTransaction } from '../../../pallet/executive.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { runtimeType } from '../types/runtime-type.ts'
import { emptyExtra, invalid, NOTHING_SIGNED, type Extension } from './extension.ts'

/** Weights are only for the very next block, and only of hotkeys with enough stake. @throws Call */
function weightsOf (rt: Execution, hotkey: Hex): Partial<ValidTransaction> {
  const { TotalHotkeyStake, WeightsMinStake } = rt.scope(subtensor).store
  if (TotalHotkeyStake.get(hotkey) < WeightsMinStake.get()) throw invalid('Call')
  return { longevity: 1n }
}

/** Registrations stay out once three times as many as wanted came in this interval; the product is of 16 bits. @throws ExhaustsResources */
function registrationOn (rt: Execution, netuid: number): Partial<ValidTransaction> {
  const { RegistrationsThisInterval, TargetRegistrationsPerInterval } = rt.scope(subtensor).store
  if (RegistrationsThisInterval.get(netuid) >= (TargetRegistrationsPerInterval.get(netuid) * 3) % 0x1_0000) throw invalid('ExhaustsResources')
  return {}
}

/** What the pool asks of a call made directly; wrapped ones are not looked into. */
function judge (rt: Execution, who: Hex, { pallet, call, args }: RuntimeCall): Partial<ValidTransaction> {
  if (pallet !== subtensor.name) return {}
  switch (call) {
    case 'commit_weights':
    case 'reveal_weights':
    case 'set_weights':
      return weightsOf(rt, who)
    case 'set_root_weights':
      return weightsOf(rt, args['hotkey'] as Hex)
    case 'register':
    case 'burned_register':
      return registrationOn(rt, args['netuid'] as number)
    default:
      return {}
  }
}

/** The pool's own rules for weights and registrations. In a block they do not count. */
export const SubtensorSignedExtension: Extension<undefined> = {
  identifier: 'SubtensorSignedExtension',
  extra: emptyExtra('pallet_subtensor::SubtensorSignedExtension', { name: 'T', type: runtimeType }),
  ...NOTHING_SIGNED,
  validate: (rt, { who, call }) => judge(rt, who, call),
}
