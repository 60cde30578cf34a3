import type { Codec } from '@polkadot/types/types'
import type { Rao } from '../../amount.ts'
import { rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { asNumber, present, storage } from '../storage.ts'
import { ownersOf, totalStakes } from './stake.ts'
import { subnet, type Subnet } from './subnets.ts'

/** One neuron of a subnet. Shares are of 65535 as the chain keeps them. */
export interface Neuron {
  readonly uid: number
  readonly hotkey: string
  readonly coldkey: string | undefined
  /** All that is staked on the hotkey, anywhere. */
  readonly stake: Rao
  readonly rank: number
  readonly trust: number
  readonly consensus: number
  readonly incentive: number
  readonly dividends: number
  readonly validatorTrust: number
  /** What the last epoch gave it. */
  readonly emission: Rao
  readonly validatorPermit: boolean
  readonly active: boolean
  /** Blocks since it last set weights or registered. */
  readonly updated: number
  readonly registeredAt: number
  readonly pruningScore: number
  /** `ip:port` of its axon, absent where it serves none. */
  readonly axon: string | undefined
}

/** Everyone on a subnet, at one block. */
export interface Metagraph extends Subnet {
  readonly block: number
  readonly members: readonly Neuron[]
}

/** @throws NO_SUCH_SUBNET */
export async function metagraph (at: ReadAt, netuid: number): Promise<Metagraph> {
  const about = await subnet(at, netuid)
  const uids = Array.from({ length: about.neurons }, (_, uid) => uid)
  const vector = async (item: string) => (await storage(at, 'subtensorModule', item).one(netuid)).toJSON() as readonly (number | string | boolean)[]
  const [keys, registered, axons, rank, trust, consensus, incentive, dividends, validatorTrust, emission, permit, active, updated, pruning] = await Promise.all([
    storage(at, 'subtensorModule', 'keys').many(uids.map(uid => [netuid, uid])),
    storage(at, 'subtensorModule', 'blockAtRegistration').many(uids.map(uid => [netuid, uid])),
    axonsOf(at, netuid),
    vector('rank'), vector('trust'), vector('consensus'), vector('incentive'), vector('dividends'), vector('validatorTrust'),
    vector('emission'), vector('validatorPermit'), vector('active'), vector('lastUpdate'), vector('pruningScores'),
  ])
  const hotkeys = keys.map(String)
  const [stakes, owners] = await Promise.all([totalStakes(at, hotkeys), ownersOf(at, hotkeys)])
  const share = (values: readonly (number | string | boolean)[], uid: number) => Number(values[uid] ?? 0)
  const members = uids.map((uid): Neuron => {
    const hotkey = present(hotkeys[uid])
    return {
      uid,
      hotkey,
      coldkey: owners[uid],
      stake: present(stakes[uid]),
      rank: share(rank, uid),
      trust: share(trust, uid),
      consensus: share(consensus, uid),
      incentive: share(incentive, uid),
      dividends: share(dividends, uid),
      validatorTrust: share(validatorTrust, uid),
      emission: rao(BigInt(emission[uid] ?? 0)),
      validatorPermit: permit[uid] === true,
      active: active[uid] === true,
      updated: at.number - share(updated, uid),
      registeredAt: asNumber(present(registered[uid])),
      pruningScore: share(pruning, uid),
      axon: axons.get(hotkey),
    }
  })
  return { ...about, block: at.number, members }
}

interface AxonInfo { readonly ip: number | string, readonly port: number, readonly ipType: number }

async function axonsOf (at: ReadAt, netuid: number): Promise<ReadonlyMap<string, string>> {
  const entries = await storage(at, 'subtensorModule', 'axons').entries(netuid)
  return new Map(entries.map(([[, hotkey], axon]) => [String(hotkey), addressOf(axon)]))
}

function addressOf (axon: Codec): string {
  const { ip, port, ipType } = axon.toJSON() as unknown as AxonInfo
  const value = BigInt(ip)
  return ipType === 6 ? `[${ipv6(value)}]:${port}` : `${ipv4(value)}:${port}`
}

const ipv4 = (value: bigint) => [24n, 16n, 8n, 0n].map(shift => (value >> shift) & 255n).join('.')
const ipv6 = (value: bigint) => Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(':')
