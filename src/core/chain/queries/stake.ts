import type { Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { requireClassicStake } from '../require.ts'
import { accountBytes, callForBytes } from '../runtime-api.ts'
import { asAddress, asNumber, asRao, storage } from '../storage.ts'

/** What a coldkey has on one hotkey. */
export interface StakeEntry {
  readonly hotkey: string
  readonly stake: Rao
  /** The coldkey that owns the hotkey. */
  readonly owner: string
  /** The delegate's share of what its nominators earn, of 65535; absent where the hotkey is no delegate. */
  readonly take: number | undefined
}

/** What is staked by a coldkey, hotkey by hotkey; hotkeys with nothing on them are left out. */
export async function stakeOf (at: ReadAt, coldkey: string): Promise<readonly StakeEntry[]> {
  requireClassicStake(at)
  const answer = await callForBytes(at, 'StakeInfoRuntimeApi_get_stake_info_for_coldkey', accountBytes(coldkey))
  const mine = answer.vec(each => ({ hotkey: each.account(), coldkey: each.account(), stake: each.rao() })).filter(({ stake }) => stake > 0n)
  const hotkeys = mine.map(({ hotkey }) => hotkey)
  const [owners, takes] = await Promise.all([storage(at, 'subtensorModule', 'owner').many(hotkeys), delegateTakes(at)])
  return mine.map(({ hotkey, stake }, index) => ({ hotkey, stake, owner: String(owners[index]), take: takes.get(hotkey) }))
}

/** The stake of a coldkey on one hotkey. */
export async function stakeOn (at: ReadAt, hotkey: string, coldkey: string): Promise<Rao> {
  return asRao(await storage(at, 'subtensorModule', 'stake').one(hotkey, coldkey))
}

/** The stake of a coldkey on hotkeys, in their order. */
export async function stakesOn (at: ReadAt, hotkeys: readonly string[], coldkey: string): Promise<readonly Rao[]> {
  return (await storage(at, 'subtensorModule', 'stake').many(hotkeys.map(hotkey => [hotkey, coldkey]))).map(asRao)
}

/** Delegates and their takes (of 65535). */
export async function delegateTakes (at: ReadAt): Promise<ReadonlyMap<string, number>> {
  const entries = await storage(at, 'subtensorModule', 'delegates').entries()
  return new Map(entries.map(([[hotkey], take]) => [String(hotkey), asNumber(take)]))
}

/** All that stands on hotkeys, from whomever, in their order. */
export async function totalStakes (at: ReadAt, hotkeys: readonly string[]): Promise<readonly Rao[]> {
  return (await storage(at, 'subtensorModule', 'totalHotkeyStake').many(hotkeys)).map(asRao)
}

/** All that coldkeys have staked, in their order. */
export async function totalStakedBy (at: ReadAt, coldkeys: readonly string[]): Promise<readonly Rao[]> {
  return (await storage(at, 'subtensorModule', 'totalColdkeyStake').many(coldkeys)).map(asRao)
}

/** The coldkeys that own hotkeys, in their order; undefined for a hotkey that the chain does not know. */
export async function ownersOf (at: ReadAt, hotkeys: readonly string[]): Promise<readonly (string | undefined)[]> {
  const owners = await storage(at, 'subtensorModule', 'owner').many(hotkeys)
  return owners.map(owner => owner.isEmpty ? undefined : asAddress(owner))
}

