/** The demo's commands, each a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAIN_JOB } from '../../scripts/main-job.js'
import { PROGRAM } from '../support/build.ts'
import { runProgram, time, type Figure } from './measure.ts'

const DEMO_MS = 30_000

export function mainJob (): readonly Figure[] {
  const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home }
  try {
    const commands = MAIN_JOB.flatMap(([, lines]) => lines)
    const took = time(() => { for (const line of commands) runProgram([PROGRAM, ...line.split(' ')], env) })
    return [{ name: `the demo’s ${commands.length} commands`, median: took, least: took, runs: 1, wanted: DEMO_MS }]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
