/** Help as text, made from the declarations alone: examples first, then usage and options. */
import type { Catalogue } from './catalogue.ts'
import { commandsOf, groupsOf, splitPath } from './catalogue.ts'
import type { Command, Group } from './command.ts'
import { placesOf, type Input, type Inputs } from './input.ts'
import { fill } from './render/wrap.ts'
import { sendingOf } from './sending.ts'
import { tablesOf } from './tables.ts'
import { shownOption, shownPlace } from './spelling.ts'

type Entry = readonly [term: string, says: string]

/** `btcli --help` */
export function programHelp (catalogue: Catalogue, width: number): string {
  return page([
    [catalogue.summary],
    section('Usage', [`${catalogue.name} <group> <command> [options]`]),
    section('Groups', groupEntries(catalogue, undefined, width)),
    section('Commands', entries(commandsOf(catalogue, undefined).map(command => [command.path, command.summary]), width)),
    section('Options of every command', entries([...optionEntries(catalogue.globals), ['-h, --help', 'Help on any group or command.'], ['--version', 'Print the version.']], width)),
  ])
}

/** `btcli stake --help` */
export function groupHelp (catalogue: Catalogue, group: Group, width: number): string {
  const commands = commandsOf(catalogue, group.name)
  return page([
    [group.summary],
    section('Usage', [`${catalogue.name} ${group.name} <command> [options]`]),
    section('Groups', groupEntries(catalogue, group.name, width)),
    section('Commands', entries(commands.map(command => [splitPath(command.path).verb, command.summary]), width)),
    [`\`${catalogue.name} ${group.name} <command> --help\` shows examples and options.`],
  ])
}

/** `btcli stake add --help` */
export function commandHelp (catalogue: Catalogue, command: Command, width: number): string {
  const places = placesOf(command.input).filter(([, input]) => input.positional === true)
  const usage = [catalogue.name, command.path, ...places.map(([key, input]) => shownPlace(key, input)), '[options]'].join(' ')
  return page([
    wrap(command.summary, width),
    ...(command.description === undefined ? [] : [command.description.split('\n').flatMap(paragraph => wrap(paragraph.trim(), width))]),
    section('Examples', command.examples.flatMap(([argv, says]) => [`$ ${catalogue.name} ${argv}`, ...wrap(says, width - 6).map(text => `    ${text}`)])),
    section('Usage', [usage]),
    section('Arguments', entries(places.map(([key, input]) => [shownPlace(key, input), explain(input)]), width)),
    section('Options', entries(optionEntries(command.input), width)),
    section('Options of tables', entries(optionEntries(tablesOf(command)), width)),
    section('Options of transactions', entries(optionEntries(sendingOf(command)), width)),
    section('Options of every command', entries(optionEntries(catalogue.globals), width)),
  ])
}

const groupEntries = (catalogue: Catalogue, parent: string | undefined, width: number): string[] =>
  entries(groupsOf(catalogue, parent).map(({ name, summary }) => [splitPath(name).verb, summary]), width)

function optionEntries (inputs: Inputs): Entry[] {
  return Object.entries(inputs).flatMap(([key, input]): Entry[] => {
    const option = shownOption(inputs, key, input)
    return option === undefined ? [] : [[option, explain(input)]]
  })
}

/** What it is, its default and the variable that gives it. */
function explain (input: Input<unknown>): string {
  const notes = [
    ...(input.defaultText === undefined || input.takes === 'nothing' ? [] : [`default: ${input.defaultText}`]),
    ...(input.env?.[0] === undefined ? [] : [`env: ${input.env[0]}`]),
    ...(input.byPlace === true ? ['may stand without its option'] : []),
  ]
  return [input.help ?? '', notes.length === 0 ? '' : `[${notes.join(', ')}]`].filter(part => part !== '').join(' ')
}

const page = (sections: readonly (readonly string[])[]): string => `${sections.filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n')}\n`

const section = (title: string, lines: readonly string[]): string[] => lines.length === 0 ? [] : [title, ...lines.map(text => text === '' ? '' : `  ${text}`)]

/** Terms in one column, what they mean in another; a term that is too long has a line of its own. */
function entries (pairs: readonly Entry[], width: number): string[] {
  const column = Math.min(34, Math.max(0, ...pairs.map(([term]) => term.length)))
  return pairs.flatMap(([term, says]) => {
    const [first = '', ...rest] = wrap(says, Math.max(24, width - column - 4))
    const pad = ' '.repeat(column + 2)
    if (term.length > column) return [term, ...[first, ...rest].map(text => pad + text)]
    return [`${term.padEnd(column)}  ${first}`.trimEnd(), ...rest.map(text => pad + text)]
  })
}

/** Breaks a text between words. */
const wrap = (text: string, width: number): string[] => fill(text.split(/\s+/), width)
