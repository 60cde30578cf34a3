/** What SubtensorModule counts as issued, held against all the money there is, block by block. */
import type { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import type { Hex } from '../../../../../src/core/hex.ts'
import { sumsOf, type Sums } from './invariants.ts'

type Events = readonly { readonly type: string, readonly value: { readonly type: string, readonly value: unknown } }[]

/** A state as the ledger sees it. */
export interface Page {
  readonly sums: Sums
  readonly issuance: bigint
  readonly totalStake: bigint
  readonly stakes: ReadonlyMap<string, bigint>
  readonly owners: ReadonlyMap<number, Hex>
  readonly locks: ReadonlyMap<number, bigint>
  readonly events: Events
  /** Accounts without any free balance. */
  readonly isPoor: (who: Hex) => boolean
}

export function pageOf (rt: Execution): Page {
  const { store } = rt.scope(subtensor)
  const { Account, Events } = rt.scope(system).store
  return {
    sums: sumsOf(rt),
    issuance: store.TotalIssuance.get(),
    totalStake: store.TotalStake.get(),
    stakes: new Map([...store.Stake.entries()].map(([keys, rao]) => [keys.join('/'), rao])),
    owners: new Map([...store.SubnetOwner.entries()].map(([[netuid], owner]) => [netuid, owner])),
    locks: new Map([...store.SubnetLocked.entries()].map(([[netuid], rao]) => [netuid, rao])),
    events: Events.get().map(({ event }) => event),
    isPoor: who => Account.get(who).data.free === 0n,
  }
}

/** What a deposit that an empty account cannot hold may lose, in rao: less than the existential deposit. */
const LOST = 499n

const named = (events: Events, type: string, name: string): readonly unknown[] => events.filter(event => event.type === type && event.value.type === name).map(event => event.value.value)
const amounts = (events: Events, type: string, name: string, field: string): bigint => named(events, type, name).reduce<bigint>((sum, value) => sum + (value as Record<string, bigint>)[field]!, 0n)

/** Whether the block did something after which the two counts have no relation that could be told from outside. */
export const beginsAnew = (before: Page, { events }: Page): boolean =>
  // Root set balances, or Subtensor's issuance, or the issuance of Balances out of nothing.
  named(events, 'Balances', 'BalanceSet').length > 0 || named(events, 'Balances', 'TotalIssuanceForced').length > 0
  // swap_hotkey writes the stakes of the old hotkey over those that the new one had: they are gone, and counted all the same.
  || (named(events, 'SubtensorModule', 'HotkeySwapped') as readonly { readonly new_hotkey: Hex }[]).some(({ new_hotkey }) => [...before.stakes].some(([key, rao]) => key.startsWith(new_hotkey) && rao > 0n))

/**
 * Issuance less balances, stakes and locks changes only by what is known to come and go on one side alone: fees and dust leave balances and
 * stay issued; so does what an empty account cannot hold; and stakes that are returned because they are too small are taken off
 * the issuance though they go back to a balance.
 */
export function ledgerFaults (before: Page, after: Page): string[] {
  const gap = ({ issuance, sums }: Page) => issuance - sums.balances - sums.stake - sums.locked
  const { events } = after
  const left = amounts(events, 'TransactionPayment', 'TransactionFeePaid', 'actual_fee') + amounts(events, 'Balances', 'DustLost', 'amount')
  const lost = LOST * BigInt((named(events, 'Balances', 'Deposit') as readonly { readonly who: Hex, readonly amount: bigint }[]).filter(({ who, amount }) => amount === 0n && after.isPoor(who)).length)
  const returned = [...before.stakes].filter(([key]) => !after.stakes.has(key))
  const swapped = named(events, 'SubtensorModule', 'HotkeySwapped').length > 0
  const emptied = swapped || returned.length === 0 ? 0n : returned.reduce((sum, [, rao]) => sum + rao, 0n) + emission(before, after)
  const change = gap(after) - gap(before) - left
  return change >= -emptied && change <= lost ? [] : [`issuance less balances, stakes and locks changed by ${change} that nothing explains (${emptied} returned, ${lost} lost at most)`]
}

/** What the block can have paid as stake. */
const emission = (before: Page, after: Page): bigint => after.totalStake > before.totalStake ? after.totalStake - before.totalStake : 10n ** 12n

/** A subnet that goes returns its lock to its owner. */
export function refundFaults (before: Page, { events }: Page): string[] {
  const deposits = named(events, 'Balances', 'Deposit') as readonly { readonly who: Hex, readonly amount: bigint }[]
  return (named(events, 'SubtensorModule', 'NetworkRemoved') as readonly number[])
    .filter(netuid => before.owners.has(netuid) && !deposits.some(({ who, amount }) => who === before.owners.get(netuid) && amount === before.locks.get(netuid)))
    .map(netuid => `subnet ${netuid} went, and its lock was not returned`)
}
