/** Where passwords come from: --password-file > --password-stdin > the ecosystem's variables > the person. */
import { readFile } from 'node:fs/promises'
import type { KeyringPair } from '@polkadot/keyring/types'
import { resolvePath } from '../core/machine.ts'
import { wrongPassword } from '../core/wallet/errors.ts'
import { passwordFileUnreadable, passwordNeeded } from './errors.ts'
import type { Settings } from './globals.ts'
import type { Ask } from './question.ts'
import type { LockedKey, Services } from './services.ts'
import type { Terminal } from './terminal.ts'

/** Each try costs a second and half a gigabyte by design of the key format. */
const TRIES = 3

export interface Passwords {
  /** Opens a key with its password. */
  open (key: LockedKey): Promise<KeyringPair>
  /** A password for a key whose file will be at `path`. */
  choose (purpose: string, path: string): Promise<string>
}

export function passwords (terminal: Terminal, settings: Settings, services: Services, ask: Ask | undefined, note: (text: string) => void): Passwords {
  // Standard input can be read once, however many keys a command opens.
  let reading: Promise<string | undefined> | undefined
  const fromOptions = () => reading ??= readGiven(terminal, settings)

  async function withoutAsking (path: string): Promise<string | undefined> {
    const given = await fromOptions()
    if (given !== undefined) return given
    const { variable, password } = services.environmentPassword(path)
    if (password !== undefined || ask !== undefined) return password
    throw passwordNeeded({ what: path, ways: ['--password-file', '--password-stdin', `the environment variable ${variable}`] })
  }

  return {
    async open (key) {
      if (!key.encrypted) return key.open(undefined)
      const password = await withoutAsking(key.path)
      if (password !== undefined || ask === undefined) return key.open(password)
      for (let tries = 1; ; tries += 1) {
        const typed = await ask({ kind: 'secret', message: `Password for ${key.path}:`, check: notEmpty })
        try {
          return await key.open(typed)
        } catch (error) {
          if (!wrongPassword.is(error) || tries === TRIES) throw error
          note(error.message)
        }
      }
    },
    async choose (purpose, path) {
      const password = await withoutAsking(path)
      if (password !== undefined || ask === undefined) return password ?? ''
      const typed = await ask({ kind: 'secret', message: `Password for ${purpose}:`, check: notEmpty })
      await ask({ kind: 'secret', message: 'The same password again:', check: text => text === typed ? undefined : 'The passwords differ.' })
      return typed
    },
  }
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
