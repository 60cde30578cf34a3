import type { GenesisChoice } from './genesis-choice.ts'

/** How an embedded chain is served to other programs. */
export interface ServeOptions {
  /** The address to listen on. */
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Keep nothing on disk: the chain ends with its server. */
  readonly memory: boolean
  /** How the chain begins; that of a chain that is there has to be the same. Undefined takes the one that is there, or the default. */
  readonly genesis: GenesisChoice | undefined
}

/** An account whose key everybody knows. */
export interface KnownAccount {
  /** What its key is derived from: `//Alice`. */
  readonly uri: string
  readonly address: string
  /** Free balance in rao. */
  readonly free: bigint
}

/** An embedded chain that other programs can connect to. */
export interface ServedChain {
  /** Such as `ws://127.0.0.1:9944`; HTTP is answered on the same port. */
  readonly endpoint: string
  readonly genesisHash: string
  /** Such as `node-subtensor/153`. */
  readonly runtime: string
  /** Number of the newest block. */
  readonly block: number
  /** Where it is kept; undefined for one in memory. */
  readonly directory: string | undefined
  /** Well-known accounts that have money. */
  readonly accounts: readonly KnownAccount[]
  /** Comes true when it is served no more. */
  readonly closed: Promise<void>
  /** Ends all connections, and the chain is closed. */
  readonly close: () => Promise<void>
}
