// Installs the dependencies when they are missing or older than the lock file. Uses nothing but Node.
// Run as: node scripts/ensure-installed.js
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = path => JSON.parse(readFileSync(`${root}${path}`, 'utf8'))

if (!isInstalled()) {
  console.error('Installing dependencies…')
  // `npm ci` gives exactly what the lock file says, and refuses a lock file that was made on another platform and misses ours.
  process.exitCode = npm('ci', '--loglevel=silent') === 0 ? 0 : npm('install', '--loglevel=error')
}

/** The exit status of npm; what it says goes to stderr. */
function npm (...args) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', [...args, '--no-fund', '--no-audit'], { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
  if (error !== undefined) console.error(`npm did not start: ${error.message}`)
  return status ?? 1
}

/** npm keeps in node_modules a copy of the lock file that it followed; what the lock asks for here must be in it. */
function isInstalled () {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(`${root}${installed}`)) return false
  const have = read(installed).packages
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => path === '' || wanted.optional === true || have[path]?.version === wanted.version)
}
