/** Which chain is meant: the embedded one in a directory, or a node at an address. */
import { defineError } from './errors.ts'
import { ownDirectory, pathsOf, resolvePath, type Machine } from './machine.ts'
import { nearest } from './nearest.ts'

export type Network =
  /** The embedded chain whose data is in `directory` (absolute). */
  | { readonly kind: 'sim', readonly name: string, readonly directory: string }
  /** A node over a WebSocket; `endpoints` in order of preference, at least one. */
  | { readonly kind: 'remote', readonly name: string, readonly endpoints: readonly string[] }

/** What is meant when nobody says: the chain inside the program, which can harm nobody. */
export const DEFAULT_NETWORK = 'sim'

/** The networks that have a name. Endpoints as the official clients have them. */
const REMOTE = {
  local: ['ws://127.0.0.1:9944'],
  finney: ['wss://entrypoint-finney.opentensor.ai:443'],
  test: ['wss://test.finney.opentensor.ai:443'],
  archive: ['wss://archive.chain.opentensor.ai:443'],
} as const

/** Every name that `parseNetwork` knows: for help and completion. */
export const NETWORK_NAMES: readonly string[] = ['sim', ...Object.keys(REMOTE)]

export const unknownNetwork = defineError('UNKNOWN_NETWORK', 'usage', ({ text, why, hint }: { text: string, why: string, hint?: string | undefined }) => ({
  message: `“${text}” is not a network: ${why}.`,
  hint: hint ?? `Use ${NETWORK_NAMES.join(', ')}, sim:<directory>, or the ws:// or wss:// address of a node.`,
}))

/** Where the default embedded chain lives: under the state directory, never beside the wallets. */
export const defaultChainDirectory = (machine: Machine): string => pathsOf(machine).join(ownDirectory('state', machine), 'chain')

/**
 * Reads what follows `--network`.
 * @throws UNKNOWN_NETWORK for anything that is neither a known name nor the address of a WebSocket: a wrong name must
 * never end on the real network
 */
export function parseNetwork (text: string, machine: Machine): Network {
  const name = text.trim()
  if (name === 'sim') return { kind: 'sim', name, directory: defaultChainDirectory(machine) }
  if (name.startsWith('sim:')) return simAt(name, machine)
  if (isRemoteName(name)) return { kind: 'remote', name, endpoints: REMOTE[name] }
  if (/^wss?:\/\//i.test(name)) return remoteAt(name)
  throw unknownNetwork({ text, why: whyNot(name), hint: hintFor(name) })
}

function simAt (name: string, machine: Machine): Network {
  const directory = name.slice('sim:'.length)
  if (directory === '' || directory.includes('\0')) throw unknownNetwork({ text: name, why: 'a directory must follow “sim:”' })
  return { kind: 'sim', name, directory: resolvePath(directory, machine) }
}

const isRemoteName = (name: string): name is keyof typeof REMOTE => Object.hasOwn(REMOTE, name)

/** The name shown leaves out a user, a password and a query: some providers keep a secret there. */
function remoteAt (text: string): Network {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw unknownNetwork({ text: text.replace(/\/\/.*@/, '//…@').replace(/\?.*/, '?…'), why: 'the address cannot be read' })
  }
  const path = url.pathname === '/' ? '' : url.pathname
  return { kind: 'remote', name: `${url.protocol}//${url.host}${path}`, endpoints: [text] }
}

const whyNot = (name: string): string =>
  name === '' ? 'the name is empty'
    : /^https?:/i.test(name) ? 'the client speaks to nodes over WebSockets only'
      : 'there is no network of this name'

function hintFor (name: string): string | undefined {
  if (/^https?:/i.test(name)) return 'Give the ws:// or wss:// address of the node.'
  if (/^[\w.-]+:\d+$/.test(name)) return `Did you mean ws://${name}?`
  const close = nearest(name, NETWORK_NAMES)
  return close === undefined ? undefined : `Did you mean ${close}?`
}
