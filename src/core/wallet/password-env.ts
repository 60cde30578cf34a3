/**
 * Passwords in the environment, as the official tools keep them.
 *
 * Newer tools: `BT_PW_` and the keyfile's path, the value obfuscated with the variable's own name, which hides it from a
 * glance and from nobody else. Older ones: `BT_COLD_PW_` and the wallet's name, the value as it is.
 */
import { posix, win32 } from 'node:path'
import { passwordVariableInvalid } from './errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The variable that holds the password of a keyfile. The path is absolute. */
export const passwordVariable = (keyfile: string): string => `BT_PW_${keyfile.replaceAll(/[/\\.]/g, '_').toUpperCase()}`

/**
 * The password of a keyfile, if the environment has one. Variables that are empty count as not set.
 * @param keyfile absolute path
 * @throws PASSWORD_VARIABLE_INVALID when the value is not obfuscated as it must be
 */
export function passwordFromEnvironment (env: Environment, keyfile: string): string | undefined {
  const variable = passwordVariable(keyfile)
  const value = env[variable]
  if (value !== undefined && value !== '') return revealPassword(value, variable)
  return olderPassword(env, keyfile)
}

/** What an obfuscated value stands for. */
function revealPassword (value: string, variable: string): string {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length === 0 || bytes.toString('base64').replace(/=+$/, '') !== value.replace(/=+$/, '')) throw passwordVariableInvalid({ variable })
  const name = Buffer.from(variable)
  const plain = bytes.map((byte, index) => byte ^ (name[index % name.length] ?? 0))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain)
  } catch {
    throw passwordVariableInvalid({ variable })
  }
}

/**
 * Older tools look for coldkeys only, in any case of letters, by the wallet's name up to its last point. The first ones of
 * them keep dashes; the later ones write underscores, because shells accept no dashes.
 */
function olderPassword (env: Environment, keyfile: string): string | undefined {
  const path = keyfile.includes('\\') ? win32 : posix
  if (path.basename(keyfile) !== 'coldkey') return undefined
  const wallet = path.parse(path.dirname(keyfile)).name.toUpperCase()
  const wanted = [wallet, wallet.replaceAll('-', '_')].map(name => `BT_COLD_PW_${name}`)
  const set = (variable: string) => Object.entries(env).find(([name, value]) => name.toUpperCase() === variable && value !== '')?.[1]
  return wanted.map(set).find(value => value !== undefined)
}
