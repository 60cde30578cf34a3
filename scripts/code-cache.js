// Keeps the compiled forms of what often-used commands load, beside the chunks: runs such commands in a home of its own, and asks V8
// for what it has compiled by then. Run as: node scripts/code-cache.js (after a build)
import { createRequire } from 'node:module'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const { CACHE, compiledFor, dist, loaderOf } = createRequire(import.meta.url)('../bin/load.js')

const COMMANDS = [
  [],
  ['config', 'set', 'network', 'sim'],
  ['config', 'list'],
  ['schema', 'stake', 'add'],
  ['complete', '--', 'stake\nadd\n--'],
  ['help', 'stake', 'add'],
  ['wallet', 'new-coldkey', '--wallet-name', 'alice', '--from-uri', '//Alice', '--no-password'],
  ['wallet', 'new-hotkey', '--wallet-name', 'alice', '--from-uri', '//Alice//hotkey'],
  ['wallet', 'list'],
  ['subnets', 'create', '--wallet-name', 'alice', '--yes'],
  ['subnets', 'lock-cost', '--json'],
  ['subnets', 'list'],
]

// A form left from another build would be taken for its successor: V8 compares no more than lengths.
for (const name of readdirSync(dist)) if (name.endsWith(`.js${CACHE.ending}`) || name === CACHE.about) rmSync(join(dist, name))

const scripts = new Map()
const home = mkdtempSync(join(tmpdir(), 'btcli-build-'))
try {
  const { runCli } = loaderOf(scripts)('./main.js')
  // Whether they succeed is for tests to say: a mistake in a command shall not keep anybody from building.
  for (const command of COMMANDS) await runCli(command, terminalIn(home))
  // main.js keeps its name from build to build, and is small.
  for (const [file, script] of scripts) if (basename(file) !== 'main.js') writeFileSync(file + CACHE.ending, script.createCachedData())
  writeFileSync(join(dist, CACHE.about), compiledFor)
} finally {
  rmSync(home, { recursive: true, force: true })
}
// The API keeps a process alive for a while.
process.exit()

/** A terminal that nobody sees. */
function terminalIn (home) {
  const output = { isTTY: false, columns: undefined, rows: undefined, write: () => undefined }
  return {
    machine: { env: { NO_COLOR: '1' }, home, cwd: home, platform: process.platform },
    pid: process.pid,
    stdin: { isTTY: false, read: async () => '' },
    stdout: output,
    stderr: output,
    ask: async () => { throw new Error('nobody is there to be asked') },
    spin: () => ({ say: () => undefined, stop: () => undefined }),
    listen: () => () => undefined,
    page: async () => undefined,
    withoutColour: () => undefined,
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    now: () => Date.now(),
  }
}
