/** Help on a command together with what it is given: `tx call system.remark --help`. Another command knows what that is. */
import type { Catalogue } from './catalogue.ts'
import type { Command } from './command.ts'
import { placesOf } from './input.ts'

/** What is to be explained. */
export interface Explanation {
  /** The path of the command that explains it, by its first place. */
  readonly by: string
  readonly given: string
  /** The options that the command line gave. */
  readonly flags: Readonly<Record<string, string>>
}

interface Explained {
  readonly kind: 'run'
  readonly command: Command
  readonly flags: Readonly<Record<string, string>>
  readonly notes: readonly string[]
  readonly otherwise: string
}

/** The call that explains something in place of help. @param otherwise the help, for where no chain answers */
export async function explained ({ commands }: Catalogue, explains: Explanation | undefined, otherwise: string): Promise<Explained | undefined> {
  const command = await commands.find(({ path }) => path === explains?.by)?.load()
  const [first] = command === undefined ? [] : placesOf(command.input)
  if (explains === undefined || command === undefined || first === undefined) return undefined
  return { kind: 'run', command, flags: { ...explains.flags, [first[0]]: explains.given }, notes: [], otherwise }
}
