/** What the framework is handed from outside: it knows no chain, no wallet format and no configuration file by itself. */
import type { Config as ConfigValues, ConfigChanges } from '../core/config.ts'
import type { KeyringPair } from '@polkadot/keyring/types'
import type { Chain } from '../core/chain/chain.ts'
import type { MadeChain } from '../core/chain/connect.ts'
import type { ServedChain } from '../core/chain/served.ts'
import type { WideMode } from '../core/wallet/modes.ts'
import type { ChainToMake, ChainToServe, Context, KeyChoice } from './context.ts'
import type { Completes } from './input.ts'
import type { Offer } from './question.ts'

/** Values of the configuration file. */
export interface Config {
  /** The file that they come from, for messages. */
  readonly path: string
  readonly values: ConfigValues
}

/** A key that may need a password. */
export interface LockedKey {
  /** Its file, absolute. */
  readonly path: string
  readonly encrypted: boolean
  /** What of it others could read, for a warning. */
  readonly wide: readonly WideMode[]
  /** @throws WRONG_PASSWORD; other errors of category `key` */
  readonly open: (password: string | undefined) => Promise<KeyringPair>
}

/** Made once in `main.ts`; each loads its code when it is first called, so that help and version stay fast. */
export interface Services {
  openChain (
    network: string,
    options: { readonly signal: AbortSignal, readonly served: boolean, readonly reads: readonly string[] | undefined, readonly timeout: number },
  ): Promise<Chain>
  initChain (network: string, options: ChainToMake): Promise<MadeChain>
  serveChain (network: string, options: ChainToServe): Promise<ServedChain>
  /** The values of a kind that this machine or the chain of the context knows, for a person to choose from; hotkeys are those of the wallet. */
  offers (context: Context, completes: Completes, wallet: string | undefined): Promise<readonly Offer[]>
  /** A file of `schemas/`, by its name. */
  readSchema (file: string): Promise<Readonly<Record<string, unknown>>>
  /** `path` is what --config says; otherwise the usual place. No file is no values. */
  loadConfig (path: string | undefined): Promise<Config>
  /** Changes keys of the configuration file; `path` as above. */
  changeConfig (path: string | undefined, changes: ConfigChanges): Promise<Config>
  /** The absolute directory of the wallets, from what --wallet-path says or the usual place. */
  walletDirectory (given: string | undefined): string
  /** @throws errors of category `notFound` or `key` */
  findKey (wallets: string, wallet: string, key: KeyChoice): Promise<LockedKey>
  /**
   * The variable in which the ecosystem's tools keep the password of a key file, and the password if it is set.
   * @throws PASSWORD_VARIABLE_INVALID
   */
  environmentPassword (path: string): { readonly variable: string, readonly password: string | undefined }
}
