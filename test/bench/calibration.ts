import { time } from './measure.ts'

const RUNS = 9

/** How long 20 million steps of a fixed loop take at the quickest, in milliseconds: figures of other machines, days and neighbours can be compared by it. */
export function calibration (): number {
  const sinks = new Set<number>()
  const times = Array.from({ length: RUNS }, () => time(() => { sinks.add(steps()) }))
  return sinks.size === 1 ? Math.min(...times) : NaN
}

function steps (): number {
  let x = 1
  for (let i = 0; i < 20_000_000; i++) x = Math.imul(x, 1_664_525) + 1_013_904_223 | 0
  return x
}
