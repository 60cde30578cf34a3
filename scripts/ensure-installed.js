// Installs the dependencies when they are missing or older than the lock file. Uses nothing but Node.
// Run as: node scripts/ensure-installed.js
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = path => JSON.parse(readFileSync(`${root}${path}`, 'utf8'))

if (!isInstalled()) {
  console.error('Installing dependencies…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (error !== undefined) console.error(`npm did not start: ${error.message}`)
  process.exitCode = status ?? 1
}

/** npm keeps in node_modules a copy of the lock file that it followed; what the lock asks for here must be in it. */
function isInstalled () {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(`${root}${installed}`)) return false
  const have = read(installed).packages
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => path === '' || wanted.optional === true || have[path]?.version === wanted.version)
}
