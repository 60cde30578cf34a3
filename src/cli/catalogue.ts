/** All that a program can do, as values: what `mount` hangs into the command tree and `help` describes. */
import type { Command, Group } from './command.ts'
import type { Inputs } from './input.ts'

/** A group and its commands: the default export of `src/commands/<group>/index.ts`. */
export interface Family {
  readonly group: Group
  readonly commands: readonly Command[]
}

export interface Catalogue {
  /** The word before every command line: `btcli`. */
  readonly name: string
  readonly version: string
  readonly summary: string
  /** What the program says when it is called without anything. */
  readonly welcome: string
  readonly groups: readonly Group[]
  readonly commands: readonly Command[]
  /** The options that every command has. */
  readonly globals: Inputs
}

/** Where a command hangs: `stake add` is the verb `add` of the group `stake`; one word hangs at the top. */
export function splitPath (path: string): { readonly group: string | undefined, readonly verb: string } {
  const [first = '', second] = path.split(' ')
  return second === undefined ? { group: undefined, verb: first } : { group: first, verb: second }
}

/** The commands of a group, or those at the top. */
export const commandsOf = (catalogue: Catalogue, group: string | undefined): readonly Command[] =>
  catalogue.commands.filter(command => splitPath(command.path).group === group)

/** The groups that have commands. */
export const groupsInUse = (catalogue: Catalogue): readonly Group[] =>
  catalogue.groups.filter(group => commandsOf(catalogue, group.name).length > 0)
