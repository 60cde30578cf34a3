import { accountId, u16 } from '../../../../../codec/primitives.ts'
import { NO_WEIGHT } from '../../../../../pallet/weight.ts'
import { currentBlock } from '../arithmetic.ts'
import { subtensor } from '../shape.ts'
import { ensureOwner, isDelegate } from '../staking/hotkeys.ts'
import { exceedsTakeRateLimit } from '../staking/rate-limits.ts'

/** A hotkey that is no delegate becomes one. The lowest take is not asked for. */
export const increaseTake = subtensor.call(66, {
  args: { hotkey: accountId, take: u16 },
  docs: 'Raises the take of a delegate of the signer.',
  weight: NO_WEIGHT,
  pays: 'No',
  run: (rt, { hotkey, take }) => {
    const { store } = rt
    const coldkey = rt.signer()
    ensureOwner(rt, coldkey, hotkey)
    if (isDelegate(rt, hotkey) && take <= store.Delegates.get(hotkey)) rt.fail('DelegateTakeTooLow')
    if (take > store.MaxTake.get()) rt.fail('DelegateTakeTooHigh')
    if (exceedsTakeRateLimit(rt, coldkey)) rt.fail('DelegateTxRateLimitExceeded')
    store.LastTxBlockDelegateTake.put(coldkey, currentBlock(rt))
    store.Delegates.put(hotkey, take)
    rt.emit('TakeIncreased', [coldkey, hotkey, take])
  },
})
