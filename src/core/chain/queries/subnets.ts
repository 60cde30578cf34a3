import type { Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { noSuchSubnet } from '../errors.ts'
import { asAddress, asBigInt, asNumber, asRao, hasItem, present, storage } from '../storage.ts'

/** A subnet as a list shows it. */
export interface Subnet {
  readonly netuid: number
  /** Neurons registered, and how many there may be. */
  readonly neurons: number
  readonly maxNeurons: number
  /** What it earns per block; absent on chains where that is not one amount of TAO. */
  readonly emission: Rao | undefined
  /** Blocks from epoch to epoch, less one. */
  readonly tempo: number
  /** What registering a neuron costs by burning. */
  readonly burn: Rao
  /** What registering a neuron costs by work; a whole number up to 2⁶⁴. */
  readonly difficulty: string
  /** The coldkey that created it; absent for the root network and those of the genesis. */
  readonly owner: string | undefined
  /** What its owner locked for it. */
  readonly locked: Rao
  /** The block of its registration. */
  readonly registeredAt: number
  /** Whether neurons can be registered by burning. */
  readonly open: boolean
}

/** The numbers of all networks, ascending; root is 0. */
export async function netuids (at: ReadAt): Promise<readonly number[]> {
  const added = await storage(at, 'subtensorModule', 'networksAdded').entries()
  return added.filter(([, exists]) => exists.toJSON() === true).map(([[netuid]]) => Number(String(netuid))).sort((a, b) => a - b)
}

/** Every subnet but root. */
export async function subnets (at: ReadAt): Promise<readonly Subnet[]> {
  return describe(at, (await netuids(at)).filter(netuid => netuid !== 0))
}

/** @throws NO_SUCH_SUBNET when there is no such subnet */
export async function subnet (at: ReadAt, netuid: number): Promise<Subnet> {
  const exists = (await storage(at, 'subtensorModule', 'networksAdded').one(netuid)).toJSON() === true
  const [found] = exists ? await describe(at, [netuid]) : []
  if (found === undefined) throw noSuchSubnet({ netuid, network: at.network })
  return found
}

async function describe (at: ReadAt, ids: readonly number[]): Promise<readonly Subnet[]> {
  const read = (item: string) => storage(at, 'subtensorModule', item).many(ids)
  const [n, max, emission, tempo, burn, difficulty, owner, locked, registered, open] = await Promise.all([
    read('subnetworkN'), read('maxAllowedUids'), hasItem(at, 'subtensorModule', 'emissionValues') ? read('emissionValues') : undefined, read('tempo'), read('burn'), read('difficulty'),
    read('subnetOwner'), read('subnetLocked'), read('networkRegisteredAt'), read('networkRegistrationAllowed'),
  ])
  return ids.map((netuid, i) => {
    const ownerAt = present(owner[i])
    return {
      netuid,
      neurons: asNumber(present(n[i])),
      maxNeurons: asNumber(present(max[i])),
      emission: emission === undefined ? undefined : asRao(present(emission[i])),
      tempo: asNumber(present(tempo[i])),
      burn: asRao(present(burn[i])),
      difficulty: asBigInt(present(difficulty[i])).toString(),
      owner: ownerAt.isEmpty ? undefined : asAddress(ownerAt),
      locked: asRao(present(locked[i])),
      registeredAt: asNumber(present(registered[i])),
      open: present(open[i]).toJSON() === true,
    }
  })
}
