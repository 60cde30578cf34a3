/** What may follow on a command line, from the list of commands and the declaration of the one that is named. */
import type { Catalogue } from './catalogue.ts'
import { commandsOf, groupsOf, splitPath, verbsIn } from './catalogue.ts'
import type { Listed } from './command.ts'
import { placesOf, type Completes, type Input, type Inputs } from './input.ts'
import { sendingOf } from './sending.ts'
import { bothSpellings, shownFlag, spell } from './spelling.ts'
import { tablesOf } from './tables.ts'

/** A word that may follow, and what it means. */
export interface Candidate {
  readonly word: string
  readonly says: string
}

/** What may follow: words, or values that this machine knows. */
export interface Following {
  readonly candidates: readonly Candidate[]
  /** What kind of value follows; the caller knows which there are. */
  readonly values: Completes | undefined
  /** The wallet that the command line names, whose hotkeys may follow. */
  readonly wallet: string | undefined
}

type Told = Pick<Catalogue, 'groups' | 'commands' | 'globals'>

/**
 * Finds what may follow.
 * @param words the command line behind the program's name; the last one is begun, and may be empty
 */
export async function following (told: Told, words: readonly string[]): Promise<Following> {
  const catalogue: Catalogue = { ...told, name: '', version: '', summary: '', welcome: '' }
  const begun = words.at(-1) ?? ''
  const { group, found, rest } = walk(catalogue, words.slice(0, -1))
  const command = await found?.load()
  const inputs: Inputs = command === undefined
    ? catalogue.globals
    : { ...catalogue.globals, ...sendingOf(command), ...tablesOf(command), ...command.input }
  const given = givenIn(inputs, rest)
  const result = (candidates: readonly Candidate[], values?: Completes): Following =>
    ({ candidates: candidates.filter(({ word }) => word.startsWith(begun)), values, wallet: given.values['wallet'] })
  if (given.open !== undefined) return valueOf(given.open, result)
  if (begun.startsWith('-')) return result(flagsOf(inputs, given.used))
  if (command === undefined) return result(childrenOf(catalogue, group))
  const next = placesOf(command.input).map(([, input]) => input)
  const place = next[Math.min(given.places, next.length - 1)]
  return place === undefined || (given.places >= next.length && place.takes !== 'list') ? result([]) : valueOf(place, result)
}

const valueOf = (input: Input<unknown>, result: (candidates: readonly Candidate[], values?: Completes) => Following): Following =>
  result((input.choices ?? []).map(word => ({ word, says: '' })), input.completes)

/** Goes down to the command as far as the words name one; `rest` is what stands behind it. */
function walk (
  catalogue: Catalogue,
  words: readonly string[],
): { readonly group: string | undefined, readonly found: Listed | undefined, readonly rest: readonly string[] } {
  const flags = new Map(spell(catalogue.globals).flatMap(({ input, flags }) => flags.map(flag => [flag, input] as const)))
  let group: string | undefined
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const flag = flags.get(word)
    if (flag !== undefined && flag.takes !== 'nothing') index++
    if (word.startsWith('-')) continue
    const deeper = groupsOf(catalogue, group).find(({ name, aliases }) => [splitPath(name).verb, ...aliases].flatMap(bothSpellings).includes(word))
    const found = catalogue.commands.find(each => verbsIn(group, each).flatMap(bothSpellings).includes(word))
    if (deeper === undefined) return { group, found, rest: found === undefined ? words : words.slice(index + 1) }
    group = deeper.name
  }
  return { group, found: undefined, rest: words }
}

/** What was given already, and the flag that waits for its value, if one does. */
function givenIn (inputs: Inputs, words: readonly string[]) {
  const flags = new Map(spell(inputs).flatMap(spelled => spelled.flags.map(flag => [flag, spelled] as const)))
  const values: Record<string, string> = {}
  const used = new Set<string>()
  let open: Input<unknown> | undefined
  let key = ''
  let places = 0
  for (const word of words) {
    if (open !== undefined) {
      values[key] = word
      open = undefined
      continue
    }
    const spelled = flags.get(word)
    if (spelled === undefined) {
      if (!word.startsWith('-')) places++
      continue
    }
    key = spelled.key
    used.add(key)
    if (spelled.input.takes !== 'nothing') open = spelled.input
  }
  return { values, used, open, places }
}

/** The flags that help shows, less those that were given. */
const flagsOf = (inputs: Inputs, used: ReadonlySet<string>): Candidate[] => [
  ...Object.entries(inputs).flatMap(([key, input]) => {
    const flag = shownFlag(key, input)
    return flag === undefined || (used.has(key) && input.takes !== 'list') ? [] : [{ word: flag, says: input.help ?? '' }]
  }),
  { word: '--help', says: 'Help.' },
]

const childrenOf = (catalogue: Catalogue, group: string | undefined): Candidate[] => [
  ...groupsOf(catalogue, group).map(({ name, summary }) => ({ word: splitPath(name).verb, says: summary })),
  ...commandsOf(catalogue, group).map(({ path, summary }) => ({ word: splitPath(path).verb, says: summary })),
]
