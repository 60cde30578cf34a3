/** Clocks and medians. Only benchmarks look at a clock; no test does. */
import { spawnSync } from 'node:child_process'

/** One figure of the report. */
export interface Figure {
  readonly name: string
  /** Of `median`, `least` and `wanted`; milliseconds when left out. */
  readonly unit?: 'ms' | 'MB'
  /** The median of the runs. */
  readonly median: number
  readonly least: number
  /** The median of the time that processors worked for it, in milliseconds: it tells more where others share the machine. */
  readonly cpu?: number
  readonly runs: number
  /** How many times the peer's median, where one ran beside it. */
  readonly ratio?: { readonly to: string, readonly value: number, readonly wanted?: number }
  /** What the median shall stay below. */
  readonly wanted?: number
  /** What the fixed loop took just before, at its quickest, in milliseconds: how quick the machine was then. */
  readonly calibration?: number
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Milliseconds that some work takes. */
export function time (work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Runs work several times, after some runs that do not count. */
export function repeat (name: string, work: () => void, { runs = 9, warmUp = 2, wanted }: { runs?: number, warmUp?: number, wanted?: number } = {}): Figure {
  for (let i = 0; i < warmUp; i++) work()
  const costs = Array.from({ length: runs }, () => cost(work))
  const times = costs.map(({ wall }) => wall)
  return { name, median: median(times), least: Math.min(...times), cpu: median(costs.map(({ cpu }) => cpu)), runs, ...(wanted === undefined ? {} : { wanted }) }
}

/** The same for each of `count` things that the work does. */
export const each = (figure: Figure, count: number, wanted?: number): Figure => ({
  ...figure,
  median: figure.median / count,
  least: figure.least / count,
  ...figure.cpu === undefined ? {} : { cpu: figure.cpu / count },
  ...wanted === undefined ? {} : { wanted },
})

/** Milliseconds that some work takes on the clock, and of the processors. */
function cost (work: () => void): { readonly wall: number, readonly cpu: number } {
  const before = process.cpuUsage()
  const wall = time(work)
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}

/** Runs a program to its end. @throws when it fails: a quick failure is no good time */
export function runProgram (args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}: ${stderr}`)
}

/** Runs programs in turn, A B C A B C, so that a machine that slows down slows all of them. */
export function interleave (programs: Readonly<Record<string, () => void>>, runs: number): Readonly<Record<string, readonly number[]>> {
  const names = Object.keys(programs)
  for (const name of names) programs[name]?.()
  const times = Object.fromEntries(names.map(name => [name, [] as number[]]))
  for (let i = 0; i < runs; i++) for (const name of names) times[name]?.push(time(() => { programs[name]?.() }))
  return times
}
