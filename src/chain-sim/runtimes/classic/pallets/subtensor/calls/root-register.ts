import { accountId } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { countRegistration, ensureRoomForRegistration } from '../registration/join.ts'
import { joinRoot } from '../root/register.ts'
import { seatInSenate } from '../root/senate.ts'
import { subtensor } from '../shape.ts'
import { createHotkey, isDelegate } from '../staking/hotkeys.ts'

const ROOT = 0
/** The take of hotkeys that become delegates by joining root; it does not follow MaxTake. */
const TAKE = 11_796

/** Asks neither for a fee nor whose hotkey it is. */
export const rootRegister = subtensor.call(62, {
  args: { hotkey: accountId },
  docs: 'Registers a hotkey on the root network, where it may get a seat in the senate.',
  weight: weight(2_739_000_000n),
  pays: 'No',
  run: (rt, { hotkey }) => {
    const { store } = rt
    if (!store.NetworksAdded.get(ROOT)) rt.fail('RootNetworkDoesNotExist')
    const coldkey = rt.signer()
    ensureRoomForRegistration(rt, ROOT, hotkey)
    createHotkey(rt, coldkey, hotkey)
    const uid = joinRoot(rt, hotkey)
    seatInSenate(rt, hotkey)
    if (!isDelegate(rt, hotkey)) store.Delegates.put(hotkey, TAKE)
    countRegistration(rt, ROOT)
    rt.emit('NeuronRegistered', [ROOT, uid, hotkey])
  },
})
