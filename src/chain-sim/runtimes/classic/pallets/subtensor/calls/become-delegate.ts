import { accountId } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { currentBlock } from '../arithmetic.ts'
import { subtensor } from '../shape.ts'
import { ensureOwner, isDelegate } from '../staking/hotkeys.ts'
import { exceedsTxRateLimit } from '../staking/rate-limits.ts'

export const becomeDelegate = subtensor.call(1, {
  args: { hotkey: accountId },
  docs: 'Lets others stake to a hotkey of the signer; it begins with the highest take.',
  weight: weight(529_000_000n),
  pays: 'No',
  run: (rt, { hotkey }) => {
    const { store } = rt
    const coldkey = rt.signer()
    const take = store.MaxTake.get()
    ensureOwner(rt, coldkey, hotkey)
    if (isDelegate(rt, hotkey)) rt.fail('HotKeyAlreadyDelegate')
    if (exceedsTxRateLimit(rt, coldkey)) rt.fail('DelegateTxRateLimitExceeded')
    if (take < store.MinTake.get()) rt.fail('DelegateTakeTooLow')

    store.Delegates.put(hotkey, take)
    store.LastTxBlock.put(coldkey, currentBlock(rt))
    store.LastTxBlockDelegateTake.put(coldkey, currentBlock(rt))
    rt.emit('DelegateAdded', [coldkey, hotkey, take])
  },
})
