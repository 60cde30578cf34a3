/** Which chain is meant: the embedded one in a directory, or a node at an address. */
import { defineError } from './errors.ts'
import type { Hex } from './hex.ts'
import { ownDirectory, pathsOf, resolvePath, type Machine } from './machine.ts'
import { nearest } from './nearest.ts'

/** A chain that can be connected to. */
export type Network =
  /** The embedded chain whose data is in `directory` (absolute). */
  | { readonly kind: 'sim', readonly name: string, readonly directory: string }
  /** A node over a WebSocket; `endpoints` in order of preference, at least one; `genesis` is the hash of the chain's first block, where it is known. */
  | { readonly kind: 'remote', readonly name: string, readonly endpoints: readonly string[], readonly genesis?: Hex | undefined }

/** What is meant when nobody says: the chain inside the program, which can harm nobody. */
export const DEFAULT_NETWORK = 'sim'

/** A network that has a name. */
interface Known {
  /** As the official clients have it. */
  readonly endpoint: string
  /** A variable of the official clients that names other endpoints in its place. */
  readonly instead?: string
  /** One that names endpoints to be tried after it. */
  readonly after?: string
  readonly genesis?: Hex
}

const REMOTE: Readonly<Record<string, Known>> = {
  local: { endpoint: 'ws://127.0.0.1:9944', instead: 'BT_CHAIN_ENDPOINT' },
  // Whoever names the main network gets it or nothing: the variable may name nodes of another chain.
  finney: { endpoint: 'wss://entrypoint-finney.opentensor.ai:443', after: 'BT_FALLBACK_ENDPOINTS', genesis: '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03' },
  test: { endpoint: 'wss://test.finney.opentensor.ai:443' },
  archive: { endpoint: 'wss://archive.chain.opentensor.ai:443', instead: 'BT_ARCHIVE_ENDPOINTS' },
}

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
  const known = Object.hasOwn(REMOTE, name) ? REMOTE[name] : undefined
  if (known !== undefined) return knownNetwork(name, known, machine)
  if (/^wss?:\/\//i.test(name)) return remoteAt(name)
  throw unknownNetwork({ text, why: whyNot(name), hint: hintFor(name) })
}

function simAt (name: string, machine: Machine): Network {
  const directory = name.slice('sim:'.length)
  if (directory === '' || directory.includes('\0')) throw unknownNetwork({ text: name, why: 'a directory must follow “sim:”' })
  return { kind: 'sim', name, directory: resolvePath(directory, machine) }
}

function knownNetwork (name: string, { endpoint, instead, after, genesis }: Known, { env }: Machine): Network {
  const given = (variable: string | undefined) => addressesIn(env[variable ?? ''] ?? '').map(checked)
  const first = given(instead)
  const endpoints = [...first.length > 0 ? first : [endpoint], ...given(after)]
  return { kind: 'remote', name, endpoints: [...new Set(endpoints)], ...genesis === undefined ? {} : { genesis } }
}

/** One address or several; a comma within an address, as in a query, parts nothing. */
const addressesIn = (text: string): readonly string[] => text.trim() === '' ? [] : text.trim().split(/[,\s]+(?=wss?:\/\/)/i)

function remoteAt (text: string): Network {
  const endpoints = addressesIn(text).map(checked)
  return { kind: 'remote', name: endpoints.map(shownEndpoint).join(), endpoints }
}

/** @throws UNKNOWN_NETWORK */
function checked (text: string): string {
  if (!URL.canParse(text)) throw unknownNetwork({ text: text.replace(/\/\/.*@/, '//…@').replace(/\?.*/, '?…'), why: 'the address cannot be read' })
  if (!/^wss?:/i.test(text)) throw unknownNetwork({ text: shownEndpoint(text), why: whyNot(text), hint: hintFor(text) })
  return text
}

/** An endpoint as people see it, without a user, a password and a query: some providers keep a secret there. */
export function shownEndpoint (endpoint: string): string {
  const { protocol, host, pathname } = new URL(endpoint)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
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
