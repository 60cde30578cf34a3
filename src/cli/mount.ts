/** Hangs the commands into a commander tree, which reads the command line and knows typing errors. */
import { Command as Node, CommanderError, Option } from 'commander'
import type { Catalogue } from './catalogue.ts'
import { groupsOf, splitPath, verbsIn } from './catalogue.ts'
import type { Command, Group, Listed } from './command.ts'
import { badCommandLine, oneWordTooMany } from './errors.ts'
import { explained, type Explanation } from './explained.ts'
import { commandHelp, groupHelp, programHelp } from './help.ts'
import type { Stranger } from './foreign.ts'
import { placesOf, type Inputs } from './input.ts'
import { sendingOf } from './sending.ts'
import { tablesOf } from './tables.ts'
import { bothSpellings, shownFlag, spell } from './spelling.ts'

/** What a command line turned out to be. */
export type Call =
  | {
    readonly kind: 'run'
    readonly command: Command
    /** Texts by the key of the input; global options too. */
    readonly flags: Readonly<Record<string, string>>
    /** What was understood otherwise than it is written. */
    readonly notes: readonly string[]
    /** What is printed instead where no chain answers: the command only explains something. */
    readonly otherwise?: string
  }
  | { readonly kind: 'print', readonly text: string }

/**
 * Reads a command line, and loads the command that it names.
 * @throws BAD_COMMAND_LINE for an unknown command or flag, with what was probably meant
 */
