/** A command is one value: how it is called, what it takes, what it does and how people see the result. */
import type { Context } from './context.ts'
import type { Input, Inputs, Values } from './input.ts'
import type { ViewOf } from './result.ts'
import type { Ui, View } from './view.ts'

/** A command line after `btcli`, and what it does. */
export type Example = readonly [argv: string, says: string]

interface CommandSpec<I extends Inputs, Result> {
  /** Group and verb in kebab case: `stake add`; a group may be in another: `chain snapshot save`. Underscore spellings work by themselves. */
  readonly path: string
  /** Other names for the same thing, not shown in help: verbs of the same group, or paths in another one (`sudo senate`). */
  readonly aliases?: readonly string[]
  /** One sentence. */
  readonly summary: string
  /** What a newcomer has to know; paragraphs. */
  readonly description?: string
  /** At least one; help begins with them. */
  readonly examples: readonly [Example, ...Example[]]
  readonly input: I
  /** It sends transactions by `send`: so it has the options of `sending.ts`, which `ctx.sending` tells. */
  readonly sends?: boolean
  /**
   * It only reads: the storage and constants of these pallets, by the names that polkadot-js gives them, beside those of `system`, `timestamp`,
   * `balances` and `subtensorModule`. Then the API knows nothing else of the chain, neither calls nor events, and is ready in a third of the time.
   */
  readonly reads?: readonly string[]
  /** Its result is shown as a table: so it has the options of `tables.ts`. */
  readonly tables?: boolean
  /**
   * The command that explains what is given by the first place: `tx call system.remark --help` shows what it shows, and this
   * command's own help where no chain answers.
   */
  readonly helpBy?: string
  /** Does it. Sees typed values and a context: no argv, no terminal, no process. */
  readonly run: (ctx: Context, input: Values<I>) => Promise<Result>
  /** For commands that answer a question: whether the answer is no, which is exit status 1 and no error. */
  readonly saysNo?: (result: Result) => boolean
  /** `--json` prints the result without anything around it: for what programs of others expect so. */
  readonly bare?: boolean
  /** For people. `--json` prints the result itself. */
  readonly view: (result: Result, ui: Ui) => ViewOf<Result>
}

/** What came of a command. */
export interface Outcome {
  readonly data: unknown
  readonly view: (ui: Ui) => View
  /** The answer is no: exit status 1. */
  readonly no: boolean
}

/** Any command, as the framework handles it. */
export interface Command {
  readonly path: string
  readonly aliases: readonly string[]
  readonly summary: string
  readonly description: string | undefined
  readonly examples: readonly Example[]
  readonly input: Readonly<Record<string, Input<unknown>>>
  readonly bare: boolean
  readonly sends: boolean
  readonly reads: readonly string[] | undefined
  readonly tables: boolean
  readonly helpBy: string | undefined
  /** Runs with values that `resolve` has read; the result comes with the way to show it. */
  readonly run: (ctx: Context, values: Readonly<Record<string, unknown>>) => Promise<Outcome>
}

/** What is known of a command before its declaration is loaded: enough to find it. */
export interface Listed extends Pick<Command, 'path' | 'aliases' | 'summary'> {
  readonly load: () => Promise<Command>
}

/** A command whose declaration is loaded already, as one of a list. */
export const listed = (
  command: Command,
): Listed => ({ path: command.path, aliases: command.aliases, summary: command.summary, load: async () => command })

/** A command whose result has a type, which `scripts/schemas.ts` describes; nothing of it is there when the program runs. */
export interface CommandOf<Result> extends Command {
  readonly resultType?: Result
}

/** A family of commands: `wallet`. */
export interface Group {
  /** With the group that it is in, if it is in one: `chain snapshot`. */
  readonly name: string
  /** Other spellings, not shown in help. */
  readonly aliases: readonly string[]
  /** One sentence. */
  readonly summary: string
}

/**
 * Declares a command: the default export of `src/commands/<group>/<verb>.ts`.
 *
 * @example
 * export default defineCommand({
 *   path: 'subnets lock-cost',
 *   summary: 'Show what a new subnet costs now.',
 *   examples: [['subnets lock-cost', 'The cost at the newest block.']],
 *   input: {},
 *   async run (ctx) {
 *     const chain = await ctx.chain()
 *     return { cost: await lockCost(chain) }
 *   },
 *   view: ({ cost }) => line('Subnet lock cost: ', cost),
 * })
 */
export function defineCommand<const I extends Inputs, Result> (spec: CommandSpec<I, Result>): CommandOf<Result> {
  return {
    path: spec.path,
    aliases: spec.aliases ?? [],
    summary: spec.summary,
    description: spec.description,
    examples: spec.examples,
    input: spec.input,
    bare: spec.bare ?? false,
    sends: spec.sends ?? false,
    reads: spec.reads,
    tables: spec.tables ?? false,
    helpBy: spec.helpBy,
    async run (ctx, values) {
      // The one place where the types of the inputs are taken on trust: `resolve` parsed each with its own `parse`.
      const data = await spec.run(ctx, values as Values<I>)
      return { data, view: ui => spec.view(data, ui) as View, no: spec.saysNo?.(data) === true }
    },
  }
}
