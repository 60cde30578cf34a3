/** A machine of its own for a test: an empty home, wallets and chain in it, and the whole program to run there. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/main.ts'
import { fakeTerminal, type FakeTerminalOptions } from './terminal.ts'

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  /** The questions it asked. */
  readonly asked: readonly string[]
}

export interface Machine {
  readonly home: string
  /** Runs a command line; words are split at spaces. */
  run (line: string | readonly string[], options?: Omit<FakeTerminalOptions, 'home'>): Promise<Ran>
  /** Runs with --json and gives `data`. @throws when the command fails */
  json<Data> (line: string): Promise<Data>
  remove (): Promise<void>
}

/** Bytes that differ from call to call and from nothing else. */
function countingRandom (): (length: number) => Uint8Array {
  let calls = 0
  return length => {
    calls += 1
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => createHash('sha256').update(`${calls}/${i}`).digest())
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}

export async function makeMachine (): Promise<Machine> {
  const home = await mkdtemp(join(tmpdir(), 'btcli-test-'))
  const random = countingRandom()
  const run: Machine['run'] = async (line, options = {}) => {
    const terminal = { ...fakeTerminal({ ...options, home }), random }
    const status = await runCli(typeof line === 'string' ? line.split(' ').filter(word => word !== '') : line, terminal)
    return { status, out: terminal.out(), err: terminal.err(), asked: terminal.asked }
  }
  return {
    home,
    run,
    async json<Data> (line: string) {
      const { status, out, err } = await run(`${line} --json`)
      if (status !== 0) throw new Error(`btcli ${line} ended with ${status}: ${out}${err}`)
      return (JSON.parse(out) as { readonly data: Data }).data
    },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}
