import type { Runtime } from '../pallet/runtime.ts'
import { aliases } from './aliases.ts'
import * as author from './author.ts'
import * as chain from './chain.ts'
import * as dev from './dev/index.ts'
import { method, type RpcMethods } from './method.ts'
import * as payment from './payment.ts'
import * as state from './state.ts'
import * as system from './system.ts'
import { wireMethods } from './wire-methods.ts'

/** What can be called of any runtime's node, by its name on the wire: a method is there because its module exports it. */
export const methods: RpcMethods = {
  ...author,
  ...chain,
  ...dev,
  ...payment,
  ...state,
  ...system,
  ...aliases,
  /** The names of all that can be called. */
  rpc_methods: method({}, node => ({ methods: Object.keys(methodsOf(node.runtime)).sort() })),
}

const known = new WeakMap<Runtime, RpcMethods>()

/** All that can be called of a node: what every node has, and what its runtime adds. */
export function methodsOf (runtime: Runtime): RpcMethods {
  const all = known.get(runtime) ?? { ...wireMethods(runtime), ...methods }
  known.set(runtime, all)
  return all
}
