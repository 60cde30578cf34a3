/** The page docs/commands.md, as a function of the declarations. */
import type { Catalogue } from '../../src/cli/catalogue.ts'
import { commandsOf, groupsOf } from '../../src/cli/catalogue.ts'
import type { Command } from '../../src/cli/command.ts'
import type { Input, Inputs } from '../../src/cli/input.ts'
import { sending } from '../../src/cli/sending.ts'
import { tableInputs } from '../../src/cli/tables.ts'
import { shownOption, shownPlace } from '../../src/cli/spelling.ts'

/** What of a program the page tells. */
type Told = Pick<Catalogue, 'groups' | 'globals'> & { readonly commands: readonly Command[] }

/** The whole page; it ends with a newline. */
export function commandPage (told: Told): string {
  const used = groupsOf(told, undefined)
  return [
    '# Commands',
    'Made from the declarations by `npx tsx scripts/docs.ts`; `btcli <group> <command> --help` says the same.',
    'Every name may be written with underscores too: `lock_cost`, `--wallet_name`. Commands and options of the official tools (the classic one, and the one after it) that are not on this page do what they mean, or a sentence says what there is instead.',
    used.map(({ name, summary }) => `- [${name}](#${name}): ${summary}`).join('\n'),
    ...used.flatMap(group => [
      `## ${group.name}`,
      `${group.summary}${spellings('Also', group.aliases)}`,
      ...commandsUnder(told, group.name).flatMap(section),
    ]),
    ...(commandsOf(told, undefined).length === 0 ? [] : ['## Commands without a group', ...commandsOf(told, undefined).flatMap(section)]),
    '## Options of tables',
    'Commands that show a table have these too.',
    options(tableInputs),
    '## Options of transactions',
    'Commands that send a transaction have these too.',
    options(sending),
    '## Options of every command',
    options(told.globals),
    '## Exit status',
    '0 done; 1 refused by the chain, or the answer is no; 2 the command line, a value or the configuration; 3 no connection; 4 a key or a password; 5 not found; 70 a mistake of btcli; 130 cancelled.',
  ].join('\n\n') + '\n'
}

/** The commands of a group, then those of the groups in it. */
const commandsUnder = (told: Told, group: string): Command[] =>
  [...commandsOf(told, group), ...groupsOf(told, group).flatMap(({ name }) => commandsUnder(told, name))]

function section (command: Command): string[] {
  const places = Object.entries(command.input).filter(([, input]) => input.positional === true)
  return [
    `### ${command.path}`,
    `${command.summary}${spellings('Also', command.aliases)}`,
    ...(command.description === undefined ? [] : [command.description]),
    `\`\`\`sh\n${command.examples.map(([argv, says]) => `# ${says}\nbtcli ${argv}`).join('\n')}\n\`\`\``,
    ...(places.length === 0 ? [] : [table('Argument', places.map(([key, input]) => [`\`${shownPlace(key, input)}\``, explain(input)]))]),
    ...(Object.keys(command.input).length === places.length ? [] : [options(command.input)]),
    ...(command.tables ? ['With the [options of tables](#options-of-tables).'] : []),
    ...(command.sends ? ['With the [options of transactions](#options-of-transactions).'] : []),
  ]
}

const spellings = (word: string, names: readonly string[]): string => names.length === 0 ? '' : ` ${word}: ${names.map(name => `\`${name}\``).join(', ')}.`

function options (inputs: Inputs): string {
  return table('Option', Object.entries(inputs).flatMap(([key, input]) => {
    const option = shownOption(inputs, key, input)
    return option === undefined ? [] : [[`\`${option}\``, explain(input)] as const]
  }))
}

function explain (input: Input<unknown>): string {
  const notes = [
    ...(input.defaultText === undefined || input.takes === 'nothing' ? [] : [`Default: \`${input.defaultText}\`.`]),
    ...(input.env === undefined ? [] : [`Environment: ${input.env.map(name => `\`${name}\``).join(', ')}.`]),
    ...(input.config === undefined ? [] : [`Configuration: \`${input.config}\`.`]),
  ]
  return [input.help ?? '', ...notes].filter(part => part !== '').join(' ')
}

const table = (title: string, rows: readonly (readonly [string, string])[]): string =>
  [`| ${title} | |`, '|---|---|', ...rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)].join('\n')
