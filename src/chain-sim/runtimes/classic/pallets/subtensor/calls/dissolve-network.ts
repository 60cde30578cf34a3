import { u16 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { removeNetwork } from '../root/remove-network.ts'
import { subtensor } from '../shape.ts'

export const dissolveNetwork = subtensor.call(61, {
  args: { netuid: u16 },
  docs: 'Removes a subnet of the signer and returns its lock.',
  weight: weight(3_369_000_000n),
  class: 'Operational',
  pays: 'No',
  run: (rt, { netuid }) => {
    const coldkey = rt.signer()
    if (!rt.store.NetworksAdded.get(netuid)) rt.fail('SubNetworkDoesNotExist')
    if (rt.store.SubnetOwner.get(netuid) !== coldkey) rt.fail('NotSubnetOwner')
    removeNetwork(rt, netuid)
    rt.emit('NetworkRemoved', netuid)
  },
})
