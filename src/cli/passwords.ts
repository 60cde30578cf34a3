/** Where passwords come from: --password-file > --password-stdin > the ecosystem's variables > the person. */
import { basename, dirname } from 'node:path'
import type { KeyringPair } from '@polkadot/keyring/types'
import { resolvePath } from '../core/machine.ts'
import type { Encrypted, NewPassword } from './context.ts'
import { passwordNeeded } from './errors.ts'
import type { Settings } from './globals.ts'
import { firstLine, passwordInFile } from './password-file.ts'
import type { Ask } from './question.ts'
import type { LockedKey, Services } from './services.ts'
import type { Terminal } from './terminal.ts'

/** Where passwords come from: options, standard input, variables, a person. */
export interface Passwords {
  /** Opens a key with its password. A wrong one is not asked for again: each try is a command of its own. */
  open (key: LockedKey): Promise<KeyringPair>
  /** The password of what exists. */
  find (of: Encrypted): Promise<string>
  /** The password of what is to be. */
  choose (wanted: NewPassword): Promise<string>
}

/** What finding a password needs of the program. */
export interface PasswordParts {
  readonly terminal: Terminal
  readonly settings: Settings
  readonly services: Services
  /** Missing when there is nobody to ask. */
  readonly ask: Ask | undefined
  readonly note: (text: string) => void
}

/** The passwords of one run of a command. */
export function passwords ({ terminal, settings, services, ask, note }: PasswordParts): Passwords {
  // Standard input can be read once, however many keys a command opens.
  let reading: Promise<string | undefined> | undefined
  const fromOptions = () => reading ??= readGiven(terminal, settings)
  // One question at a time, and the answer serves every key of the command.
  let asking: Promise<unknown> = Promise.resolve()
  let typed: string | undefined

  /** The password of the key file at `path`, if one is given; otherwise the variable that could give it. */
  async function given (path: string): Promise<{ readonly password: string | undefined, readonly variable: string }> {
    const { variable, password } = services.environmentPassword(path)
    return { variable, password: await fromOptions() ?? password }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = asking.then(work)
    asking = mine.catch(() => undefined)
    return mine
  }

  async function typeFor (path: string, variable: string): Promise<string> {
    if (ask === undefined) throw passwordNeeded({ what: path, ways: waysFor(variable) })
    typed = await ask({ kind: 'secret', message: `Password for ${path}:`, check: notEmpty })
    return typed
  }

  async function find ({ path }: Encrypted): Promise<string> {
    const { password, variable } = await given(path)
    return password ?? await inTurn(async () => typed ?? await typeFor(path, variable))
  }

  return {
    find,
    async open (key) {
      if (!key.encrypted) return await key.open(undefined)
      const { password, variable } = await given(key.path)
      if (password !== undefined) return await key.open(password)
      return await inTurn(async () => {
        if (typed === undefined) return await key.open(await typeFor(key.path, variable))
        // What was typed for another key may open this one too, and is no attempt of the person's if it does not.
        return await key.open(typed).catch(async (error: unknown) => {
          const { wrongPassword } = await import('../core/wallet/errors.ts')
          if (!wrongPassword.is(error)) throw error
          return await key.open(await typeFor(key.path, variable))
        })
      })
    },
    async choose ({ purpose, path, without, file }) {
      if (file?.path !== undefined) return await passwordInFile(resolvePath(file.path, terminal.machine), file.flag)
      const { password, variable } = file === undefined ? await given(path) : { password: undefined, variable: undefined }
      if (password !== undefined) return password
      const ways = variable === undefined ? [file?.flag ?? ''] : waysFor(variable)
      if (ask === undefined) throw passwordNeeded({ what: purpose, ways: [...ways, `leave it out with ${without}`] })
      return await inTurn(() => typeTwice(ask, purpose, namesIn(path), note))
    },
  }
}

const waysFor = (variable: string): readonly string[] => ['--password-file', '--password-stdin', `the environment variable ${variable}`]

/** Asks until the password is not easily guessed, and was typed twice. */
async function typeTwice (ask: Ask, purpose: string, known: readonly string[], note: (text: string) => void): Promise<string> {
  const { loadStrength } = await import('../core/wallet/strength.ts')
  const rate = await loadStrength()
  // Which of the two was mistyped nobody knows: both are asked for again.
  for (let begin = ''; ; begin = 'The passwords differ. ') {
    const typed = await ask({ kind: 'secret', message: `${begin}Password for ${purpose}:`, check: text => notEmpty(text) ?? rate(text, known).refused })
    note(`This password is ${rate(typed, known).word}.`)
    if (await ask({ kind: 'secret', message: 'The same password again:', check: () => undefined }) === typed) return typed
  }
}

/** The names in a key's path: poor passwords for it. */
const namesIn = (path: string): readonly string[] => [basename(path), basename(dirname(path)), basename(dirname(dirname(path)))]

const notEmpty = (text: string): string | undefined => text === '' ? 'The password is empty.' : undefined

async function readGiven (terminal: Terminal, settings: Settings): Promise<string | undefined> {
  if (settings.passwordFile !== undefined) return await passwordInFile(resolvePath(settings.passwordFile, terminal.machine), '--password-file')
  return settings.passwordStdin ? firstLine(await terminal.stdin.read(), 'The first line of standard input') : undefined
}
