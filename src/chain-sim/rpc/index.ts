import type { Runtime } from '../pallet/runtime.ts'
import { aliases } from './aliases.ts'
import * as archive from './archive/index.ts'
import * as author from './author.ts'
import * as chainHead from './chain-head/index.ts'
import * as chainSpec from './chain-spec.ts'
import * as chain from './chain.ts'
import * as childstate from './childstate.ts'
import * as dev from './dev/index.ts'
import { method, type RpcMethods } from './method.ts'
import * as offchain from './offchain.ts'
import * as payment from './payment.ts'
import * as state from './state.ts'
import * as system from './system.ts'
import * as transactionWatch from './transaction-watch.ts'
import * as transaction from './transaction.ts'
import { wireMethods } from './wire-methods.ts'

/** What can be called of any runtime's node, by its name on the wire: a method is there because its module exports it. */
export const methods: RpcMethods = {
  ...archive,
  ...author,
  ...chain,
  ...chainHead,
  ...chainSpec,
  ...childstate,
  ...dev,
  ...offchain,
  ...payment,
  ...state,
  ...system,
  ...transaction,
  ...transactionWatch,
  ...aliases,
  /** The names of all that this client can call. */
  rpc_methods: method({}, (_node, _params, { methods }) => ({ methods: methods().toSorted() })),
}

const known = new WeakMap<Runtime, RpcMethods>()

/** All that can be called of a node: what every node has, and what its runtime adds. */
export function methodsOf (runtime: Runtime): RpcMethods {
  const all = known.get(runtime) ?? { ...wireMethods(runtime), ...methods }
  known.set(runtime, all)
  return all
}
