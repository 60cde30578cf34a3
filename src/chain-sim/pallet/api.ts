import type { AnyType, ValueOf } from '../codec/type.ts'
import type { Execution } from './execution.ts'

/** One function of a runtime API, called through `state_call` as `Trait_method`. */
export interface ApiMethod {
  readonly docs: string
  readonly inputs: Readonly<Record<string, AnyType>>
  readonly output: AnyType
  /** Runs on an execution whose writes are dropped. */
  readonly run: (rt: Execution, inputs: never) => unknown
}

/** A runtime API: its name is the trait's, and the methods' are the functions'. */
export interface RuntimeApi {
  readonly name: string
  readonly docs: string
  readonly methods: Readonly<Record<string, ApiMethod>>
}

type InputsOf<Inputs extends Readonly<Record<string, AnyType>>> = { readonly [Name in keyof Inputs]: ValueOf<Inputs[Name]> }

/** Declares a method; the types of its inputs and of its answer follow. */
export const method = <const Inputs extends Readonly<Record<string, AnyType>>, Output extends AnyType> (declaration: {
  readonly docs: string
  readonly inputs: Inputs
  readonly output: Output
  readonly run: (rt: Execution, inputs: InputsOf<Inputs>) => ValueOf<Output>
}): ApiMethod => declaration
