import type { Hex } from '../../core/hex.ts'
import type { MutableState } from '../state/state.ts'
import type { StoreOf } from './accessor.ts'
import type { RuntimeCall } from './call.ts'
import type { DispatchError } from './dispatch-error.ts'
import type { Origin } from './origin.ts'
import type { ConstantDeclaration, ErrorName, EventName, EventValue, PalletShape, PostDispatch } from './pallet.ts'
import type { DispatchInfo } from './weight.ts'

/** The block that is being built. */
export interface BlockInfo {
  readonly number: number
  readonly parentHash: Hex
}

/** How a dispatched call ended. */
export type DispatchOutcome =
  | { readonly ok: true, readonly post: PostDispatch }
  | { readonly ok: false, readonly error: DispatchError, readonly post: PostDispatch }

/** All that the code of a pallet can see of the world: same input, same bytes. */
export interface Scope<S extends PalletShape> {
  /** The pallet's storage. */
  readonly store: StoreOf<S['storage']>
  /** The pallet's constants. */
  readonly constants: { readonly [Name in keyof S['constants']]: S['constants'][Name] extends ConstantDeclaration<infer T> ? T : never }
  readonly block: BlockInfo
  /** The place in the block of the extrinsic that runs; 0 before the first and after the last, as on chain. */
  readonly extrinsicIndex: number
  /** The runtime's build features, such as `pow-faucet`. */
  readonly features: ReadonlySet<string>
  /** All storage as bytes, whoever it belongs to. Only System reaches for it. */
  readonly raw: MutableState
  /** Records an event of the pallet. */
  emit: <Name extends EventName<S>>(name: Name, ...value: EventValue<S, Name> extends undefined ? [] : [EventValue<S, Name>]) => void
  /** Fails the call with an error of the pallet. */
  fail: (error: ErrorName<S>) => never
  /** The scope of another pallet in the same block. */
  of: <Other extends PalletShape>(pallet: Other) => Scope<Other>
  /** Runs `work` in a storage layer of its own: what it wrote and emitted is dropped when it throws. */
  layered: <T>(work: () => T) => T
  /** Runs a call in a storage layer of its own. Never throws for a call that fails. */
  dispatch: (call: RuntimeCall, origin: Origin) => DispatchOutcome
  /** What a call is declared to cost. */
  infoOf: (call: RuntimeCall) => DispatchInfo
  /** The SCALE bytes of a call. */
  encodeCall: (call: RuntimeCall) => Uint8Array
}

/** What a call sees: its pallet, and on whose behalf it runs. */
export interface CallScope<S extends PalletShape> extends Scope<S> {
  readonly origin: Origin
  /** The signer. @throws BadOrigin when nobody signed */
  signer: () => Hex
  /** @throws BadOrigin unless the origin is Root */
  ensureRoot: () => void
  /** @throws BadOrigin unless the call is an inherent */
  ensureNone: () => void
}
