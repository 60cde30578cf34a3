/** What is wrong with the key files of a directory, each in a sentence, and what can be done about it. Changes nothing. */
import { lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BtcliError } from '../errors.ts'
import { encodeAddress } from '../ss58.ts'
import { hasSecret, misspelledSecrets, parseContents, type KeyfileContents } from './contents.ts'
import { keyfileNotFound } from './errors.ts'
import { readKeyfile } from './files.ts'
import { formatOf, type KeyfileFormat } from './format.ts'
import { leftoversIn } from './leftovers.ts'
import { listWallets, namesIn } from './list.ts'
import { openNacl } from './nacl.ts'
import { coldkeyPlaces, hotkeyPlaces, PUBLIC_SUFFIX, walletPaths, type KeyPlaces } from './paths.ts'
import { complete } from './secrets.ts'
import { stretch, type Stretch } from './stretch.ts'

/** What can be wrong, by names that do not change. */
export type Problem = 'wide-mode' | 'unreadable' | 'wrong-secret' | 'mismatch' | 'empty-password' | 'old-encryption' | 'misread' | 'no-public-half' | 'leftover'

/** What `repair.ts` can do by itself. */
export type Repair = 'narrow-mode' | 'write-public-half' | 'write-anew' | 'remove' | 'keep-as-backup'

/** Something that is not as it should be. */
export interface Finding {
  readonly wallet: string
  /** Undefined for what concerns the coldkey or the wallet itself. */
  readonly hotkey: string | undefined
  readonly path: string
  readonly problem: Problem
  readonly says: string
  /** Undefined where a person must act: `advice` says how. */
  readonly repair: Repair | undefined
  readonly advice: string | undefined
}

/** What is to be looked at. */
export interface Examination {
  readonly platform: NodeJS.Platform
  /** Try the empty password on encrypted keys, which takes seconds each. */
  readonly tryEmpty: boolean
  readonly derive?: Stretch
  /** Told which file is looked at. */
  readonly onFile?: (path: string) => void
}

/** What was looked at, and what was found. */
export interface Examined {
  /** Keys that were looked at. */
  readonly keys: number
  readonly findings: readonly Finding[]
}

/** Looks at every key of every wallet. @throws KEYFILE_UNREADABLE when the directory itself cannot be read */
export async function examine (root: string, options: Examination): Promise<Examined> {
  const findings: Finding[] = []
  let keys = 0
  for (const { name, hotkeys } of listWallets(root)) {
    const subjects = [{ hotkey: undefined, places: coldkeyPlaces(root, name) }, ...hotkeys.map(hotkey => ({
      hotkey: hotkey.name,
      places: hotkeyPlaces(root, name, hotkey.name),
    }))]
    const seen = new Set<string>()
    for (const { hotkey, places } of subjects) {
      keys += 1
      options.onFile?.(places.path)
      const about = (finding: Omit<Finding, 'wallet' | 'hotkey'>): Finding => ({ wallet: name, hotkey, ...finding })
      findings.push(...(await wideModes(places, root, options.platform, seen)).map(about), ...(await contentsOf(places, hotkey === undefined, options)).map(about))
    }
  }
  for (const name of namesIn(root)) findings.push(...await leftovers(root, name))
  return { keys, findings }
}

/** Of keys that were never finished too, which no list shows. */
async function leftovers (root: string, wallet: string): Promise<readonly Finding[]> {
  const { directory, hotkeys } = walletPaths(root, wallet)
  const [ofColdkey, ofHotkeys] = await Promise.all([leftoversIn(directory), leftoversIn(hotkeys)])
  const about = (hotkey: string | undefined, path: string, holdsKey: boolean): Finding => ({
    wallet, hotkey, ...told(path, 'leftover', `A program that was ended while it wrote has left it${holdsKey ? ', and a key may be in it' : '; nothing needs it'}.`, { repair: holdsKey ? 'keep-as-backup' : 'remove' }),
  })
  return [
    ...ofColdkey.map(({ path, holdsKey }) => about(undefined, path, holdsKey)),
    ...ofHotkeys.map(({ path, of, holdsKey }) => about(of.endsWith(PUBLIC_SUFFIX) ? of.slice(0, -PUBLIC_SUFFIX.length) : of, path, holdsKey)),
  ]
}

type Told = Omit<Finding, 'wallet' | 'hotkey'>

const told = (
  path: string,
  problem: Problem,
  says: string,
  { repair, advice }: { readonly repair?: Repair, readonly advice?: string | undefined } = {},
): Told => ({ path, problem, says, repair, advice })

/** The secret and the directories around it, up to the wallet's. Public halves may be read by anyone. */
async function wideModes ({ path }: KeyPlaces, root: string, platform: NodeJS.Platform, seen: Set<string>): Promise<readonly Told[]> {
  if (platform === 'win32') return []
  const found: Told[] = []
  for (let at = path; at.length > root.length && at !== dirname(at); at = dirname(at)) {
    if (seen.has(at)) continue
    seen.add(at)
    const mode = await lstat(at).then(entry => entry.isSymbolicLink() ? stat(at) : entry).then(entry => entry.mode & 0o777, () => 0)
    if ((mode & 0o077) !== 0) found.push(told(at, 'wide-mode', `Others on this machine may open it: its mode is ${mode.toString(8)}.`, { repair: 'narrow-mode' }))
  }
  return found
}

