import { encode } from '../codec/type.ts'
import type { MutableState } from '../state/state.ts'
import type { RuntimeCall } from './call.ts'
import { refuse } from './dispatch-error.ts'
import type { Execution } from './execution.ts'
import type { Origin } from './origin.ts'
import type { PalletShape } from './pallet.ts'
import type { BlockInfo, CallScope, DispatchOutcome, Scope } from './scope.ts'
import type { PalletParts } from './store.ts'
import type { DispatchInfo } from './weight.ts'

/** A scope as it is made for every block: a class, so that making one costs next to nothing. What it is for says {@link Scope}. */
class PalletScope {
  readonly constants: PalletParts['constants']
  readonly fail: PalletParts['fail']
  /** Taken out of its scope by most who use it. */
  readonly emit: (name: string, value: unknown) => void

  constructor (protected readonly execution: Execution, pallet: string, { constants, fail }: PalletParts, readonly store: object) {
    this.constants = constants
    this.fail = fail
    this.emit = (name, value) => { execution.events.push({ phase: execution.phase, event: { type: pallet, value: { type: name, value } } }) }
  }

  get block (): BlockInfo {
    return this.execution.block
  }

  get raw (): MutableState {
    return this.execution.state
  }

  get extrinsicIndex (): number {
    const { phase } = this.execution
    return phase.type === 'ApplyExtrinsic' ? phase.value : 0
  }

  get features (): ReadonlySet<string> {
    return this.execution.runtime.features
  }

  of (other: PalletShape): unknown {
    return this.execution.scope(other)
  }

  layered<T> (work: () => T): T {
    return this.execution.layered(work)
  }

  dispatch (call: RuntimeCall, origin: Origin): DispatchOutcome {
    return this.execution.dispatch(call, origin)
  }

  infoOf (call: RuntimeCall): DispatchInfo {
    return this.execution.infoOf(call)
  }

  encodeCall (call: RuntimeCall): Uint8Array {
    return encode(this.execution.runtime.types.call, call)
  }
}

/** The same on behalf of somebody. What it is for says {@link CallScope}. */
class PalletCallScope extends PalletScope {
  constructor (execution: Execution, pallet: string, parts: PalletParts, store: object, readonly origin: Origin) {
    super(execution, pallet, parts, store)
  }

  signer (): string {
    if (this.origin.type !== 'Signed') throw refuse('BadOrigin')
    return this.origin.who
  }

  ensureRoot (): void {
    if (this.origin.type !== 'Root') throw refuse('BadOrigin')
  }

  ensureNone (): void {
    if (this.origin.type !== 'None') throw refuse('BadOrigin')
  }
}

/** What a pallet sees of an execution. */
export const palletScope = <S extends PalletShape> (execution: Execution, pallet: S, parts: PalletParts, store: object): Scope<S> =>
  new PalletScope(execution, pallet.name, parts, store) as unknown as Scope<S>

/** What a call of the pallet sees. */
export const palletCallScope = <S extends PalletShape> (
  execution: Execution,
  pallet: S,
  parts: PalletParts,
  store: object,
  origin: Origin,
): CallScope<S> =>
  new PalletCallScope(execution, pallet.name, parts, store, origin) as unknown as CallScope<S>
