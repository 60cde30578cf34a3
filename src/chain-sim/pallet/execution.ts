import { Overlay } from '../state/overlay.ts'
import type { KeyedState } from '../state/state.ts'
import type { StateCell } from './accessor.ts'
import type { RuntimeCall } from './call.ts'
import { DispatchFailure, moduleError, type DispatchError } from './dispatch-error.ts'
import type { Origin } from './origin.ts'
import type { FromArgs, PalletShape } from './pallet.ts'
import { palletCallScope, palletScope } from './pallet-scope.ts'
import type { Runtime, RuntimeEvent } from './runtime.ts'
import type { BlockInfo, CallScope, DispatchOutcome, Scope } from './scope.ts'
import { partsOf } from './store.ts'
import type { DispatchInfo } from './weight.ts'

/** When in a block something happens. */
export type Phase =
  | { readonly type: 'ApplyExtrinsic', readonly value: number }
  | { readonly type: 'Finalization', readonly value: undefined }
  | { readonly type: 'Initialization', readonly value: undefined }

/** An event with the phase in which it happened. */
export interface EventRecord {
  readonly phase: Phase
  readonly event: RuntimeEvent
}

/** So many calls may run inside one another (FRAME storage layers). */
const MAX_LAYERS = 255

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- scopes of all pallets stand in one table
type AnyScope = Scope<any>

/** A runtime at work on a state: it hands out scopes, keeps the events, and runs calls in layers that are kept or dropped. */
export class Execution {
  phase: Phase = { type: 'Initialization', value: undefined }
  /** What has been emitted so far, without what was rolled back. */
  readonly events: EventRecord[] = []
  readonly #cell: StateCell
  readonly #scopes = new Map<string, AnyScope>()
  #dispatches = 0
  /** A call inside calls is asked for by each of them, for its weight and for its class: without memory that doubles with every level. */
  readonly #infos = new WeakMap<RuntimeCall, DispatchInfo>()

  constructor (readonly runtime: Runtime, state: KeyedState, public block: BlockInfo) {
    this.#cell = { state }
  }

  /** The state on top. */
  get state (): KeyedState {
    return this.#cell.state
  }

  /** What a pallet sees. */
  scope<S extends PalletShape> (pallet: S): Scope<S> {
    const known = this.#scopes.get(pallet.name)
    if (known !== undefined) return known as Scope<S>
    const parts = partsOf(this.runtime, pallet)
    const made = palletScope(this, pallet, parts, parts.storeOn(this.#cell))
    this.#scopes.set(pallet.name, made as AnyScope)
    return made
  }

  /** Runs `work` in a storage layer of its own: what it wrote and emitted is dropped when it throws. */
  layered<T> (work: () => T): T {
    const below = this.#cell.state
    const layer = new Overlay(below)
    const emitted = this.events.length
    this.#cell.state = layer
    try {
      const result = work()
      layer.applyTo(below)
      return result
    } catch (error) {
      this.events.length = emitted
      throw error
    } finally {
      layer.release()
      this.#cell.state = below
    }
  }

  /** Runs a call in a storage layer of its own. A call that fails is an outcome; what traps the runtime is thrown. */
  dispatch (call: RuntimeCall, origin: Origin): DispatchOutcome {
    const { pallet, declared } = this.#find(call)
    if (origin.filter?.(call) === false) return { ok: false, error: this.#callFiltered(), post: {} }
    if (this.#dispatches === MAX_LAYERS) return { ok: false, error: { type: 'Transactional', value: 'LimitReached' }, post: {} }
    this.#dispatches++
    try {
      const post = this.layered(() => declared.run(this.#callScope(pallet.shape, origin), call.args))
      return { ok: true, post: post ?? {} }
    } catch (error) {
      if (error instanceof DispatchFailure) return { ok: false, error: error.error, post: error.post }
      throw error
    } finally {
      this.#dispatches--
    }
  }

  /** What a call is declared to cost. */
  infoOf (call: RuntimeCall): DispatchInfo {
    const known = this.#infos.get(call)
    if (known !== undefined) return known
    const { declared } = this.#find(call)
    const settle = <T> (given: FromArgs<T, unknown>): T =>
      typeof given === 'function' ? (given as (args: unknown, infoOf: (inner: RuntimeCall) => DispatchInfo) => T)(call.args, inner => this.infoOf(inner)) : given
    const info = { weight: settle(declared.weight), class: settle(declared.class ?? 'Normal'), pays_fee: settle(declared.pays ?? 'Yes') }
    this.#infos.set(call, info)
    return info
  }

  #callScope<S extends PalletShape> (pallet: S, origin: Origin): CallScope<S> {
    return palletCallScope(this, pallet, partsOf(this.runtime, pallet), this.scope(pallet).store, origin)
  }

  /** Every runtime has System, and System this error. */
  #callFiltered (): DispatchError {
    const system = this.runtime.pallet('System')
    if (system === undefined) throw new Error('the runtime has no pallet System')
    return moduleError(system.index, Object.keys(system.errors).indexOf('CallFiltered')).error
  }

  #find (call: RuntimeCall) {
    const pallet = this.runtime.pallet(call.pallet)
    const declared = pallet?.calls[call.call]
    if (pallet === undefined || declared === undefined) throw new Error(`the runtime has no call ${call.pallet}.${call.call}`)
    return { pallet, declared }
  }
}
