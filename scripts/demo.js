// Plays the main job on the embedded chain in a temporary directory: each command, then what it prints.
// Run as: npm run demo. Installs and builds what is missing; uses nothing but Node until then.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAIN_JOB } from './main-job.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const bold = text => process.stdout.isTTY && process.env.NO_COLOR === undefined ? `\u001b[1m${text}\u001b[0m` : text

run('scripts/ensure-installed.js')
run('scripts/build.js')

const directory = mkdtempSync(join(tmpdir(), 'btcli-demo-'))
/** Nothing of the person's own wallets, configuration or chains is touched. */
const places = { HOME: directory, USERPROFILE: directory, XDG_CONFIG_HOME: join(directory, 'config'), XDG_STATE_HOME: join(directory, 'state'), LOCALAPPDATA: directory, BT_WALLET_PATH: join(directory, 'wallets') }
process.on('exit', () => { rmSync(directory, { recursive: true, force: true }) })

const started = performance.now()
for (const [says, lines] of MAIN_JOB) {
  console.log(`\n${bold(`# ${says}`)}`)
  for (const line of lines) {
    console.log(`\n${bold(`$ btcli ${line}`)}`)
    run('bin/btcli.js', line.split(' '), places)
  }
}
const commands = MAIN_JOB.flatMap(([, lines]) => lines).length
console.log(`\n${commands} commands, each a process of its own, in ${((performance.now() - started) / 1000).toFixed(1)} s.`)

function run (script, args = [], env = {}) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  if (status === 0) return
  console.error(`\n${script} ${args.join(' ')} ended with status ${status}.`)
  process.exit(status ?? 1)
}
