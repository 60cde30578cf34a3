/** What the framework is handed from outside: it knows no chain, no wallet format and no configuration file by itself. */
import type { ApiPromise } from '@polkadot/api'
import type { KeyringPair } from '@polkadot/keyring/types'
import type { KeyChoice } from './context.ts'

/** A connected chain. */
export interface Chain {
  readonly network: { readonly name: string }
  readonly api: ApiPromise
  close (): Promise<void>
}

/** Values of the configuration file. */
export interface Config {
  /** The file that they come from, for messages. */
  readonly path: string
  readonly values: Readonly<Record<string, unknown>>
}

/** A file of a key, and whose it is. */
export interface Keyfile {
  readonly wallet: string
  readonly path: string
}

/** A key that may need a password. */
export interface LockedKey extends Keyfile {
  readonly encrypted: boolean
  /** @throws WRONG_PASSWORD; other errors of category `key` */
  open (password: string | undefined): Promise<KeyringPair>
}

/** Made once in `main.ts`; each loads its code when it is first called, so that help and version stay fast. */
export interface Services {
  openChain (network: string, options: { readonly signal: AbortSignal }): Promise<Chain>
  /** `path` is what --config says; otherwise the usual place. No file is no values. */
  loadConfig (path: string | undefined): Promise<Config>
  /** The absolute directory of the wallets, from what --wallet-path says or the usual place. */
  walletDirectory (given: string | undefined): string
  /** @throws errors of category `notFound` or `key` */
  findKey (wallets: string, wallet: string, key: KeyChoice): Promise<LockedKey>
  /** The variables in which the ecosystem's tools keep the password of a key file, and the password if one is set. */
  environmentPassword (keyfile: Keyfile): Promise<{ readonly variables: readonly string[], readonly password: string | undefined }>
}
