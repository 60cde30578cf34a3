import { aliases } from './aliases.ts'
import * as author from './author.ts'
import * as chain from './chain.ts'
import * as dev from './dev/index.ts'
import { method, type RpcMethods } from './method.ts'
import * as payment from './payment.ts'
import * as state from './state.ts'
import * as system from './system.ts'

/** All that can be called, by its name on the wire: a method is there because its module exports it. */
export const methods: RpcMethods = {
  ...author,
  ...chain,
  ...dev,
  ...payment,
  ...state,
  ...system,
  ...aliases,
  /** The names of this table. */
  rpc_methods: method({}, () => ({ methods: Object.keys(methods).sort() })),
}
