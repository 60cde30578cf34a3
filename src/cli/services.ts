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

/** A key file that may need a password. */
export interface LockedKey {
  /** The key file. */
  readonly path: string
  readonly encrypted: boolean
  /** @throws errors of category `key` when the password does not open it */
  open (password: string | undefined): Promise<KeyringPair>
}

/** Made once in `main.ts`; each loads its code when it is first called, so that help and version stay fast. */
export interface Services {
  openChain (network: string, options: { readonly signal: AbortSignal }): Promise<Chain>
  /** `path` is that of --config; otherwise the usual places. */
  loadConfig (path: string | undefined): Promise<Config>
  /** Where wallets are when nothing says otherwise. */
  walletDirectory (): string
  findKey (wallets: string, wallet: string, key: KeyChoice): Promise<LockedKey>
}
