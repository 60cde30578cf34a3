/** All that a program can do, as values: what `mount` hangs into the command tree and `help` describes. */
import type { Command, Group, Listed } from './command.ts'
import type { Foreign } from './foreign.ts'
import type { Inputs } from './input.ts'

/** A group and its commands: the default export of `src/commands/<group>/index.ts`. */
export interface Family {
  readonly group: Group
  readonly commands: readonly Command[]
  /** Groups in the group: `chain snapshot`. */
  readonly families?: readonly Family[]
}

/** A family and all that are in it. */
export const withFamilies = (family: Family): readonly Family[] => [family, ...(family.families ?? []).flatMap(withFamilies)]

/** A program: its commands and what it says of itself. */
export interface Catalogue {
  /** The word before every command line: `btcli`. */
  readonly name: string
  readonly version: string
  readonly summary: string
  /** What the program says when it is called without anything. */
  readonly welcome: string
  readonly groups: readonly Group[]
  /** Each is loaded when a command line names it: all of them together cost every start some ten milliseconds. */
  readonly commands: readonly Listed[]
  /** The options that every command has. */
  readonly globals: Inputs
  /** Names of other tools; asked for only where a command line was not understood. */
  readonly foreign?: () => Promise<Foreign>
}

/**
 * Where a command or a group hangs: `stake add` is the verb `add` of the group `stake`, `chain snapshot` a group in the group
 * `chain`; one word hangs at the top.
 */
export function splitPath (path: string): { readonly group: string | undefined, readonly verb: string } {
  const last = path.lastIndexOf(' ')
  return last < 0 ? { group: undefined, verb: path } : { group: path.slice(0, last), verb: path.slice(last + 1) }
}

/** The names that a command has in a group (the one where it hangs, or one that its aliases name): first its verb there, then others. */
export function verbsIn (group: string | undefined, { path, aliases }: Pick<Command, 'path' | 'aliases'>): readonly string[] {
  const home = splitPath(path)
  const plain = aliases.filter(alias => !alias.includes(' '))
  const elsewhere = aliases.filter(alias => alias.includes(' ')).map(splitPath).filter(place => place.group === group).map(({ verb }) => verb)
  return home.group === group ? [home.verb, ...plain, ...elsewhere] : elsewhere
}

type Named = Pick<Command, 'path'>

/** The commands of a group, or those at the top. */
export const commandsOf = <Known extends Named>({ commands }: { readonly commands: readonly Known[] }, group: string | undefined): readonly Known[] =>
  commands.filter(command => splitPath(command.path).group === group)

/** The groups in a group, or those at the top, as far as there are commands in them. */
export const groupsOf = (
  catalogue: { readonly groups: readonly Group[], readonly commands: readonly Named[] },
  parent: string | undefined,
): readonly Group[] =>
  catalogue.groups.filter(({ name }) => splitPath(name).group === parent && (commandsOf(catalogue, name).length > 0 || groupsOf(catalogue, name).length > 0))
