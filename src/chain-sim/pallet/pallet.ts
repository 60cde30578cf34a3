import type { AnyType, Type, ValueOf } from '../codec/type.ts'
import type { Fields, FieldsValue } from '../codec/variant.ts'
import type { RuntimeCall } from './call.ts'
import type { CallScope, Scope } from './scope.ts'
import type { AnyStorageItem } from './storage.ts'
import type { DispatchClass, DispatchInfo, Pays, Weight } from './weight.ts'

/** An event as a pallet declares it. Its index is its place among the pallet's events. */
export interface EventDeclaration<F extends Fields = Fields> {
  readonly docs: string
  readonly fields: F
}

/** Declares an event. @param fields what it carries; nothing when left out */
export const event = <const F extends Fields = readonly []> (docs: string, fields?: F): EventDeclaration<F> =>
  ({ docs, fields: fields ?? [] as unknown as F })

/** A constant of a pallet, as clients read it in the metadata. */
export interface ConstantDeclaration<T = unknown> {
  readonly type: Type<T>
  readonly value: T
  readonly docs: string
}

/** Declares a constant. */
export const constant = <T> (type: Type<T>, value: NoInfer<T>, docs = ''): ConstantDeclaration<T> => ({ type, value, docs })

/** What a pallet declares apart from its calls: all that a scope needs to know. */
export interface PalletShape {
  /** The name in the metadata, and the prefix of its storage. */
  readonly name: string
  readonly index: number
  /** Where its types live in Rust, such as `pallet_balances::pallet`. */
  readonly path: string
  readonly storage: Readonly<Record<string, AnyStorageItem>>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields are invariant
  readonly events: Readonly<Record<string, EventDeclaration<any>>>
  /** Error name → what it means. Its index is its place. */
  readonly errors: Readonly<Record<string, string>>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- constants are invariant
  readonly constants: Readonly<Record<string, ConstantDeclaration<any>>>
  /** The pallet has an event enum, though without variants. */
  readonly emptyEvents?: boolean
}

/** The names of a pallet’s events. */
export type EventName<S extends PalletShape> = keyof S['events'] & string

/** What an event of a pallet carries. */
export type EventValue<S extends PalletShape, Name extends EventName<S>> = S['events'][Name] extends EventDeclaration<infer F> ? FieldsValue<F> : never

/** The names of a pallet’s errors. */
export type ErrorName<S extends PalletShape> = keyof S['errors'] & string

/** What a call reports after it ran, where that differs from what was declared. */
export interface PostDispatch {
  readonly weight?: Weight
  readonly pays?: Pays
}

/** Costs of a call from its arguments; `infoOf` gives those of a call inside it. */
export type FromArgs<T, Args> = T | ((args: Args, infoOf: (call: RuntimeCall) => DispatchInfo) => T)

/** A call as its pallet declares it. */
export interface Call<S extends PalletShape, Args = never> {
  readonly index: number
  readonly args: Readonly<Record<string, AnyType>>
  readonly docs: string
  readonly weight: FromArgs<Weight, Args>
  /** Which share of the block it may use; `Normal` when left out. */
  readonly class?: FromArgs<DispatchClass, Args>
  /** Whether its signer pays the fee; `Yes` when left out. */
  readonly pays?: FromArgs<Pays, Args>
  /** Checks, then writes. Whatever it throws drops what it wrote. */
  readonly run: (rt: CallScope<S>, args: Args) => PostDispatch | undefined | void
}

/** Any call, where only that it is one matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one bound that every call meets
export type AnyCall = Call<any, any>

/** What a pallet does by itself in every block. Each returns the weight that the block is charged. */
export interface Hooks<S extends PalletShape> {
  readonly onInitialize?: (rt: Scope<S>) => Weight
  readonly onFinalize?: (rt: Scope<S>) => void
}

/** A whole pallet: what a runtime is made of. */
export interface Pallet<S extends PalletShape = PalletShape> extends PalletShape {
  readonly shape: S
  readonly calls: Readonly<Record<string, AnyCall>>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- hooks take the scope of their own pallet
  readonly hooks: Hooks<any>
}

/** A pallet without its calls yet; each call is declared with `call`, in a file of its own where it is long. */
export type PalletBuilder<S extends PalletShape> = S & {
  readonly call: <const Args extends Readonly<Record<string, AnyType>>>(
    index: number,
    declaration: Omit<Call<S, ArgsOf<Args>>, 'index' | 'args'> & { readonly args: Args },
  ) => Call<S, ArgsOf<Args>>
  /** Joins the calls, in the order of the metadata, and the hooks. */
  readonly with: (calls: Readonly<Record<string, AnyCall>>, hooks?: Hooks<S>) => Pallet<S> & S
}

type ArgsOf<Args extends Readonly<Record<string, AnyType>>> = { readonly [Name in keyof Args]: ValueOf<Args[Name]> }

type Declaration = Pick<PalletShape, 'name' | 'index' | 'path'> & Partial<Omit<PalletShape, 'name' | 'index' | 'path'>>
type Completed<D extends Declaration> = {
  readonly name: D['name']
  readonly index: number
  readonly path: string
  readonly storage: D['storage'] extends PalletShape['storage'] ? D['storage'] : Record<never, AnyStorageItem>
  readonly events: D['events'] extends PalletShape['events'] ? D['events'] : Record<never, EventDeclaration>
  readonly errors: D['errors'] extends PalletShape['errors'] ? D['errors'] : Record<never, string>
  readonly constants: D['constants'] extends PalletShape['constants'] ? D['constants'] : Record<never, ConstantDeclaration>
}

/**
 * Declares a pallet once. Metadata, storage keys, codecs, dispatch and the types of its scope follow.
 *
 * @example
 * const timestamp = definePallet({ name: 'Timestamp', index: 2, path: 'pallet_timestamp::pallet', storage: { Now: value(u64, 0n, 'The current time in ms.') } })
 * const set = timestamp.call(0, { args: { now: compact(u64) }, docs: 'Sets the time.', weight: NO_WEIGHT, run: (rt, { now }) => rt.store.Now.put(now) })
 * export const Timestamp = timestamp.with({ set })
 */
export function definePallet<const D extends Declaration> (declaration: D): PalletBuilder<Completed<D>> {
  const shape = { storage: {}, events: {}, errors: {}, constants: {}, ...declaration } as unknown as Completed<D>
  return {
    ...shape,
    call: (index, call) => ({ ...call, index }),
    with: (calls, hooks = {}) => ({ ...shape, shape, calls, hooks }),
  }
}
