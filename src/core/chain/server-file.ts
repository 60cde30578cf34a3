/** How commands find the server of an embedded chain: a small file in the chain's directory. */
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineError } from '../errors.ts'
import { askOnce, NoAnswer } from './ask-once.ts'
import { patience, type ConnectOptions } from './reachable.ts'

/** The name of the file: `{ "pid", "endpoint" }`. */
export const SERVER_FILE = 'server.json'

/** What serves a chain. */
export interface RunningServer {
  readonly pid: number
  /** Such as `ws://127.0.0.1:9944`. */
  readonly endpoint: string
}

/** The chain is served, and what was asked would do it harm. */
export const serverRunning = defineError('SERVER_RUNNING', 'network', ({ directory, endpoint, pid }: RunningServer & { directory: string }) => ({
  message: `The chain in ${directory} is served at ${endpoint} already (process ${pid}).`,
  hint: 'Connect to it, or end it first with `btcli chain stop`.',
  details: { directory, endpoint, pid },
}))

/** There is a server, it accepts connections, and it does not answer. */
export const serverSilent = defineError('SERVER_SILENT', 'network', ({ directory, endpoint, pid }: RunningServer & { directory: string }) => ({
  message: `The server of the chain in ${directory} (${endpoint}, process ${pid}) does not answer.`,
  hint: `Wait until it has done its work, or end the process ${pid}.`,
  details: { directory, endpoint, pid },
}))

/** A server was to be reached, and there is none of ours. */
export const notServed = defineError('NOT_SERVED', 'notFound', ({ network }: { network: string }) => ({
  message: `Nothing of ours serves ${network}.`,
  hint: 'btcli chain start does.',
}))

/** The text of the file; undefined where there is none. */
export function serverFileText (directory: string): string | undefined {
  try {
    return readFileSync(join(directory, SERVER_FILE), 'utf8')
  } catch {
    return undefined
  }
}

/** Writes the file whole: nobody reads half of it. @returns its text */
export function writeServerFile (directory: string, { pid, endpoint }: RunningServer): string {
  const text = `${JSON.stringify({ pid, endpoint })}\n`
  const path = join(directory, SERVER_FILE)
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
  return text
}

/** Removes the file, if it still says this. */
export function removeServerFile (directory: string, text: string): void {
  if (serverFileText(directory) === text) rmSync(join(directory, SERVER_FILE), { force: true })
}

/**
 * The server of a directory's chain, asked whether it is one: a file that a killed process left behind says nothing, nor does one
 * whose port belongs to somebody else by now.
 * @param timeout how long it may take to answer, in ms
 * @throws SERVER_SILENT when it accepts connections and does not answer
 */
export async function runningServer (directory: string, { timeout, signal }: ConnectOptions): Promise<RunningServer | undefined> {
  const told = parse(serverFileText(directory))
  if (told === undefined) return undefined
  try {
    const status = await askOnce(told.endpoint, 'dev_status', { signal: patience(timeout, { signal }) }) as { readonly server?: { readonly directory?: unknown } | null } | null
    const served = status?.server?.directory
    return typeof served === 'string' && samePlace(served, directory) ? told : undefined
  } catch (error) {
    if (error instanceof NoAnswer && error.connected) throw serverSilent({ directory, ...told }, error)
    return undefined
  }
}

function parse (text: string | undefined): RunningServer | undefined {
  try {
    const { pid, endpoint } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>
    return typeof pid === 'number' && typeof endpoint === 'string' && endpoint.startsWith('ws://') ? { pid, endpoint } : undefined
  } catch {
    return undefined
  }
}

/** One directory can be reached by several paths. */
function samePlace (one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
