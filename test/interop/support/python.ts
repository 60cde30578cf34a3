/** A Python in which the official packages are installed, as their users have them. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The versions on which bittensor 7.2.1 runs. */
const SUITABLE = ['3.11', '3.10']

/** How long an installation may take, in ms; it takes one minute where packages come quickly. */
const PATIENCE = 8 * 60_000

/** The interpreter of a prepared environment, or why there is none. */
export type Prepared = { readonly python: string } | { readonly missing: string }

/**
 * Installs what a file of requirements lists, once: the environment is kept in `cache`, under a name made of the requirements
 * and the version. Packages come from wherever this machine's pip takes them.
 */
export async function preparePython (requirements: string, cache: string): Promise<Prepared> {
  const interpreter = await findInterpreter()
  if (interpreter === undefined) return { missing: `there is no Python ${SUITABLE.join(' or ')}` }
  const name = createHash('sha256').update(await readFile(requirements)).update(interpreter.version).digest('hex').slice(0, 16)
  const directory = join(cache, name)
  const python = join(directory, ...process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'])
  if (existsSync(join(directory, READY))) return { python }
  try {
    await rm(directory, { recursive: true, force: true })
    await mkdir(cache, { recursive: true })
    await run(interpreter.command, ['-m', 'venv', directory])
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements], { timeout: PATIENCE })
    await writeFile(join(directory, `${READY}.tmp`), '')
    await rename(join(directory, `${READY}.tmp`), join(directory, READY))
    return { python }
  } catch (error) {
    return { missing: `the packages of ${requirements} could not be installed: ${lastLine(error)}` }
  }
}

/** Says that an installation came to its end. */
const READY = 'ready'

async function findInterpreter (): Promise<{ readonly command: string, readonly version: string } | undefined> {
  for (const command of [...SUITABLE.map(version => `python${version}`), 'python3', 'python']) {
    const version = await run(command, ['-c', 'import ensurepip, sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")']).then(({ stdout }) => stdout.trim(), () => undefined)
    if (version !== undefined && SUITABLE.includes(version)) return { command, version }
  }
  return undefined
}

/** What pip says last is what went wrong. */
function lastLine (error: unknown): string {
  const text = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr.trim() !== '' ? error.stderr : String(error)
  return text.trim().split('\n').at(-1) ?? text
}