export async function parseCommandLine (catalogue: Catalogue, argv: readonly string[], width: number, notes: readonly string[] = []): Promise<Call> {
  if (argv.length === 0) return { kind: 'print', text: catalogue.welcome }
  let printed = ''
  let call: Call | undefined
  let where: readonly string[] = []
  let asked: readonly string[] | undefined
  let explains: Explanation | undefined
  let stranger: Stranger | undefined
  const program = await buildTree(catalogue, width, {
    choose: (command, flags) => { call = { kind: 'run', command, flags, notes } },
    print: text => { printed += text },
    explain: words => { asked = words },
    explainBy: explanation => { explains = explanation },
    strange: found => { stranger = found },
    fail: path => { where = path },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (HELPFUL.has(error.code)) {
      const inserted = stranger === undefined ? undefined : await (await import('./foreign.ts')).withVerb(catalogue, argv, stranger)
      if (inserted !== undefined) return parseCommandLine(catalogue, inserted, width, notes)
      return await explained(catalogue, explains, printed) ?? { kind: 'print', text: printed }
    }
    const { translate } = await import('./foreign.ts')
    const translated = await translate(catalogue, argv, where.join(' '), error.message)
    if (translated !== undefined) return parseCommandLine(catalogue, translated.argv, width, [...notes, ...(translated.note === undefined ? [] : [translated.note])])
    throw asUsageError(error, [catalogue.name, ...where].join(' '))
  }
  if (asked !== undefined) return parseCommandLine(catalogue, [...asked, '--help'], width)
  return call ?? { kind: 'print', text: printed }
}

/** Commander ends these by throwing too, but they are what the person asked for. */
const HELPFUL = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version'])

function asUsageError (error: CommanderError, command: string) {
  const [first = '', suggestion] = withoutValues(error.message.replace(/^error: /, '')).split('\n')
  const message = `${first.charAt(0).toUpperCase()}${first.slice(1).replaceAll('\'', '`')}`
  return badCommandLine({
    message: /[.?!]$/.test(message) ? message : `${message}.`,
    hint: suggestion === undefined ? `See \`${command} --help\`.` : suggestion.replace(/^\(|\)$/g, ''),
  })
}

/** What stands behind a mistyped option, or in quotes where a command was expected, may be a secret. */
const withoutValues = (message: string): string => message.replace(/^(unknown option '[^=]+)=.*'/s, '$1\'').replace(/^(unknown command '\S+)\s.*'/s, '$1 …\'')

/** What the tree tells about the command line. */
interface Listener {
  readonly choose: (command: Command, flags: Readonly<Record<string, string>>) => void
  readonly print: (text: string) => void
  /** Help is wanted on what these words name. */
  readonly explain: (words: readonly string[]) => void
  /** Help is wanted on a command together with what it is given, which another command explains. */
  readonly explainBy: (explanation: Explanation) => void
  /** Help is wanted on a group, and the word behind it names nothing there. */
  readonly strange: (stranger: Stranger) => void
  /** The words down to the node that could not go on. */
  readonly fail: (path: readonly string[]) => void
}

async function buildTree (catalogue: Catalogue, width: number, { choose, print, explain, explainBy, strange, fail }: Listener): Promise<Node> {
  const nodeOf = (path: readonly string[], grow: Grow, name = path.at(-1) ?? catalogue.name) => new LazyNode(name, grow)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => undefined })
    .exitOverride(error => {
      fail(path)
      throw error
    })
    .helpOption('-h, --help')
  // Options of a branch end where a command begins, so that a command may use a global option's name for itself.
  const branch = (path: readonly string[], help: () => string, children: () => readonly Node[]) => nodeOf(path, async node => {
    node.configureHelp({
      formatHelp: () => {
        const word = placeIn(node)
        if (word !== undefined) strange({ path: path.join(' '), word })
        return help()
      },
    })
    declareOptions(node, catalogue.globals)
    for (const child of [...children(), helpNode(path)]) node.addCommand(child)
  }).enablePositionalOptions().helpCommand(false)
  // `btcli help stake add`: commander's own would show a command before its declaration is loaded.
  const helpNode = (path: readonly string[]): Node => nodeOf([...path, 'help'], async node => {
    node.configureHelp({ formatHelp: () => programHelp(catalogue, width) }).argument('[words...]')
    node.action(() => { explain([...path, ...node.args]) })
  })
  const leaf = (found: Listed, [verb = '', ...others]: readonly string[]): Node =>
    nodeOf(found.path.split(' '), async node => {
      const command = await found.load()
      node.configureHelp({
        formatHelp: () => {
          const given = placeIn(node)
          if (command.helpBy !== undefined && given !== undefined) explainBy({ by: command.helpBy, given, flags: textsOf(node, command) })
          return commandHelp(catalogue, command, width)
        },
      })
      const own = { ...command.input, ...sendingOf(command), ...tablesOf(command) }
      declareOptions(node, { ...own, ...withoutKeys(catalogue.globals, own) })
      for (const [key, input] of placesOf(command.input)) node.argument(input.takes === 'list' ? `[${key}...]` : `[${key}]`)
      node.action(() => { choose(command, textsOf(node, command)) })
    }, verb).aliases(hiddenNames(verb, others))
  const childrenOf = (parent: string | undefined): Node[] => [
    ...groupsOf(catalogue, parent).map(groupNode),
    ...catalogue.commands.flatMap(command => {
      const verbs = verbsIn(parent, command)
      return verbs.length === 0 ? [] : [leaf(command, verbs)]
    }),
  ]
  const groupNode = (group: Group): Node =>
    branch(group.name.split(' '), () => groupHelp(catalogue, group, width), () => childrenOf(group.name)).aliases(hiddenNames(splitPath(group.name).verb, group.aliases))
  const program = branch([], () => programHelp(catalogue, width), () => childrenOf(undefined))
  program.version(catalogue.version, '--version')
  await program.grown()
  return program
}

/** The first value that was given by place. */
const placeIn = (node: Node): string | undefined => node.args.find(word => !word.startsWith('-'))

const withoutKeys = (inputs: Inputs, taken: Inputs): Inputs => Object.fromEntries(Object.entries(inputs).filter(([key]) => !(key in taken)))

const hiddenNames = (name: string, aliases: readonly string[]): string[] => [...new Set([name, ...aliases].flatMap(bothSpellings))].filter(spelling => spelling !== name)

/** Gives a node its help, its options and its children. */
type Grow = (node: Node) => Promise<void>

/** A node that grows when the command line reaches it: a hundred commands have thousands of spellings. */
class LazyNode extends Node {
  readonly #grow: Grow

  constructor (name: string, grow: Grow) {
    super(name)
    this.#grow = grow
    this.hook('preSubcommand', async (_, child) => {
      if (child instanceof LazyNode) await child.grown()
    })
  }

  /** A command line reaches each node once. */
  grown (): Promise<void> {
    return this.#grow(this)
  }
}

/** Each spelling is an option of its own that writes to the same key; commander itself knows one long and one short name. */
function declareOptions (node: Node, inputs: Inputs): void {
  for (const { key, input, flags } of spell(inputs)) {
    for (const [index, flag] of flags.entries()) {
      const value = input.takes === 'nothing' ? '' : ` <${input.placeholder ?? key}${input.takes === 'list' ? '...' : ''}>`
      const sharer = Object.entries(inputs).find(([, { sharing }]) => sharing === flag)?.[0]
      const option = new Option(`${flag}${sharer === undefined ? value : ` [${sharer}]`}`).hideHelp(index > 0 || input.positional === true)
      option.attributeName = () => sharer === undefined ? key : sharedName(key, sharer)
      // `--no-input` is a switch of its own and not the opposite of `--input`.
      option.negate = false
      if (input.takes === 'list') option.argParser((text: string, before: string | undefined) => before === undefined ? text : `${before},${text}`)
      node.addOption(option)
    }
  }
}

/** What a flag is kept under that is a switch by itself and another input with a value after it. */
const SHARED = '?'
const sharedName = (key: string, sharer: string) => `${key}${SHARED}${sharer}`

/** The texts that the nodes above a command and the command itself were given; the nearest wins. */
function textsOf (leaf: Node, command: Command): Record<string, string> {
  const texts: Record<string, string> = {}
  const nodes: Node[] = []
  for (let node: Node | null = leaf; node !== null; node = node.parent) nodes.unshift(node)
  for (const node of nodes) {
    for (const [name, value] of Object.entries(node.opts())) {
      const [key = name, sharer = key] = name.split(SHARED)
      texts[value === true ? key : sharer] = String(value)
    }
  }
  for (const [index, [key, input]] of placesOf(command.input).entries()) {
    const value: unknown = leaf.processedArgs[index]
    // Two values for one thing: neither may be left out without a word.
    if (input.byPlace === true && typeof value === 'string' && texts[key] !== undefined) throw oneWordTooMany({ value, flag: shownFlag(key, input) ?? key })
    if (Array.isArray(value) ? value.length > 0 : value !== undefined) texts[key] = Array.isArray(value) ? value.join(input.separator ?? ',') : String(value)
  }
  return texts
}
