/** The official wallet libraries, one request a process. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pythonEnvironment } from './theirs.ts'

const SCRIPT = fileURLToPath(new URL('../python/keyfiles.py', import.meta.url))

/** The pure Python of 7.2.1, and the Rust of today. */
export const LIBRARIES = ['bittensor', 'bittensor_wallet'] as const
export type Library = typeof LIBRARIES[number]

/** What they say of a wallet. */
export interface TheirWallet {
  readonly coldkey: string
  readonly coldkeypub: string
  readonly hotkey: string
  /** Only the newer library knows such files. */
  readonly hotkeypub: string | false
  readonly signature: string
}

/** What they are asked to do: the names of the functions in the script. */
export type Act = 'make' | 'open' | 'verify' | 'import' | 'make-public' | 'read-public'

/**
 * Asks one.
 * @throws when the library raises
 */
export async function askKeyfiles<Answer> (python: string, home: string, request: Readonly<Record<string, unknown>> & { readonly library: Library, readonly do: Act }): Promise<Answer> {
  const child = spawn(python, [SCRIPT], { env: pythonEnvironment(home), stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
  child.stdin.end(JSON.stringify(request))
  const status = await new Promise(resolve => { child.on('close', resolve) })
  if (status !== 0) throw new Error(`their library ended with ${String(status)}: ${err}`)
  const answer = JSON.parse(out) as Answer & { readonly error?: string }
  if (answer.error !== undefined) throw new Error(`${answer.error}\n${err}`)
  return answer
}
