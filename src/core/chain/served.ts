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
  /** When blocks are made: one for each transaction, every `blockTime` ms, or only when asked. */
  readonly sealing: 'instant' | 'interval' | 'manual'
  /** Milliseconds of the real clock from block to block with `interval`; those of the chain's own clock when undefined. */
  readonly blockTime: number | undefined
  /** Of so many blocks before the newest the state and the extrinsics are kept; of all when undefined. */
  readonly keepBlocks: number | undefined
  /** A file to which all that passes is appended (absolute). */
  readonly logRpc: string | undefined
  /** Other machines may steer the chain by `dev_*` too. */
  readonly allowRemoteDev: boolean
  /** Which web pages may connect besides those of this machine, by their origin; the official explorer when undefined. */
  readonly origins: readonly string[] | 'all' | undefined
  /** The number of this process, by which others know it. */
  readonly pid: number
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
  readonly sealing: ServeOptions['sealing']
  /** Milliseconds from block to block with the sealing `interval`. */
  readonly blockTime: number
  /** Well-known accounts that have money. */
  readonly accounts: readonly KnownAccount[]
  /** Comes true when it is served no more. */
  readonly closed: Promise<void>
  /** Ends all connections, and the chain is closed. */
  readonly close: () => Promise<void>
}
