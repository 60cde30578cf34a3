/** The program as it ships, built for a test: for what only processes can show. */
import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Built {
  /** Runs a command line as a process of its own, in a home. */
  run (line: string, home: string): Promise<{ readonly status: number | null, readonly out: string, readonly err: string }>
}

/** Built before the tests of a file, removed after them; apart from `dist`, which somebody may be using. */
export function useBuilt (): Built {
  let directory = ''
  beforeAll(async () => {
    // Within node_modules packages that are not bundled are found.
    await mkdir(join(root, 'node_modules/.cache'), { recursive: true })
    directory = await mkdtemp(join(root, 'node_modules/.cache/btcli-'))
    await promisify(execFile)(process.execPath, ['scripts/build.js', relative(root, join(directory, 'dist'))], { cwd: root })
    await Promise.all([cp(join(root, 'bin'), join(directory, 'bin'), { recursive: true }), cp(join(root, 'package.json'), join(directory, 'package.json'))])
  }, 120_000)
  afterAll(async () => { await rm(directory, { recursive: true, force: true }) })
  return {
    run: (line, home) => new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home, APPDATA: home, NO_COLOR: '1' }
      const child = spawn(process.execPath, [join(directory, 'bin/btcli.js'), ...line.split(' ')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const written = { out: '', err: '' }
      child.stdout.on('data', (chunk: Buffer) => { written.out += chunk.toString() })
      child.stderr.on('data', (chunk: Buffer) => { written.err += chunk.toString() })
      child.on('error', reject)
      child.on('close', status => { resolve({ status, ...written }) })
    }),
  }
}
