import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import type { Generator } from './generator.ts'

const LARGEST = 65_535

/** Someone or something that weights are set on: its number, and how good everybody thinks it is. */
export interface Weighed {
  readonly id: number
  readonly worth: number
}

/** How the opinion of the many and that of one differ. */
export interface Opinion {
  /** The part of the weighed that it leaves out, from 0 to 1. */
  readonly ignores: number
  /** How far it strays from what everybody thinks, from 0 to 1. */
  readonly strays: number
}

/** Gives everything a worth of which few have much. */
export const judged = (random: Generator, ids: readonly number[]): Weighed[] => ids.map(id => ({ id, worth: random.heavyTailed(50) }))

/**
 * One validator's weights as setting them would store them: the largest is 65535. At least one is set where there is anything.
 * @param self what it does not weigh
 */
export function weigh (random: Generator, weighed: readonly Weighed[], { ignores, strays }: Opinion, self?: number): PairRow {
  const ids: number[] = []
  const values: number[] = []
  let most = 0
  for (const { id, worth } of weighed) {
    const ignored = random.fraction() < ignores
    const value = worth * (1 + strays * (2 * random.fraction() - 1))
    if (id === self || (ignored && ids.length > 0)) continue
    ids.push(id)
    values.push(value)
    if (value > most) most = value
  }
  const row = new Uint16Array(2 * ids.length)
  for (let k = 0; k < ids.length; k++) {
    row[2 * k] = ids[k] ?? 0
    row[2 * k + 1] = Math.max(1, Math.round((values[k] ?? 0) * LARGEST / most))
  }
  return row
}
