import { rao, type Rao } from '../../amount.ts'
import { BtcliError } from '../../errors.ts'
import { lockCost as costAt, type LockTerms } from '../../yuma/lock-cost.ts'
import type { Chain, ReadAt } from '../chain.ts'
import { readAt } from '../read-at.ts'
import { requireItems } from '../require.ts'
import { asBigInt, asNumber, storage } from '../storage.ts'

/** What the lock cost of every later block follows from, as long as nobody creates a subnet. @throws NOT_ON_THIS_CHAIN */
export async function lockTerms (at: ReadAt): Promise<LockTerms> {
  requireItems(at, 'lock cost that falls evenly', 'subtensorModule.networkLastLockCost', 'subtensorModule.networkLastRegistered')
  const read = (item: string) => storage(at, 'subtensorModule', item).one()
  const [last, registered, lowest, interval] = await Promise.all([
    read('networkLastLockCost'),
    read('networkLastRegistered'),
    read('networkMinLockCost'),
    read('networkLockReductionInterval'),
  ])
  return {
    lastLockCost: asBigInt(last),
    lastRegistered: asNumber(registered),
    minLockCost: asBigInt(lowest),
    reductionInterval: asBigInt(interval),
    block: at.number,
  }
}

/** A price in a block to come. */
export interface Forecast {
  readonly block: number
  readonly cost: Rao
}

/** The prices of the next blocks, in equal steps, the last one being `blocks` away. */
export function forecast (terms: LockTerms, blocks: number, steps: number): readonly Forecast[] {
  const step = Math.max(1, Math.ceil(blocks / steps))
  const ahead = Array.from({ length: Math.floor(blocks / step) }, (_, i) => (i + 1) * step)
  return [0, ...ahead, ...(ahead.at(-1) === blocks ? [] : [blocks])].map(after => ({
    block: terms.block + after,
    cost: rao(costAt({ ...terms, block: terms.block + after })),
  }))
}

/** The first block in which the cost is down at its floor. */
export function floorBlock (terms: LockTerms): Forecast {
  const floor = rao(terms.minLockCost)
  if (costAt(terms) <= floor) return { block: terms.block, cost: floor }
  const perBlock = terms.lastLockCost / terms.reductionInterval
  const start = terms.lastLockCost * (terms.lastRegistered === 0 ? 1n : 2n)
  if (perBlock === 0n) return { block: Infinity, cost: floor }
  return { block: terms.lastRegistered + Number((start - floor + perBlock - 1n) / perBlock), cost: floor }
}

/** A subnet that was created, and what was locked for it. */
export interface Lock {
  readonly block: number
  readonly locked: Rao
}

/**
 * The subnets that were created last, the newest first. Each is found in the state before the one after it, so that an old state is
 * read for each.
 * @returns whether these are all: a node may have dropped older states
 */
export async function lockHistory (
  chain: Chain,
  at: ReadAt,
  limit: number,
): Promise<{ readonly locks: readonly Lock[], readonly complete: boolean }> {
  const locks: Lock[] = []
  for (let here = at; locks.length < limit;) {
    const { lastRegistered, lastLockCost } = await lockTerms(here)
    if (lastRegistered === 0) return { locks, complete: true }
    locks.push({ block: lastRegistered, locked: rao(lastLockCost) })
    const earlier = await readAt(chain, lastRegistered - 1).catch((error: unknown) => {
      if (error instanceof BtcliError && error.category !== 'network') return undefined
      throw error
    })
    if (earlier === undefined) return { locks, complete: false }
    here = earlier
  }
  return { locks, complete: false }
}
