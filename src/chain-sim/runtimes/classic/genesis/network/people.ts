import type { Hex } from '../../../../../core/hex.ts'
import { addBalance } from '../../pallets/subtensor/currency.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { Generator } from './generator.ts'
import type { Stakes } from './stakes.ts'

const TAO = 1_000_000_000

/** What all validators together have staked, in TAO: with the balances it stays well below the first halving at 10.5 million. */
const ALL_STAKE = 5_000_000

/** Takes in u16 of 65535: 9 % is the least and 18 % the most. */
const TAKES = [5_898, 11_796] as const

/** An amount of TAO in rao. */
export const rao = (tao: number): bigint => BigInt(Math.floor(tao * TAO))

/** Someone who owns things: a coldkey with something to spend. */
export function makeColdkey (rt: Rt, random: Generator, mostTao: number): Hex {
  const coldkey = random.account()
  addBalance(rt, coldkey, rao(random.heavyTailed(mostTao)))
  return coldkey
}

/**
 * The hotkeys of validators, the richest first: delegates with an owner and nominators, each with its part of the stake. The
 * n-th has about one n-th of what the first has.
 */
export function makeValidators (rt: Rt, random: Generator, stakes: Stakes, count: number): Hex[] {
  const nominators = Array.from({ length: 3 * count }, () => makeColdkey(rt, random, 500))
  const parts = Array.from({ length: count }, (_, rank) => 1 / (rank + 1))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, rank) => {
    const hotkey = random.account()
    const owner = makeColdkey(rt, random, 1_000)
    rt.store.Owner.put(hotkey, owner)
    rt.store.Delegates.put(hotkey, random.between(...TAKES))
    const tao = ALL_STAKE * part / whole
    const own = tao * (0.05 + 0.5 * random.fraction())
    stakes.add(hotkey, owner, rao(own))
    nominate(random, stakes, hotkey, nominators, { tao: tao - own, count: 2 + Math.floor(40 / (rank + 2)) + random.between(0, 4) })
    return hotkey
  })
}

/** Shares stake among nominators: a few have most of it. */
function nominate (
  random: Generator,
  stakes: Stakes,
  hotkey: Hex,
  nominators: readonly Hex[],
  { tao, count }: { readonly tao: number, readonly count: number },
): void {
  const parts = Array.from({ length: count }, () => random.heavyTailed(100))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const first = random.between(0, nominators.length - 1)
  parts.forEach((part, k) => {
    const coldkey = nominators[(first + k) % nominators.length]
    if (coldkey !== undefined) stakes.add(hotkey, coldkey, rao(tao * part / whole))
  })
}

/** The hotkeys of miners in one subnet: whoever mines owns several of them, and has staked little. */
export function makeMiners (rt: Rt, random: Generator, stakes: Stakes, count: number): Hex[] {
  const owners = Array.from({ length: Math.ceil(count / 12) }, () => makeColdkey(rt, random, 100))
  return Array.from({ length: count }, () => {
    const hotkey = random.account()
    const owner = owners[random.between(0, owners.length - 1)]
    if (owner === undefined) return hotkey
    rt.store.Owner.put(hotkey, owner)
    stakes.add(hotkey, owner, rao(random.heavyTailed(50)))
    return hotkey
  })
}
