/** Where passwords come from: --password-file > --password-stdin > the ecosystem's variables > the person. */
import { readFile } from 'node:fs/promises'
import type { KeyringPair } from '@polkadot/keyring/types'
import { resolvePath } from '../core/machine.ts'
import { emptyPassword } from '../core/wallet/errors.ts'
import type { NewPassword } from './context.ts'
import { passwordFileUnreadable, passwordNeeded } from './errors.ts'
import type { Settings } from './globals.ts'
import type { Ask } from './question.ts'
import type { LockedKey, Services } from './services.ts'
import type { Terminal } from './terminal.ts'

export interface Passwords {
  /** Opens a key with its password. A wrong one is not asked for again: each try is a command of its own. */
  open (key: LockedKey): Promise<KeyringPair>
  choose (wanted: NewPassword): Promise<string>
}

export function passwords (terminal: Terminal, settings: Settings, services: Services, ask: Ask | undefined): Passwords {
  // Standard input can be read once, however many keys a command opens.
  let reading: Promise<string | undefined> | undefined
  const fromOptions = () => reading ??= readGiven(terminal, settings)

  /** The password of the key file at `path`, if it is given or typed by `type`. */
  async function find (path: string, what: string, type: (ask: Ask) => Promise<string>, otherWays: readonly string[] = []): Promise<string> {
    const given = await fromOptions()
    if (given !== undefined) return given
    const { variable, password } = services.environmentPassword(path)
    if (password !== undefined) return password
    if (ask !== undefined) return type(ask)
    throw passwordNeeded({ what, ways: ['--password-file', '--password-stdin', `the environment variable ${variable}`, ...otherWays] })
  }

  return {
    async open (key) {
      if (!key.encrypted) return key.open(undefined)
      return key.open(await find(key.path, key.path, ask => ask({ kind: 'secret', message: `Password for ${key.path}:`, check: notEmpty })))
    },
    async choose ({ purpose, path, without }) {
      const chosen = await find(path, purpose, ask => typeTwice(ask, purpose), [`leave it out with ${without}`])
      if (chosen === '') throw emptyPassword()
      return chosen
    },
  }
}

async function typeTwice (ask: Ask, purpose: string): Promise<string> {
  const typed = await ask({ kind: 'secret', message: `Password for ${purpose}:`, check: notEmpty })
  await ask({ kind: 'secret', message: 'The same password again:', check: text => text === typed ? undefined : 'The passwords differ.' })
  return typed
}

const notEmpty = (text: string): string | undefined => text === '' ? 'The password is empty.' : undefined

/** The line end that editors and `echo` add is no part of a password. */
const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? ''

async function readGiven (terminal: Terminal, settings: Settings): Promise<string | undefined> {
  if (settings.passwordFile !== undefined) {
    const path = resolvePath(settings.passwordFile, terminal.machine)
    const text = await readFile(path, 'utf8').catch((error: unknown) => { throw passwordFileUnreadable({ path }, error) })
    return firstLine(text)
  }
  return settings.passwordStdin ? firstLine(await terminal.stdin.read()) : undefined
}
