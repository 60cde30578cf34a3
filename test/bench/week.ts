/** A week of a whole network, on disk: 32 subnets of 256 neurons, each with its epochs. `--week` runs all of it; otherwise a part. */
import { onDisk } from './disk.ts'
import { time, type Figure } from './measure.ts'

const WEEK_BLOCKS = 50_400
const WEEK_MS = 60_000
const PART_BLOCKS = 2_880

export const week = (): Promise<readonly Figure[]> => onDisk('network', node => {
  const all = process.argv.includes('--week')
  const count = all ? WEEK_BLOCKS : PART_BLOCKS
  if (!all) node.seal({ count: PART_BLOCKS })
  const before = process.cpuUsage()
  const took = time(() => { node.seal({ count }) })
  const { user, system } = process.cpuUsage(before)
  const share = WEEK_BLOCKS / count
  return [{
    name: all ? 'a week of the populated network' : `a week of the populated network, from ${count} blocks`,
    median: took * share, least: took * share, cpu: (user + system) / 1000 * share, runs: 1, wanted: WEEK_MS,
  }]
})
