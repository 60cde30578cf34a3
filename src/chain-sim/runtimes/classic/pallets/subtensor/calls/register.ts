import { accountId, bytes, u16, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { ensureMayRegister, joinSubnet } from '../registration/join.ts'
import { useWork } from '../registration/pow.ts'
import { subtensor } from '../shape.ts'

export const register = subtensor.call(6, {
  args: { netuid: u16, block_number: u64, nonce: u64, work: bytes, hotkey: accountId, coldkey: accountId },
  docs: 'Registers the signing hotkey in a subnet by a proof of work, for the given coldkey.',
  weight: weight(2_992_000_000n),
  pays: 'No',
  run: (rt, { netuid, hotkey, coldkey, ...work }) => {
    if (rt.signer() !== hotkey) rt.fail('TransactorAccountShouldBeHotKey')
    ensureMayRegister(rt, netuid, hotkey, 'work')
    useWork(rt, work, hotkey, rt.store.Difficulty.get(netuid))
    const uid = joinSubnet(rt, netuid, coldkey, hotkey, 'work')
    rt.emit('NeuronRegistered', [netuid, uid, hotkey])
  },
})
