/**
 * An input of a command: one declaration from which come its flag, its variable, its config key, its prompt, its check
 * and its line of help.
 */

/** Values that shells complete because this machine knows them. */
export type Completes = 'wallet' | 'hotkey' | 'netuid' | 'network' | 'account' | 'hotkeyAccount' | 'delegate' | 'proposal' | 'hyperparameter' | 'addressName'

/** What one use of a kind may say about itself; whatever is left out comes from the kind. */
export interface InputOptions<Value> {
  /** Shown in help. Default: the key in `input`, in kebab case. Underscore spellings work by themselves. */
  readonly flag?: `--${string}`
  readonly short?: `-${string}`
  /** Further spellings of the flag, not shown in help. */
  readonly aliases?: readonly `-${string}`[]
  /** A switch that, with a value after it, means this input: `--json FILE` where `--json` alone is the global one. */
  readonly sharing?: `--${string}`
  /** Environment variables, the first that is set wins. */
  readonly env?: readonly string[]
  /** Key in the configuration file. */
  readonly config?: string
  /**
   * The question on a terminal. A required value without default is always asked for; one with a default, or an optional
   * one, only where this is given.
   */
  readonly prompt?: string
  readonly default?: Value
  /** The value may be missing: `run` then sees `undefined`. */
  readonly optional?: boolean
  /** Other inputs of the command: where one of them is given this value is neither needed nor allowed, and `run` sees `undefined`. */
  readonly unless?: string | readonly string[]
  /** Given by place and not by flag, in the order of declaration. A positional list takes all that is left. */
  readonly positional?: boolean
  /** The value may also stand by itself, without the flag that help shows: `subnets show 1`. */
  readonly byPlace?: boolean
  /** What stands between the texts of a positional list; a comma unless given. */
  readonly separator?: string
  /** Not echoed when it is typed, never shown again. */
  readonly secret?: boolean
  /** What stands for the value in help: `<tao>`. */
  readonly placeholder?: string
  readonly help?: string
  /** What shells complete it with. */
  readonly completes?: Completes
  /**
   * What is named must be there, always or as the other inputs have it. A person chooses from what there is where the default
   * is not. It is read after the inputs that do not say so.
   */
  readonly exists?: boolean | ((given: Readonly<Record<string, unknown>>) => boolean)
}

/** How values of one kind are written. */
export interface Kind<Value> extends InputOptions<Value> {
  /** `nothing`: the flag alone means yes. `list`: may be repeated; the texts are joined with commas before `parse`. */
  readonly takes: 'value' | 'list' | 'nothing'
  /** @throws BtcliError of category `usage`, such as BAD_VALUE */
  readonly parse: (text: string) => Value
  /** A default in words that `parse` would understand; `String` unless given. */
  readonly show?: (value: Value) => string
  /** The only values there are, if they can be counted. */
  readonly choices?: readonly string[]
}

/** An input in place: its kind with what the use changed. */
export interface Input<out Value> extends Omit<Kind<unknown>, 'parse' | 'default' | 'show'> {
  readonly parse: (text: string) => Value
  readonly default?: Value
  /** The default as shown in help and in the prompt. */
  readonly defaultText: string | undefined
  /** The use gave its own prompt: ask even where the value is not required. */
  readonly asks: boolean
}

/** The inputs of a command, by the names that `run` uses. */
export type Inputs = Readonly<Record<string, Input<unknown>>>

/** Those that are given by place, or may be, in their order. */
export const placesOf = (inputs: Inputs): readonly (readonly [string, Input<unknown>])[] =>
  Object.entries(inputs).filter(([, input]) => input.positional === true || input.byPlace === true)

/** What `run` sees of its inputs. */
export type Values<I extends Inputs> = { readonly [Key in keyof I]: I[Key] extends Input<infer Value> ? Value : never }

type Given<Value, Options> = Options extends { readonly optional: true } | { readonly unless: string | readonly string[] } ? Value | undefined : Value

/**
 * Declares a kind of value; the result makes inputs of it.
 *
 * @example
 * export const netuid = defineKind<number>({ takes: 'value', placeholder: 'netuid', help: 'Number of the subnet.', parse: … })
 * // in a command
 * input: { netuid: netuid(), other: netuid({ flag: '--to', optional: true }) }
 */
export function defineKind<Value> (kind: Kind<Value>) {
  return <const Options extends InputOptions<Value>>(options?: Options): Input<Given<Value, Options>> => {
    const { show = String, ...input } = { ...kind, ...options }
    return { ...input, defaultText: input.default === undefined ? undefined : show(input.default), asks: options?.prompt !== undefined }
  }
}
