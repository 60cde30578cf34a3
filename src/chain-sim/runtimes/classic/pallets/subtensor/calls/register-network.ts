import { weight } from '../../../../../pallet/weight.ts'
import { chosenTempo } from '../../../features.ts'
import { currentBlock, saturatingSub } from '../arithmetic.ts'
import { canRemoveBalance, removeBalance } from '../currency.ts'
import { initNetwork } from '../root/init-network.ts'
import { networkLockCost } from '../root/lock-cost.ts'
import { networkToPrune } from '../root/prune.ts'
import { removeNetwork } from '../root/remove-network.ts'
import { subtensor, type Rt } from '../shape.ts'

/** Blocks between the epochs of a new subnet. */
const TEMPO = 360

export const registerNetwork = subtensor.call(59, {
  args: {},
  docs: 'Makes a subnet that the signer owns and locks its cost. Where there is no room, the subnet that earns least has to go.',
  weight: weight(3_557_000_000n),
  class: 'Operational',
  pays: 'No',
  run: rt => {
    const { store } = rt
    const coldkey = rt.signer()
    if (saturatingSub(currentBlock(rt), store.NetworkLastRegistered.get()) < store.NetworkRateLimit.get()) rt.fail('NetworkTxRateLimitExceeded')
    const cost = networkLockCost(rt)
    if (!canRemoveBalance(rt, coldkey, cost)) rt.fail('NotEnoughBalanceToStake')

    const netuid = Math.max(store.TotalNetworks.get() - 1, 0) < store.SubnetLimit.get() ? freeNetuid(rt) : evict(rt)
    const locked = removeBalance(rt, coldkey, cost)
    store.SubnetLocked.put(netuid, locked)
    store.NetworkLastLockCost.put(locked)
    initNetwork(rt, netuid, chosenTempo(rt.features) ?? TEMPO)
    store.NetworkLastRegistered.put(currentBlock(rt))
    store.NetworkRegisteredAt.put(netuid, currentBlock(rt))
    store.SubnetOwner.put(netuid, coldkey)
    rt.emit('NetworkAdded', [netuid, 0])
  },
})

/** The lowest netuid that is not taken. */
function freeNetuid ({ store }: Rt): number {
  let netuid = 1
  while (store.NetworksAdded.get(netuid)) netuid++
  return netuid
}

/** @throws AllNetworksInImmunity */
function evict (rt: Rt): number {
  const netuid = networkToPrune(rt)
  if (netuid === 0) rt.fail('AllNetworksInImmunity')
  removeNetwork(rt, netuid)
  rt.emit('NetworkRemoved', netuid)
  return netuid
}
