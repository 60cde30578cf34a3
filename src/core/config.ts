/** The config file: a person's own defaults for values that flags and the environment also give. */
import { readFile } from 'node:fs/promises'
import { defineError } from './errors.ts'
import { ownDirectory, pathsOf, resolvePath, type Machine } from './machine.ts'
import { nearest } from './nearest.ts'
import { changePlain, readPlain } from './plain-config.ts'
import type { Random } from './write-file.ts'

/** What may stand in the file, with the kind of each value. Adding a key is adding a line. */
const KEYS = {
  network: 'string',
  wallet: 'string',
  hotkey: 'string',
  'wallet-path': 'string',
  json: 'boolean',
  quiet: 'boolean',
  verbose: 'boolean',
} as const

type Value<Kind> = Kind extends 'boolean' ? boolean : string

/** A key of the configuration file. */
export type ConfigKey = keyof typeof KEYS

/** The defaults of a person; a missing key is a default not given. */
export type Config = { readonly [Key in ConfigKey]?: Value<(typeof KEYS)[Key]> }

/** Values to set; `undefined` takes a key out of the file. */
export type ConfigChanges = { readonly [Key in ConfigKey]?: Value<(typeof KEYS)[Key]> | undefined }

/** Every key, as the file spells it. */
export const CONFIG_KEYS = Object.keys(KEYS) as readonly ConfigKey[]

/** Names that other programs of the ecosystem gave the keys. */
const OTHER_NAMES: Readonly<Record<string, ConfigKey>> = { 'wallet-name': 'wallet', 'wallet-hotkey': 'hotkey', 'hotkey-name': 'hotkey' }

/** What else stands in the files of the official tools, which may be named in the place of ours. It means nothing here. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'chain', 'use-cache', 'disk-cache', 'rate-tolerance', 'safe-staking', 'allow-partial-stake', 'dashboard-path', 'metagraph-cols',
  'signer-address', 'extension-browser', 'fallback-endpoints', 'archive-endpoints', 'retry-forever', 'proxy-for', 'mev-shield',
])

export const invalidConfig = defineError('INVALID_CONFIG', 'usage', ({ path, why, hint }: { path: string, why: string, hint?: string | undefined }) => ({
  message: `The config file ${path} cannot be used: ${why}.`,
  hint: hint ?? 'Correct the file, or move it away to go on without it.',
}))

export const invalidConfigValue = defineError('INVALID_CONFIG_VALUE', 'usage', ({ key, text }: { key: string, text: string }) => ({
  message: `“${key}” cannot be “${text}”.`,
  hint: 'It is true or false.',
  details: { key, text },
}))

export const unknownConfigKey = defineError('UNKNOWN_CONFIG_KEY', 'usage', ({ key, path }: { key: string, path?: string | undefined }) => {
  const close = nearest(key, CONFIG_KEYS)
  return {
    message: `“${key}” is not a config key${path === undefined ? '' : ` (in ${path})`}.`,
    hint: `${close === undefined ? '' : `Did you mean ${close}? `}The keys are ${CONFIG_KEYS.join(', ')}.`,
  }
})

/** Where the config file is: `BTCLI_CONFIG` if set, or `BTCLI_CONFIG_PATH` as an official tool has it, else `config.yml` in the program's own config directory. */
export function configPath (machine: Machine): string {
  const given = [machine.env['BTCLI_CONFIG'], machine.env['BTCLI_CONFIG_PATH']].find(Boolean)
  return given ? resolvePath(given, machine) : pathsOf(machine).join(ownDirectory('config', machine), 'config.yml')
}

/** A key as a person writes it: `wallet_path`. @throws UNKNOWN_CONFIG_KEY */
export function toConfigKey (text: string): ConfigKey {
  const known = ownKey(text)
  if (known === undefined) throw unknownConfigKey({ key: text })
  return known
}

const inKebabCase = (key: string): string => key.trim().toLowerCase().replaceAll('_', '-')

/** Our key for one in the spelling of any program. */
function ownKey (text: string): ConfigKey | undefined {
  const key = inKebabCase(text)
  const known = OTHER_NAMES[key] ?? key
  return isConfigKey(known) ? known : undefined
}

