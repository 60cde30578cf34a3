import { keyExtractPath, keyFromPath, sr25519PairFromSeed } from '@polkadot/util-crypto'
import { fromHex, toHex, type Hex } from '../core/hex.ts'

/** An account whose key everybody knows. */
export interface DevAccount {
  /** What its key is derived from; every wallet of the ecosystem makes it of this. */
  readonly uri: string
  readonly account: Hex
}

/** The seed of the development phrase (bottom drive obey lake …), from which `//Alice` is derived. */
const SEED = fromHex('0xfac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e')

/** As Substrate names its own. */
const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie', 'One', 'Two']

/**
 * The first so many development accounts: `//Alice` to `//Ferdie`, `//One`, `//Two`, then `//Account9` and so on.
 * @throws Error before `signaturesReady`
 */
export function devAccounts (count: number): readonly DevAccount[] {
  const root = sr25519PairFromSeed(SEED)
  return Array.from({ length: count }, (_, k) => {
    const uri = `//${NAMES[k] ?? `Account${k + 1}`}`
    return { uri, account: toHex(keyFromPath(root, keyExtractPath(uri).path, 'sr25519').publicKey) }
  })
}
