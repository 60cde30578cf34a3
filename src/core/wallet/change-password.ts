/** Another password for a key, or none; and the newest form for a key in an old one. */
import type { Hex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import { formatContents, formatPublic, hasSecret } from './contents.ts'
import { systemDisk } from '../disk.ts'
import { emptyPassword, keyfileCorrupt, publicOnly } from './errors.ts'
import { createFile, exists, readKeyfile } from './files.ts'
import type { Writing } from '../write-file.ts'
import { formatOf, type KeyfileFormat } from './format.ts'
import { replaceFile } from './key-files.ts'
import { sealNacl } from './nacl.ts'
import type { KeyPlaces } from './paths.ts'
import { complete, type Completed, type SecretName } from './secrets.ts'
import { stretch, type Stretch } from './stretch.ts'
import { openKeyfile } from './unlock.ts'

/** A key that was opened to be written again. */
export interface OpenedKey {
  readonly places: KeyPlaces
  /** The file as it was. */
  readonly old: Uint8Array
  readonly completed: Completed
}

/** How a key is to be written again. */
export interface NewForm extends Writing {
  /** `null` leaves the key unencrypted, and must be said. */
  readonly newPassword: string | null
  readonly derive?: Stretch
}

/** A key that was written again. */
export interface ChangedKey {
  readonly account: Hex
  readonly address: string
  readonly path: string
  /** The form it was in. */
  readonly from: KeyfileFormat
  readonly to: 'plain' | 'nacl'
  /** The old file; the old password opens it. */
  readonly backup: string | undefined
  /** Secrets of the old file that the new one does not have, because they give another account or none. */
  readonly leftOut: readonly SecretName[]
}

/**
 * Opens a key that is to be written again.
 * @param places from `coldkeyPlaces` or `hotkeyPlaces`
 * @param password ignored where the key is not encrypted
 * @throws what `unlock` throws
 */
export async function openToChange (places: KeyPlaces, password: string | undefined, derive: Stretch = stretch): Promise<OpenedKey> {
  const { path } = places
  const old = await readKeyfile(path)
  const contents = await openKeyfile(old, path, password, derive)
  if (!hasSecret(contents)) throw publicOnly({ path })
  const completed = await complete(contents)
  if (completed === undefined) throw keyfileCorrupt({ path, why: 'the secret in it does not belong to the address in it' })
  return { places, old, completed }
}

/**
 * Writes a key again under another password, in the newest form. The account stays; a missing public half is made.
 * @throws EMPTY_PASSWORD; KEY_CHANGED when the file is another since it was opened; WALLET_BUSY, CANNOT_WRITE
 */
export async function changePassword (
  { places: { path, publicPath, backups }, old, completed: { fields, leftOut } }: OpenedKey,
  { newPassword, derive = stretch, ...writing }: NewForm,
): Promise<ChangedKey> {
  if (newPassword === '') throw emptyPassword()
  const plain = formatContents(fields)
  try {
    const secret = newPassword === null ? plain : await sealNacl(plain, newPassword, writing.random, derive)
    const hadPublic = await exists(publicPath)
    if (!hadPublic) await createFile(publicPath, formatPublic(fields), writing)
    const backup = await replaceFile(path, secret, backups, { ...writing, old }).catch(async (error: unknown) => {
      if (!hadPublic) await (writing.disk ?? systemDisk).remove(publicPath).catch(() => undefined)
      throw error
    })
    return { account: fields.account, address: encodeAddress(fields.account), path, from: formatOf(old), to: newPassword === null ? 'plain' : 'nacl', backup, leftOut }
  } finally {
    plain.fill(0)
  }
}
