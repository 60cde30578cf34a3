import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Node } from '../node.ts'
import { methodsOf } from '../rpc/index.ts'
import type { RpcMethods } from '../rpc/method.ts'
import type { Runtime } from '../pallet/runtime.ts'
import type { RpcLog } from './log.ts'

/** Who may steer the chain by `dev_*`: clients on this machine, or everybody. */
export type DevAccess = 'local' | 'everybody'

/** Which web pages may connect, by their origin such as `https://example.org`, besides those of this machine. */
export type Origins = readonly string[] | 'all'

/** How clients are let in. */
export interface Admission {
  /** `local` when left out. */
  readonly access?: DevAccess
  /** The official explorer when left out, as with a real node. */
  readonly origins?: Origins
  /** Where all that passes is written; nowhere when left out. */
  readonly log?: RpcLog | undefined
}

/** Where a connection comes from and where it goes to. */
interface Visitor {
  readonly remoteAddress?: string | undefined
  readonly localAddress?: string | undefined
  /** Of the web page that connects; no other program says one. */
  readonly origin?: string | undefined
  /** The name under which the server was asked for. */
  readonly host?: string | undefined
}

const EXPLORER: Origins = ['https://polkadot.js.org']

/** Methods that change what is none of a stranger's business: those by which a chain is steered, and those that a real node calls unsafe. */
const UNSAFE = /^(?:dev_|offchain_|author_removeExtrinsic$)/

/** Methods that name files of the machine: never for strangers, whoever may steer the chain. */
const NAMING_FILES = /^dev_(?:save|load|diff)Snapshot$/

/** Who asks for a connection. */
export function visitorOf ({ socket: { remoteAddress, localAddress }, headers: { origin, host } }: IncomingMessage): Visitor {
  return { remoteAddress, localAddress, origin, host }
}

/** Whether a web page may connect; what is no web page always may. */
export const admits = ({ origins = EXPLORER }: Admission, origin: string | undefined): boolean =>
  origin === undefined || origins === 'all' || origins.includes(origin) || isOwn(origin)

/**
 * What a client may call. A web page of another place that this machine's own browser shows may not steer the chain, be it
 * allowed to connect or not; nor one that gave its own name an address of this machine.
 */
export function methodsFor (node: Node, visitor: Visitor, access: DevAccess): RpcMethods {
  if (isLocal(visitor) && (visitor.origin === undefined || isOwn(visitor.origin)) && isOwnName(visitor.host)) return methodsOf(node.runtime)
  return access === 'everybody' ? methodsWithout(NAMING_FILES, node.runtime) : methodsWithout(UNSAFE, node.runtime)
}

const restricted = new Map([UNSAFE, NAMING_FILES].map(hidden => [hidden, new WeakMap<Runtime, RpcMethods>()]))

function methodsWithout (hidden: RegExp, runtime: Runtime): RpcMethods {
  const known = restricted.get(hidden)
  const methods = known?.get(runtime) ?? Object.fromEntries(Object.entries(methodsOf(runtime)).filter(([name]) => !hidden.test(name)))
  known?.set(runtime, methods)
  return methods
}

/** A connection from this machine comes from a loopback address, or from the address that it goes to. */
function isLocal ({ remoteAddress, localAddress }: Visitor): boolean {
  return remoteAddress !== undefined && (remoteAddress === localAddress || /^(?:::ffff:)?127\.|^::1$/.test(remoteAddress))
}

/** Whether a web page was served by this machine. */
const isOwn = (origin: string): boolean => /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin)

/** Whether a server may be asked for under this name: an address, or a name that no one else can give. */
function isOwnName (host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return name === undefined || isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost')
}
