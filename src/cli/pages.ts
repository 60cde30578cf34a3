/** All help there is, written in advance: what the build keeps beside the bundle, so that help need not load it. */
import { groupsOf, splitPath, verbsIn, type Catalogue } from './catalogue.ts'
import { parseCommandLine } from './mount.ts'

/** Texts, and which of them a command line asks for: `stake add --help`. The welcome is not among them: it depends on the machine. */
export interface HelpPages {
  readonly texts: readonly string[]
  readonly byLine: Readonly<Record<string, number>>
}

/** Help for terminals of a width or more. Names and their aliases are in it, not every spelling that works. */
export async function helpPages (catalogue: Catalogue, width: number): Promise<HelpPages> {
  const lines = ['--help', ...placesIn(catalogue, undefined).map(place => `${place} --help`)]
  const pages = await Promise.all(lines.map(async line => {
    const call = await parseCommandLine(catalogue, line.split(' ').filter(word => word !== ''), width)
    if (call.kind !== 'print') throw new Error(`${line} shows no help`)
    return call.text
  }))
  const texts = [...new Set(pages)]
  return { texts, byLine: Object.fromEntries(lines.map((line, i) => [line, texts.indexOf(pages[i] ?? '')])) }
}

/** The words that lead to each group and command under a group, by name and alias. */
function placesIn (catalogue: Catalogue, parent: string | undefined): string[] {
  const groups = groupsOf(catalogue, parent).flatMap(({ name, aliases }) => {
    const inside = placesIn(catalogue, name)
    return [splitPath(name).verb, ...aliases].flatMap(group => [group, ...inside.map(place => `${group} ${place}`)])
  })
  return [...groups, ...catalogue.commands.flatMap(command => verbsIn(parent, command))]
}
