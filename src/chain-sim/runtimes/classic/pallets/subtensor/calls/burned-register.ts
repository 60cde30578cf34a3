import { accountId, u16 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { saturatingAdd, saturatingSub } from '../arithmetic.ts'
import { canRemoveBalance, removeBalance } from '../currency.ts'
import { ensureMayRegister, joinSubnet } from '../registration/join.ts'
import { subtensor } from '../shape.ts'

/** The whole burn is noted as recycled, also where up to 500 rao less were taken. */
export const burnedRegister = subtensor.call(7, {
  args: { netuid: u16, hotkey: accountId },
  docs: 'Registers a hotkey in a subnet for the signer, who pays the burn.',
  weight: weight(3_227_000_000n),
  pays: 'No',
  run: (rt, { netuid, hotkey }) => {
    const { store } = rt
    const coldkey = rt.signer()
    ensureMayRegister(rt, netuid, hotkey, 'burn')
    const burn = store.Burn.get(netuid)
    if (!canRemoveBalance(rt, coldkey, burn)) rt.fail('NotEnoughBalanceToStake')
    const burnt = removeBalance(rt, coldkey, burn)
    store.TotalIssuance.mutate(issued => saturatingSub(issued, burnt))

    const uid = joinSubnet(rt, netuid, coldkey, hotkey, 'burn')
    const recycled = saturatingAdd(store.RAORecycledForRegistration.get(netuid), burn)
    store.RAORecycledForRegistration.put(netuid, recycled)
    rt.emit('RAORecycledForRegistrationSet', [netuid, recycled])
    rt.emit('NeuronRegistered', [netuid, uid, hotkey])
  },
})