async function contentsOf (places: KeyPlaces, isColdkey: boolean, options: Examination): Promise<readonly Told[]> {
  const publicHalf = await reading(places.publicPath)
  const secret = await reading(places.path)
  const found = [publicHalf, secret].flatMap(each => each.found)
  if (secret.bytes === undefined) return found
  const contents = secret.contents ?? (options.tryEmpty ? await openedByNothing(secret.bytes, places.path, options.derive ?? stretch) : undefined)
  if (contents !== undefined && secret.contents === undefined) found.push(told(places.path, 'empty-password', 'It is encrypted with an empty password, which opens it for everyone.', { advice: 'btcli wallet import the file’s key again, or make the key from its mnemonic (btcli wallet regen-coldkey) with a password; then move what it holds.' }))
  if (secret.format === 'ansible' || secret.format === 'fernet') found.push(told(places.path, 'old-encryption', 'It is encrypted as tools did years ago, which newer ones may not open.', { advice: 'btcli wallet change-password writes it in the form of today.' }))
  if (contents !== undefined) found.push(...await secretsIn(contents, places.path, secret.contents === undefined))
  const misspelled = secret.contents === undefined ? [] : misspelledSecrets(secret.bytes)
  if (misspelled.length > 0) found.push(told(places.path, 'misread', `Its ${misspelled.join(' and ')} is not spelled as other tools expect, which refuse the whole file for it.`, { repair: 'write-anew' }))
  const account = contents?.account
  const other = publicHalf.contents?.account
  if (account !== undefined && other !== undefined && account !== other) {
    found.push(told(places.publicPath, 'mismatch', `It names ${encodeAddress(other)}, and the secret beside it is of ${encodeAddress(account)}: what is sent to the first address does not arrive here.`, { repair: 'write-public-half' }))
  }
  if (publicHalf.bytes === undefined && publicHalf.found.length === 0 && isColdkey && account !== undefined) {
    found.push(told(places.publicPath, 'no-public-half', 'It is missing, so that nothing can be looked at without the secret.', { repair: 'write-public-half' }))
  }
  return found
}

interface Reading {
  readonly bytes: Uint8Array | undefined
  readonly format: KeyfileFormat
  /** Where the file is not encrypted and can be understood. */
  readonly contents: KeyfileContents | undefined
  readonly found: Told[]
}

async function reading (path: string): Promise<Reading> {
  const nothing: Reading = { bytes: undefined, format: 'unknown', contents: undefined, found: [] }
  try {
    const bytes = await readKeyfile(path)
    const format = formatOf(bytes)
    const read = { ...nothing, bytes, format }
    if (format === 'unknown') return { ...read, found: [told(path, 'unreadable', bytes.length === 0 ? 'It is empty.' : 'It is in no form that any Bittensor tool writes.', { advice: 'Restore it from a backup, or make the key again from its mnemonic.' })] }
    if (format !== 'plain') return read
    try {
      return { ...read, contents: parseContents(bytes, path) }
    } catch (error) {
      return { ...read, found: [unreadable(path, error)] }
    }
  } catch (error) {
    return keyfileNotFound.is(error) ? nothing : { ...nothing, found: [unreadable(path, error)] }
  }
}

/** The errors about key files are sentences already. */
function unreadable (path: string, error: unknown): Told {
  if (!(error instanceof BtcliError)) throw error
  return told(path, error.code === 'KEYFILE_AMBIGUOUS' ? 'misread' : 'unreadable', error.message, { advice: error.hint })
}

async function openedByNothing (bytes: Uint8Array, path: string, derive: Stretch): Promise<KeyfileContents | undefined> {
  if (formatOf(bytes) !== 'nacl') return undefined
  try {
    return parseContents(await openNacl(bytes, '', path, derive), path)
  } catch (error) {
    if (error instanceof BtcliError) return undefined
    throw error
  }
}

/** Tools believe one secret each, in different orders: several secrets of several accounts are several keys. */
async function secretsIn (contents: KeyfileContents, path: string, encrypted: boolean): Promise<readonly Told[]> {
  if (!hasSecret(contents)) return []
  const completed = await complete(contents)
  if (completed === undefined) return [told(path, 'wrong-secret', 'The secret in it does not belong to the address in it, so nothing can be signed with it.', { advice: 'Restore it from a backup, or make the key again from its mnemonic.' })]
  const anew = encrypted ? { advice: 'btcli wallet change-password writes it so that all tools read it the same.' } : { repair: 'write-anew' as const }
  if (completed.leftOut.length > 0) return [told(path, 'misread', `Its ${completed.leftOut.join(' and ')} gives another account than the one it names: another tool may take it for another key.`, anew)]
  if (contents.cryptoType === undefined && completed.fields.cryptoType === 'ed25519') return [told(path, 'misread', 'It is an ed25519 key and does not say so: other tools take it for sr25519, which has another address.', anew)]
  if (contents.account === undefined) return [told(path, 'misread', 'It does not name its account, which each tool then guesses.', anew)]
  return []
}
