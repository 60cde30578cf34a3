import { accountId } from '../../../../../codec/primitives.ts'
import { addWeights, dbWeight, weight } from '../../../../../pallet/weight.ts'
import { currentBlock, saturatingSub } from '../arithmetic.ts'
import { canRemoveBalance, removeBalance } from '../currency.ts'
import { moveHotkey } from '../registration/swap.ts'
import { subtensor } from '../shape.ts'
import { isRegisteredAnywhere, ownsHotkey } from '../staking/hotkeys.ts'
import { exceedsTxRateLimit } from '../staking/rate-limits.ts'

/** Rao burnt for a swap. */
const COST = 1_000_000_000n

export const swapHotkey = subtensor.call(70, {
  args: { hotkey: accountId, new_hotkey: accountId },
  docs: 'Puts a new hotkey in the place of one that the signer owns, for a fee.',
  weight: addWeights(weight(1_940_000_000n), dbWeight(272, 527)),
  class: 'Operational',
  pays: 'No',
  run: (rt, { hotkey: old_hotkey, new_hotkey }) => {
    const { store } = rt
    const coldkey = rt.signer()
    if (!ownsHotkey(rt, coldkey, old_hotkey)) rt.fail('NonAssociatedColdKey')
    if (exceedsTxRateLimit(rt, coldkey)) rt.fail('HotKeySetTxRateLimitExceeded')
    if (old_hotkey === new_hotkey) rt.fail('NewHotKeyIsSameWithOld')
    if (isRegisteredAnywhere(rt, new_hotkey)) rt.fail('HotKeyAlreadyRegisteredInSubNet')
    if (!canRemoveBalance(rt, coldkey, COST)) rt.fail('NotEnoughBalanceToPaySwapHotKey')
    const burnt = removeBalance(rt, coldkey, COST)
    store.TotalIssuance.mutate(issued => saturatingSub(issued, burnt))

    const writes = moveHotkey(rt, coldkey, old_hotkey, new_hotkey)
    store.LastTxBlock.put(coldkey, currentBlock(rt))
    rt.emit('HotkeySwapped', { coldkey, old_hotkey, new_hotkey })
    return { weight: dbWeight(4 + ((store.TotalNetworks.get() + 1) & 0xffff), writes + 1) }
  },
})
