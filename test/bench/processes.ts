/** What a person waits for: whole processes, from start to end. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROGRAM } from '../support/build.ts'
import { interleave, median, runProgram, type Figure } from './measure.ts'

const START_RATIO = 1.5
const THOUSAND_BLOCKS_MS = 2000

/**
 * Medians of the official classic program (bittensor 7.3.1, CPython 3.11, seven runs on two cores), in ms. It was not run beside ours,
 * so that its ratio is no more than an order of magnitude.
 */
const OFFICIAL = { version: 1469, help: 1342 }
const TENTH = 0.1

export function processes (): readonly Figure[] {
  const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home }
  const btcli = (line: string) => () => { runProgram([PROGRAM, ...line.split(' ')], env) }
  try {
    const starts = interleave({ bare: () => { runProgram(['-e', '0'], env) }, version: btcli('--version'), help: btcli('--help'), get: btcli('config get network') }, 21)
    const bare = median(starts['bare'] ?? [])
    const advance = interleave({ advance: btcli('chain advance --blocks 1000') }, 5)['advance'] ?? []
    return [
      figure('node -e 0', starts['bare'] ?? []),
      { ...figure('btcli --version', starts['version'] ?? []), ratio: { to: 'node -e 0', value: median(starts['version'] ?? []) / bare, wanted: START_RATIO } },
      { ...figure('btcli --help', starts['help'] ?? []), ratio: { to: 'node -e 0', value: median(starts['help'] ?? []) / bare, wanted: START_RATIO } },
      { ...figure('btcli config get network', starts['get'] ?? []), ratio: { to: 'node -e 0', value: median(starts['get'] ?? []) / bare, wanted: START_RATIO } },
      ...Object.entries(OFFICIAL).map(([name, theirs]) => ({ ...figure(`btcli --${name}, once more`, starts[name] ?? []), ratio: { to: 'the official program', value: median(starts[name] ?? []) / theirs, wanted: TENTH } })),
      { ...figure('btcli chain advance --blocks 1000, all but empty chain', advance), wanted: THOUSAND_BLOCKS_MS },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const figure = (name: string, times: readonly number[]): Figure => ({ name, median: median(times), least: Math.min(...times), runs: times.length })