/** A change of one key, its value as a person writes it. @throws INVALID_CONFIG_VALUE where true or false is wanted and something else given */
export function configChange (key: ConfigKey, text: string): ConfigChanges {
  if (KEYS[key] === 'string') return { [key]: text }
  if (text !== 'true' && text !== 'false') throw invalidConfigValue({ key, text })
  return { [key]: text === 'true' }
}

const isConfigKey = (text: string): text is ConfigKey => Object.hasOwn(KEYS, text)

/**
 * Reads the config file. No file is an empty config.
 * @param expected somebody named the file, so that it must be there
 * @throws INVALID_CONFIG for a file that cannot be read or is not a table of the right kinds; UNKNOWN_CONFIG_KEY
 */
export async function readConfig (path: string, expected = false): Promise<Config> {
  const text = await readText(path)
  if (text === undefined && expected) throw invalidConfig({ path, why: 'there is no such file', hint: 'Check the path that was given.' })
  if (text === undefined) return {}
  return validate(await valuesIn(text, path), path)
}

/**
 * Changes keys of the config file and leaves its comments and other keys as they are. The file is replaced at once, or
 * not at all.
 * @throws what `readConfig` throws, before anything is written
 */
export async function writeConfig (path: string, changes: ConfigChanges, random: Random): Promise<Config> {
  const text = await readText(path) ?? ''
  const values = await valuesIn(text, path)
  validate(values, path)
  const all = { ...changes, ...otherSpellings(values as object, changes) }
  const changed = changePlain(text, all) ?? await changeYaml(text, all, path)
  const config = validate(await valuesIn(changed, path), path)
  const { writeAtomically } = await import('./write-file.ts')
  await writeAtomically(path, Buffer.from(changed), { random })
  return config
}

/** What is taken out is taken out in every spelling. What is set leaves the others, which an official tool reads. */
function otherSpellings (values: object, changes: ConfigChanges): Readonly<Record<string, undefined>> {
  const isTakenOut = (key: string) => Object.entries(changes).some(([own, value]) => value === undefined && own === ownKey(key))
  return Object.fromEntries(Object.keys(values).filter(isTakenOut).map(key => [key, undefined]))
}

const valuesIn = async (text: string, path: string): Promise<unknown> => readPlain(text) ?? (await parse(text, path)).toJS()

async function changeYaml (text: string, changes: Readonly<Record<string, string | boolean | undefined>>, path: string): Promise<string> {
  const document = await parse(text, path)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key)
    else document.set(key, value)
  }
  return document.toString()
}

async function readText (path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw invalidConfig({ path, why: 'it cannot be read' }, error)
  }
}

/** The file as a document that keeps its comments. An empty file is an empty table. */
async function parse (text: string, path: string) {
  const { parseDocument, isMap, YAMLMap } = await import('yaml')
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem !== undefined) {
    const line = problem.linePos?.[0].line
    throw invalidConfig({ path, why: `it is not YAML${line === undefined ? '' : ` (line ${line})`}` })
  }
  if (document.contents === null || document.toJS() === null) return Object.assign(document, { contents: new YAMLMap() })
  if (!isMap(document.contents)) throw invalidConfig({ path, why: 'it is not a table of keys and values', hint: 'Write lines such as “network: finney”.' })
  return document
}

/** What a file says, by our names of the keys. @throws UNKNOWN_CONFIG_KEY | INVALID_CONFIG */
function validate (values: unknown, path: string): Config {
  const config: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values as Record<string, unknown>)) {
    const own = ownKey(key)
    if (own === undefined && !OF_OTHERS.has(inKebabCase(key))) throw unknownConfigKey({ key, path })
    // An official tool writes null for what nobody chose.
    if (own === undefined || value === null) continue
    if (typeof value !== KEYS[own]) throw invalidConfig({
      path,
      why: `“${key}” must be ${KEYS[own] === 'string' ? 'a text' : 'true or false'}`,
      hint: `Change the line “${key}: …” in the file.`,
    })
    if (own === key || config[own] === undefined) config[own] = value
  }
  return config
}
