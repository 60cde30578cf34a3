import { accountId, u16 } from '../../../../../codec/primitives.ts'
import { NO_WEIGHT } from '../../../../../pallet/weight.ts'
import { subtensor } from '../shape.ts'
import { ensureOwner, isDelegate } from '../staking/hotkeys.ts'

/** A hotkey that is no delegate becomes one. */
export const decreaseTake = subtensor.call(65, {
  args: { hotkey: accountId, take: u16 },
  docs: 'Lowers the take of a delegate of the signer.',
  weight: NO_WEIGHT,
  pays: 'No',
  run: (rt, { hotkey, take }) => {
    const { store } = rt
    const coldkey = rt.signer()
    ensureOwner(rt, coldkey, hotkey)
    if (isDelegate(rt, hotkey) && take >= store.Delegates.get(hotkey)) rt.fail('DelegateTakeTooLow')
    if (take < store.MinTake.get()) rt.fail('DelegateTakeTooLow')
    store.Delegates.put(hotkey, take)
    rt.emit('TakeDecreased', [coldkey, hotkey, take])
  },
})
