import type { Hex } from '../../../../../core/hex.ts'
import { writePairs } from '../../pallets/subtensor/epoch/bytes.ts'
import { seat } from '../../pallets/subtensor/registration/append.ts'
import { initNetwork } from '../../pallets/subtensor/root/init-network.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { Generator } from './generator.ts'
import { makeColdkey, rao } from './people.ts'
import { judged, weigh } from './weights.ts'

/** Blocks between the epochs of a subnet. */
const TEMPO = 360
/** What a subnet has room for unless it is made larger. */
const ROOM = 256
/** Nobody sets weights again by himself: after the usual 5,000 blocks no validator would be heard any more. */
const ACTIVITY_CUTOFF = 65_535

const OPINION = { ignores: 0.05, strays: 0.25 }

/** Who is in a subnet. */
export interface Population {
  readonly validators: readonly Hex[]
  readonly miners: readonly Hex[]
}

/** Makes a subnet with an owner and neurons, its validators' weights on the miners set. */
export function makeSubnet (rt: Rt, random: Generator, netuid: number, { validators, miners }: Population): void {
  const { store } = rt
  const neurons = validators.length + miners.length
  initNetwork(rt, netuid, TEMPO)
  store.MaxAllowedUids.put(netuid, Math.max(ROOM, neurons))
  store.MaxAllowedValidators.put(netuid, validators.length)
  store.ActivityCutoff.put(netuid, ACTIVITY_CUTOFF)
  store.SubnetOwner.put(netuid, makeColdkey(rt, random, 1_000))
  store.SubnetLocked.put(netuid, rao(100 * random.heavyTailed(20)))
  store.NetworkRegisteredAt.put(netuid, 0n)
  payForRegistrations(rt, random, netuid, neurons)

  const isValidator = new Set(validators)
  const hotkeys = random.shuffled([...validators, ...miners])
  hotkeys.forEach((hotkey, uid) => { seat(rt, netuid, uid, hotkey, 0n) })
  writeVectors(rt, netuid, hotkeys.map(hotkey => isValidator.has(hotkey)))
  for (const hotkey of miners) serve(rt, random, netuid, hotkey)
  setWeights(rt, random, netuid, hotkeys.map(hotkey => isValidator.has(hotkey)))
}

/** What registering costs now, and what it has cost all who came. */
function payForRegistrations ({ store }: Rt, random: Generator, netuid: number, neurons: number): void {
  const burn = rao(0.1 * random.heavyTailed(50))
  store.Burn.put(netuid, burn)
  store.RAORecycledForRegistration.put(netuid, burn * BigInt(neurons))
}

/**
 * One entry for each neuron. No epoch has been yet. Validators count as having set weights in block 1: weights that are not
 * newer than a registration, which is in block 0, would not be heard.
 */
function writeVectors ({ store }: Rt, netuid: number, validators: readonly boolean[]): void {
  store.SubnetworkN.put(netuid, validators.length)
  const zeros = validators.map(() => 0)
  for (const item of [store.Rank, store.Trust, store.Consensus, store.Incentive, store.Dividends, store.PruningScores, store.ValidatorTrust]) item.put(netuid, zeros)
  store.Emission.put(netuid, zeros.map(BigInt))
  store.Active.put(netuid, validators.map(() => true))
  store.ValidatorPermit.put(netuid, validators)
  store.LastUpdate.put(netuid, validators.map(validator => validator ? 1n : 0n))
}

/** Announces an axon at an address that is neither private nor anybody's loopback. */
function serve ({ store }: Rt, random: Generator, netuid: number, hotkey: Hex): void {
  const ip = BigInt(random.between(0x1000_0000, 0x60ff_ffff))
  store.Axons.put(netuid, hotkey, {
    block: 0n,
    version: 720,
    ip,
    port: random.between(8_091, 9_090),
    ip_type: 4,
    protocol: 4,
    placeholder1: 0,
    placeholder2: 0,
  })
}

/** Validators weigh miners; where there are none they weigh each other. */
function setWeights ({ store }: Rt, random: Generator, netuid: number, validators: readonly boolean[]): void {
  const uids = [...validators.keys()]
  const miners = uids.filter(uid => validators[uid] === false)
  const weighed = judged(random, miners.length > 0 ? miners : uids)
  for (const uid of uids) {
    if (validators[uid] !== true) continue
    store.Weights.putBytes(netuid, uid, writePairs(weigh(random, weighed, OPINION, uid)))
  }
}
