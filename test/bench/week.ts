/** A week of a whole network, on disk: 32 subnets of 256 neurons, each with its epochs. It runs in a process of its own, so that its memory can be told. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { withChain } from './disk.ts'
import type { Figure } from './measure.ts'

const WEEK_BLOCKS = 50_400
const WEEK_MS = 60_000
const MEMORY_MB = 400
/** Instead of all of it: enough for every subnet to have several epochs in each part. */
const PART_BLOCKS = 5_760
/** Into so many parts it is divided. The first is the program's warming up; the second is early and the last is late. */
const PARTS = 4

/** What some blocks cost together, in milliseconds. */
export interface Part {
  readonly wall: number
  readonly cpu: number
  readonly blocks: number
}

/** What the process tells. */
export interface Answer {
  readonly parts: readonly Part[]
  /** The most memory that it ever had, in bytes. */
  readonly peak: number
}

/** @param whole all of it, and not only a part from which the whole is reckoned */
export const week = (whole: boolean): Promise<readonly Figure[]> => withChain('network', directory => {
  const program = fileURLToPath(new URL('../../dist/week-run.mjs', import.meta.url))
  // Translated as the program is that people have: who translates while it runs needs memory and time of his own.
  buildSync({ entryPoints: [fileURLToPath(new URL('week-run.ts', import.meta.url))], outfile: program, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' })
  const command = [program, directory, String(whole ? WEEK_BLOCKS : PART_BLOCKS), String(PARTS)]
  const { parts, peak } = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Answer
  const counted = sum(whole ? parts : parts.slice(1))
  const share = WEEK_BLOCKS / counted.blocks
  return [
    figure(whole ? 'a week of the populated network' : `a week of the populated network, from ${counted.blocks} blocks`, counted, share, WEEK_MS),
    ...perBlock('early', parts.slice(1, 2)),
    ...perBlock('late', parts.slice(-1)),
    { name: 'the most memory of the process that made them', unit: 'MB', median: peak / 1e6, least: peak / 1e6, runs: 1, wanted: MEMORY_MB },
  ]
})

const sum = (parts: readonly Part[]): Part =>
  parts.reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu, blocks: a.blocks + b.blocks }), { wall: 0, cpu: 0, blocks: 0 })

const perBlock = (when: string, parts: readonly Part[]): readonly Figure[] =>
  parts.map(part => figure(`a block of that network, ${when}`, part, 1 / part.blocks))

const figure = (name: string, { wall, cpu }: Part, share: number, wanted?: number): Figure =>
  ({ name, median: wall * share, least: wall * share, cpu: cpu * share, runs: 1, ...wanted === undefined ? {} : { wanted } })
