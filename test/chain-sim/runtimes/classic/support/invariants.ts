/** What has to be true of every state of a classic chain, whoever did what to it. Each check tells what is wrong, or nothing. */
import type { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import type { Hex } from '../../../../../src/core/hex.ts'

/** Sums over storage, in rao. */
export interface Sums {
  /** Free and reserved balances of all accounts. */
  readonly balances: bigint
  readonly stake: bigint
  readonly stakeByHotkey: ReadonlyMap<Hex, bigint>
  readonly stakeByColdkey: ReadonlyMap<Hex, bigint>
  /** SubnetLocked of all subnets. */
  readonly locked: bigint
}

export function sumsOf (rt: Execution): Sums {
  const { store } = rt.scope(subtensor)
  const stakeByHotkey = new Map<Hex, bigint>()
  const stakeByColdkey = new Map<Hex, bigint>()
  const add = (map: Map<Hex, bigint>, key: Hex, rao: bigint) => map.set(key, (map.get(key) ?? 0n) + rao)
  let stake = 0n
  for (const [[hotkey, coldkey], rao] of store.Stake.entries()) {
    stake += rao
    add(stakeByHotkey, hotkey, rao)
    add(stakeByColdkey, coldkey, rao)
  }
  return { balances: total([...rt.scope(system).store.Account.entries()].map(([, { data }]) => data.free + data.reserved)), stake, stakeByHotkey, stakeByColdkey, locked: total([...store.SubnetLocked.entries()].map(([, rao]) => rao)) }
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)

/** Balances' issuance is what all accounts have. */
export function issuanceFaults (rt: Execution, sums: Sums): string[] {
  const issued = rt.scope(balances).store.TotalIssuance.get()
  return issued === sums.balances ? [] : [`Balances.TotalIssuance is ${issued}, accounts have ${sums.balances}`]
}

/** The three totals of stake are its sums. */
export function stakeFaults (rt: Execution, sums: Sums): string[] {
  const { store } = rt.scope(subtensor)
  const unlike = (name: string, counted: Iterable<readonly [readonly [Hex], bigint]>, summed: ReadonlyMap<Hex, bigint>) => {
    const stored = new Map([...counted].map(([[key], rao]) => [key, rao]))
    return [...new Set([...stored.keys(), ...summed.keys()])]
      .filter(key => (stored.get(key) ?? 0n) !== (summed.get(key) ?? 0n))
      .map(key => `${name}(${key}) is ${stored.get(key)}, its stakes are ${summed.get(key)}`)
  }
  const all = store.TotalStake.get()
  return [
    ...all === sums.stake ? [] : [`TotalStake is ${all}, all stakes are ${sums.stake}`],
    ...unlike('TotalHotkeyStake', store.TotalHotkeyStake.entries(), sums.stakeByHotkey),
    ...unlike('TotalColdkeyStake', store.TotalColdkeyStake.entries(), sums.stakeByColdkey),
  ]
}

/** Subnets are counted, and each has as many of everything as it has neurons. */
export function subnetFaults (rt: Execution): string[] {
  const { store } = rt.scope(subtensor)
  const netuids = [...store.NetworksAdded.keysOf()].map(([netuid]) => netuid)
  const counted = store.TotalNetworks.get()
  return [...counted === netuids.length ? [] : [`TotalNetworks is ${counted}, there are ${netuids.length}`], ...netuids.flatMap(netuid => neuronFaults(rt, netuid))]
}

function neuronFaults (rt: Execution, netuid: number): string[] {
  const { store } = rt.scope(subtensor)
  const n = store.SubnetworkN.get(netuid)
  const vectors = { Rank: store.Rank, Trust: store.Trust, Consensus: store.Consensus, Incentive: store.Incentive, Dividends: store.Dividends, PruningScores: store.PruningScores, ValidatorTrust: store.ValidatorTrust, Emission: store.Emission, LastUpdate: store.LastUpdate, Active: store.Active, ValidatorPermit: store.ValidatorPermit }
  const keys = [...store.Keys.entries(netuid)]
  return [
    ...Object.entries(vectors).map(([name, item]) => [name, item.get(netuid).length] as const).filter(([, length]) => length !== n).map(([name, length]) => `${name}(${netuid}) has ${length} of ${n} entries`),
    ...keys.length === n && keys.every(([[, uid]]) => uid < n) ? [] : [`Keys(${netuid}) has ${keys.length} of ${n} entries`],
    ...[...store.Uids.keysOf(netuid)].length === n ? [] : [`Uids(${netuid}) has other entries than ${n}`],
    ...keys.filter(([[, uid], hotkey]) => store.Uids.get(netuid, hotkey) !== uid).map(([[, uid]]) => `Uids(${netuid}) does not know uid ${uid}`),
    ...keys.filter(([, hotkey]) => !store.IsNetworkMember.get(hotkey, netuid)).map(([[, uid]]) => `IsNetworkMember(${netuid}) does not know uid ${uid}`),
  ]
}

/** Nothing has been wrapped around: no amount of money is beyond what could ever be there. */
export function wrapFaults (rt: Execution, most: bigint): string[] {
  const { store } = rt.scope(subtensor)
  const items = { TotalStake: store.TotalStake, TotalIssuance: store.TotalIssuance, BlockEmission: store.BlockEmission, TotalHotkeyStake: store.TotalHotkeyStake, TotalColdkeyStake: store.TotalColdkeyStake, Stake: store.Stake, PendingEmission: store.PendingEmission, EmissionValues: store.EmissionValues, SubnetLocked: store.SubnetLocked }
  const tooLarge = Object.entries(items).flatMap(([name, item]) => [...item.entries()].filter(([, rao]) => rao > most).map(([key, rao]) => `${name}(${String(key)}) is ${rao}`))
  const accounts = [...rt.scope(system).store.Account.entries()].filter(([, { data }]) => data.free > most || data.reserved > most).map(([[who]]) => `${who} has more than there is`)
  return [...tooLarge, ...accounts]
}
