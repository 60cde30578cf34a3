/** The public half of a key by itself: enough to look and to receive, for a machine that must not hold the secret. */
import { dirname } from 'node:path'
import type { Hex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import { formatPublic, type CryptoType } from './contents.ts'
import { keyExists, publicMismatch } from './errors.ts'
import { createFile, exists } from './files.ts'
import { makePrivateDirectory, type Writing } from '../write-file.ts'
import { replaceFile } from './key-files.ts'
import type { KeyPlaces } from './paths.ts'
import { readPublicKey } from './public.ts'

/** The public half of a key whose secret is elsewhere. */
export interface NewPublicHalf extends Writing {
  /** From `coldkeyPlaces` or `hotkeyPlaces`. */
  readonly places: KeyPlaces
  readonly account: Hex
  /** Default sr25519. */
  readonly cryptoType?: CryptoType
  /** Replace a public half and keep the old one. Default false. */
  readonly overwrite?: boolean
}

/** A public half that was written. */
export interface WrittenPublicHalf {
  readonly address: string
  readonly path: string
  /** Where the replaced file is kept. */
  readonly backup: string | undefined
}

/**
 * Writes `coldkeypub.txt` or `<hotkey>pub.txt` for an account. The secret, if it is there, is not touched; where it is not
 * encrypted, it must be that of the account.
 * @throws KEY_EXISTS unless `overwrite`; PUBLIC_MISMATCH, CANNOT_WRITE, WALLET_BUSY
 */
export async function writePublicHalf ({ places, account, cryptoType = 'sr25519', overwrite = false, ...writing }: NewPublicHalf): Promise<WrittenPublicHalf> {
  const { path: secretPath, publicPath: path, backups } = places
  if (!overwrite && await exists(path)) throw keyExists({ path })
  // A secret that cannot be read, or needs a password, says nothing.
  const held = await readPublicKey(secretPath).catch(() => undefined)
  const address = encodeAddress(account)
  if (held !== undefined && held.account !== account) throw publicMismatch({ path: secretPath, held: held.address, given: address })
  const bytes = formatPublic({ account, cryptoType })
  await makePrivateDirectory(dirname(path), writing.disk)
  if (overwrite) return { address, path, backup: await replaceFile(path, bytes, backups, writing) }
  await createFile(path, bytes, writing)
  return { address, path, backup: undefined }
}
