/** A machine of its own for a test: an empty home, wallets and chain in it, and the whole program to run there. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { runCli } from '../../src/main.ts'
import { checkAgainstSchema } from './json-output.ts'
import { countingRandom } from './random.ts'
import { fakeTerminal, type FakeTerminalOptions } from './terminal.ts'

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  /** The questions it asked. */
  readonly asked: readonly string[]
}

/** What `--json` says of a failure. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly hint: string | null
  readonly exit: number
  readonly details: Readonly<Record<string, unknown>>
}

/** An amount in JSON. */
export interface Amount { readonly rao: string, readonly tao: string }

type Options = Omit<FakeTerminalOptions, 'home'>

export interface Machine {
  readonly home: string
  /** Runs a command line; words are split at spaces. */
  run (line: string | readonly string[], options?: Options): Promise<Ran>
  /** Runs with --json and gives `data`. @throws when the command fails */
  json<Data> (line: string): Promise<Data>
  /** Runs with --json and gives `error`. @throws when the command does not fail, or its exit status is another */
  failure (line: string, options?: Options): Promise<Failure>
  /** Runs commands one after the other. @throws when one fails */
  all (...lines: readonly string[]): Promise<void>
  remove (): Promise<void>
}

export async function makeMachine (): Promise<Machine> {
  const home = await mkdtemp(join(tmpdir(), 'btcli-test-'))
  const random = countingRandom()
  const run: Machine['run'] = async (line, options = {}) => {
    const terminal = { ...fakeTerminal({ ...options, home }), random }
    const status = await runCli(typeof line === 'string' ? line.split(' ').filter(word => word !== '') : line, terminal)
    checkAgainstSchema(terminal.out())
    return { status, out: terminal.out(), err: terminal.err(), asked: terminal.asked }
  }
  const json: Machine['json'] = async <Data>(line: string) => {
    const { status, out, err } = await run(`${line} --json`)
    if (status !== 0) throw new Error(`btcli ${line} ended with ${status}: ${out}${err}`)
    return (JSON.parse(out) as { readonly data: Data }).data
  }
  return {
    home,
    run,
    json,
    async failure (line, options) {
      const { status, out } = await run(`${line} --json`, options)
      const { ok, error } = JSON.parse(out) as { readonly ok: boolean, readonly error: Failure }
      if (ok || error.exit !== status) throw new Error(`btcli ${line} ended with ${status}: ${out}`)
      return error
    },
    async all (...lines) { for (const line of lines) await json(line) },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** A cold start on a busy machine is no failure. */
const PATIENCE = 120_000

/**
 * The machine of a test file: made before its tests, with commands already run on it, and removed after them.
 * `alice` is a wallet with τ1,000,000 on the embedded chain, made by `ALICE`.
 */
export function useMachine (...lines: readonly string[]): Machine {
  let machine: Machine | undefined
  const made = (): Machine => {
    if (machine === undefined) throw new Error('the machine is made in beforeAll')
    return machine
  }
  beforeAll(async () => {
    machine = await makeMachine()
    await machine.all(...lines)
  }, PATIENCE)
  afterAll(async () => { await machine?.remove() })
  return {
    get home () { return made().home },
    run: (...args) => made().run(...args),
    json: (...args) => made().json(...args),
    failure: (...args) => made().failure(...args),
    all: (...args) => made().all(...args),
    remove: () => made().remove(),
  }
}

/** Makes the well-known development wallet, rich from block 0 on. */
export const ALICE = ['wallet new-coldkey --wallet-name alice --from-uri //Alice --no-password', 'wallet new-hotkey --wallet-name alice --from-uri //Alice//hotkey'] as const

export const ALICE_SS58 = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
