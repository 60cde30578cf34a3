/** The public half of keys: whose they are, without a password. */
import type { BtcliError } from '../errors.ts'
import type { Hex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import type { CryptoType } from './contents.ts'
import { keyfileCorrupt, keyfileNotFound } from './errors.ts'
import { readKeyfile } from './files.ts'
import { missingKey } from './missing.ts'
import { walletPaths } from './paths.ts'
import { openKeyfile } from './unlock.ts'

/** What the public half of a key tells. */
export interface PublicKey {
  readonly account: Hex
  readonly address: string
  readonly cryptoType: CryptoType
}

/**
 * The account that a file names: `coldkeypub.txt`, `<hotkey>pub.txt` or an unencrypted keyfile.
 * @throws KEYFILE_NOT_FOUND, KEYFILE_UNREADABLE, KEYFILE_CORRUPT, KEYFILE_AMBIGUOUS; PASSWORD_REQUIRED for an encrypted one
 */
export async function readPublicKey (path: string): Promise<PublicKey> {
  const { account, cryptoType = 'sr25519' } = await openKeyfile(await readKeyfile(path), path)
  if (account === undefined) throw keyfileCorrupt({ path, why: 'it does not name its account' })
  return { account, address: encodeAddress(account), cryptoType }
}

/**
 * Whose the coldkey of a wallet is.
 * @throws WALLET_NOT_FOUND, and what `readPublicKey` throws
 */
export async function readColdkeyPublic (root: string, name: string): Promise<PublicKey> {
  const paths = walletPaths(root, name)
  return await readEither([paths.coldkeyPublic, paths.coldkey], () => missingKey(root, name, undefined))
}

/**
 * Whose a hotkey of a wallet is.
 * @throws WALLET_NOT_FOUND, and what `readPublicKey` throws
 */
export async function readHotkeyPublic (root: string, name: string, hotkey: string): Promise<PublicKey> {
  const paths = walletPaths(root, name, hotkey)
  return await readEither([paths.hotkeyPublic, paths.hotkey], () => missingKey(root, name, hotkey))
}

/** The public file if there is one; older tools write none beside a hotkey. */
async function readEither (paths: readonly string[], missing: () => BtcliError): Promise<PublicKey> {
  for (const path of paths) {
    try {
      return await readPublicKey(path)
    } catch (error) {
      if (!keyfileNotFound.is(error)) throw error
    }
  }
  throw missing()
}
