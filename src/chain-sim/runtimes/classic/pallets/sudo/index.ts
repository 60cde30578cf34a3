import { accountId } from '../../../../codec/primitives.ts'
import { option } from '../../../../codec/composites.ts'
import { ROOT, signedBy } from '../../../../pallet/origin.ts'
import { definePallet, event } from '../../../../pallet/pallet.ts'
import { optionalValue } from '../../../../pallet/storage.ts'
import type { CallScope } from '../../../../pallet/scope.ts'
import { addWeights, dbWeight, Weight, weight } from '../../../../pallet/weight.ts'
import { refuse } from '../../../../pallet/dispatch-error.ts'
import { DispatchResult, resultOf } from '../../types/dispatch-result.ts'
import { lookup, MultiAddress } from '../../types/multi-address.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'

/** Sudo: one key may do everything, for free (FRAME sudo). */
export const sudo = definePallet({
  name: 'Sudo',
  index: 12,
  path: 'pallet_sudo::pallet',
  storage: { Key: optionalValue(accountId, 'Who may do everything.') },
  events: {
    Sudid: event('A call was made as root.', { sudo_result: DispatchResult }),
    KeyChanged: event('The key changed.', { old: option(accountId), new: accountId }),
    KeyRemoved: event('The key was removed for good.'),
    SudoAsDone: event('A call was made in the name of another account.', { sudo_result: DispatchResult }),
  },
  errors: { RequireSudo: 'Only the sudo key may do this.' },
})

const FREE = { pays: 'No' } as const

/** @throws BadOrigin unless signed or root, RequireSudo unless it is the key that signed */
function ensureSudo (rt: CallScope<typeof sudo>): void {
  if (rt.origin.type === 'Root') return
  if (rt.origin.type !== 'Signed') throw refuse('BadOrigin')
  if (rt.store.Key.get() !== rt.origin.who) rt.fail('RequireSudo')
}

const SUDO = addWeights(weight(10_931_000n, 1517n), dbWeight(1, 0))
const SUDO_AS = addWeights(weight(10_800_000n, 1517n), dbWeight(1, 0))

/** Sudo: one account that may do as root. */
export const Sudo = sudo.with({
  sudo: sudo.call(0, {
    args: { call: RuntimeCall }, docs: 'Makes a call as root.',
    weight: ({ call }, infoOf) => addWeights(SUDO, infoOf(call).weight), class: ({ call }, infoOf) => infoOf(call).class,
    run: (rt, { call }) => {
      ensureSudo(rt)
      rt.emit('Sudid', { sudo_result: resultOf(rt.dispatch(call, ROOT)) })
      return FREE
    },
  }),
  sudo_unchecked_weight: sudo.call(1, {
    args: { call: RuntimeCall, weight: Weight }, docs: 'Makes a call as root that counts as heavy as is said.',
    weight: args => args.weight, class: ({ call }, infoOf) => infoOf(call).class,
    run: (rt, { call }) => {
      ensureSudo(rt)
      rt.emit('Sudid', { sudo_result: resultOf(rt.dispatch(call, ROOT)) })
      return FREE
    },
  }),
  set_key: sudo.call(2, {
    args: { new: MultiAddress }, docs: 'Hands the key on.', weight: addWeights(weight(10_076_000n, 1517n), dbWeight(1, 1)),
    run: (rt, { new: address }) => {
      ensureSudo(rt)
      const heir = lookup(address)
      rt.emit('KeyChanged', { old: rt.store.Key.get(), new: heir })
      rt.store.Key.put(heir)
      return FREE
    },
  }),
  sudo_as: sudo.call(3, {
    args: { who: MultiAddress, call: RuntimeCall }, docs: 'Makes a call in the name of another account.',
    weight: ({ call }, infoOf) => addWeights(SUDO_AS, infoOf(call).weight), class: ({ call }, infoOf) => infoOf(call).class,
    run: (rt, { who, call }) => {
      ensureSudo(rt)
      rt.emit('SudoAsDone', { sudo_result: resultOf(rt.dispatch(call, signedBy(lookup(who)))) })
      return FREE
    },
  }),
  remove_key: sudo.call(4, {
    args: {}, docs: 'Removes the key for good.', weight: addWeights(weight(8_846_000n, 1517n), dbWeight(1, 1)),
    run: rt => {
      ensureSudo(rt)
      rt.emit('KeyRemoved')
      rt.store.Key.remove()
      return FREE
    },
  }),
})
