import type { Node } from '../node.ts'
import { methodsOf } from '../rpc/index.ts'
import type { RpcMethods } from '../rpc/method.ts'
import type { RpcLog } from './log.ts'

/** Who may steer the chain by `dev_*`: clients on this machine, or everybody. */
export type DevAccess = 'local' | 'everybody'

/** How clients are let in. */
export interface Admission {
  /** `local` when left out. */
  readonly access?: DevAccess
  /** Where all that passes is written; nowhere when left out. */
  readonly log?: RpcLog | undefined
}

/** Where a connection comes from and where it goes to. */
interface Ends {
  readonly remoteAddress?: string | undefined
  readonly localAddress?: string | undefined
}

/** What a client may call, by where it is. */
export function methodsFor (node: Node, socket: Ends, access: DevAccess): RpcMethods {
  const all = methodsOf(node.runtime)
  return access === 'everybody' || isLocal(socket) ? all : Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('dev_')))
}

/** A connection from this machine comes from a loopback address, or from the address that it goes to. */
function isLocal ({ remoteAddress, localAddress }: Ends): boolean {
  return remoteAddress !== undefined && (remoteAddress === localAddress || /^(?:::ffff:)?127\.|^::1$/.test(remoteAddress))
}
