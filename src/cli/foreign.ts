/**
 * Names that people bring along from other tools. They are looked up only where a command line was not understood, so they
 * cost no start anything and never stand in the way of a name of ours.
 */
import type { Catalogue } from './catalogue.ts'
import { splitPath } from './catalogue.ts'
import { badCommandLine } from './errors.ts'
import { bothSpellings } from './spelling.ts'

/** What stands for an option that a command does not have. */
export type Meaning =
  /** Nothing like it is here; one or two sentences say what there is. */
  | { readonly says: string }
  /** Words in its place; `value` is the text behind the option, empty for a switch. `note` is said beside the result. */
  | { readonly takesValue: boolean, readonly words: (value: string) => readonly string[], readonly note?: string }
  /** It changes another option of the command line. Without that one there is nothing to change: undefined. */
  | { readonly takesValue: true, readonly change: (rest: readonly string[], value: string) => readonly string[] | undefined, readonly otherwise: string }

/** What a program knows of other tools. */
export interface Foreign {
  /** @param path the command of ours that was called: `stake add` */
  option (path: string, flag: string): Meaning | undefined
  /** The words that stand for an option of the program itself, whose value then follows them: `--print-completion` */
  program(flag: string): readonly string[] | undefined
  /** What to say of a command that is not here. @param words those before the first option, groups by their full names: `stake move` */
  command (words: readonly string[]): string | undefined
  /** The verb that is meant where another word stands in its place. @param path the group: `tx` */
  verb (path: string, word: string): string | undefined
}

/** A command line in our words, and what to tell the person about it. */
export interface Translated {
  readonly argv: readonly string[]
  readonly note: string | undefined
}

/**
 * Puts our words in the place of an option that the command does not know, or of a verb that the group does not know.
 * @param path the words down to the node that could not go on
 * @param message commander's, which names the option
 * @throws BAD_COMMAND_LINE with a sentence where nothing of ours is like it
 */
export async function translate (catalogue: Catalogue, argv: readonly string[], path: string, message: string): Promise<Translated | undefined> {
  const [, token] = /^error: unknown option '(.*?)'(?:\n\(Did|$)/s.exec(message) ?? []
  const foreign = await catalogue.foreign?.()
  if (foreign === undefined) return undefined
  if (token === undefined) {
    const [, word = ''] = /^error: unknown command '(.*?)'/s.exec(message) ?? []
    const inserted = await withVerb(catalogue, argv, { path, word })
    if (inserted !== undefined) return { argv: inserted, note: undefined }
    const said = foreign.command(calledWords(catalogue, argv))
    if (said !== undefined) throw badCommandLine({ message: `\`${catalogue.name} ${calledWords(catalogue, argv).join(' ')}\` is not here.`, hint: said })
    return undefined
  }
  const index = argv.indexOf(token)
  const [, flag = token, , joined] = /^(--?[^=]+)(=(.*))?$/s.exec(token) ?? []
  const words = path === '' && index >= 0 ? foreign.program(flag) : undefined
  if (words !== undefined) return { argv: argv.toSpliced(index, 1, ...words, ...joined === undefined ? [] : [joined]), note: undefined }
  const meaning = catalogue.commands.some(command => command.path === path) ? foreign.option(path, flag) : undefined
  if (index < 0 || meaning === undefined) return undefined
  const refuse = (hint: string) => badCommandLine({ message: `\`${catalogue.name} ${path}\` has no ${flag}.`, hint })
  if ('says' in meaning) throw refuse(meaning.says)
  const value = joined ?? (meaning.takesValue ? argv[index + 1] ?? '' : '')
  const behind = argv.slice(index + (meaning.takesValue && joined === undefined ? 2 : 1))
  if ('words' in meaning) return { argv: [...argv.slice(0, index), ...meaning.words(value), ...behind], note: meaning.note }
  const changed = meaning.change([...argv.slice(0, index), ...behind], value)
  if (changed === undefined) throw refuse(meaning.otherwise)
  return { argv: changed, note: undefined }
}

/** A word where a command of a group was expected. */
export interface Stranger {
  /** The group: `tx`. */
  readonly path: string
  readonly word: string
}

/** The command line with the verb that a word stands for put before it; undefined where it stands for none. */
export async function withVerb (catalogue: Catalogue, argv: readonly string[], { path, word }: Stranger): Promise<readonly string[] | undefined> {
  const verb = (await catalogue.foreign?.())?.verb(path, word)
  return verb === undefined ? undefined : argv.toSpliced(argv.indexOf(word), 0, verb)
}

/** The words up to the first option; groups by the name that help shows, and hyphens for underscores. */
function calledWords ({ groups }: Catalogue, argv: readonly string[]): readonly string[] {
  const end = argv.findIndex(word => word.startsWith('-'))
  const words = (end < 0 ? argv : argv.slice(0, end)).map(word => word.replaceAll('_', '-'))
  const [first = '', ...rest] = words
  const group = groups.find(({ name, aliases }) => splitPath(name).group === undefined && [name, ...aliases].flatMap(bothSpellings).includes(first))
  return [group?.name ?? first, ...rest]
}
