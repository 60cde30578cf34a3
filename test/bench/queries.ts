/** What a person waits for who looks and who sends: whole commands on the embedded chain, from start to end. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROGRAM } from '../support/build.ts'
import { interleave, median, runProgram, type Figure } from './measure.ts'

const QUERY_MS = 500
const TRANSACTION_MS = 800
const METAGRAPH_MS = 1000
const RUNS = 7

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'

const QUERIES = ['subnets lock-cost', 'subnets list', 'wallet balance --wallet-name alice', 'stake show --wallet-name alice']
const TRANSACTIONS = [`wallet transfer --dest ${BOB} --amount 1 --wallet-name alice -y`, 'stake add --amount 0.001 --wallet-name alice -y']

/** On a chain full of neurons: its subnets have up to 256 of them, this one all. */
const METAGRAPH = 'subnets metagraph --netuid 1'

export function queries (): readonly Figure[] {
  const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home }
  const full = `sim:${join(home, 'full')}`
  const btcli = (line: string) => runProgram([PROGRAM, ...line.split(' ')], env)
  try {
    for (const line of [
      'wallet new-coldkey --wallet-name alice --from-uri //Alice --no-password', 'wallet new-hotkey --wallet-name alice --from-uri //Alice//hotkey', 'subnets create --wallet-name alice -y', 'subnets register --netuid 1 --wallet-name alice -y',
      // So that the same stake may be raised in every run.
      'sudo set --param target_stakes_per_interval --value 1000 --wallet-name alice -y',
      `chain init --genesis network --network ${full}`,
    ]) btcli(line)
    const lines = [...QUERIES, ...TRANSACTIONS, METAGRAPH]
    const times = interleave(Object.fromEntries(lines.map(line => [line, () => { btcli(line === METAGRAPH ? `${line} --network ${full}` : line) }])), RUNS)
    return lines.map(line => figure(line, times[line] ?? [], line === METAGRAPH ? METAGRAPH_MS : TRANSACTIONS.includes(line) ? TRANSACTION_MS : QUERY_MS))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const figure = (line: string, times: readonly number[], wanted: number): Figure =>
  ({ name: `btcli ${line.split(' ').slice(0, 2).join(' ')}${line === METAGRAPH ? ' of 256 neurons' : ''}, embedded chain`, median: median(times), least: Math.min(...times), runs: times.length, wanted })
