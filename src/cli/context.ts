/** What a command may reach. Each thing is opened when it is first asked for and closed by `execute`. */
import type { KeyringPair } from '@polkadot/keyring/types'
import type { Chain, ReadAt } from '../core/chain/chain.ts'
import type { MadeChain } from '../core/chain/connect.ts'
import type { StateRootKind } from '../core/chain/genesis-choice.ts'
import type { ServedChain, ServeOptions } from '../core/chain/served.ts'
import type { Config, ConfigChanges } from '../core/config.ts'
import type { Hex } from '../core/hex.ts'
import type { SendingOptions } from './sending.ts'
import type { View } from './view.ts'

/** Which key of a wallet is meant. */
export type KeyChoice = 'coldkey' | { readonly hotkey: string }

/** A password that is wanted for a key to be. */
export interface NewPassword {
  /** Completes “Password for …”. */
  readonly purpose: string
  /** The absolute path of the key file to be, which names the variable. */
  readonly path: string
  /** The flag that does without a password, for messages. */
  readonly without: string
  /**
   * Where the key has a password already, which the usual ways give: a flag of the command that names a file with the new
   * one, and what was given by it.
   */
  readonly file?: { readonly flag: string, readonly path: string | undefined }
}

/** Something encrypted that exists: a key file or an export. */
export interface Encrypted {
  /** Its file, absolute. */
  readonly path: string
}

/** A word that must be typed before what cannot be undone. */
export interface Typed {
  /** What is about to happen, as a sentence. */
  readonly warning: string
  readonly word: string
  /** The flag that gives the word where nobody is there to type it, and what was given by it. */
  readonly flag: string
  readonly given: string | undefined
}

/** What is shown on a terminal even with --quiet, and never written to stdout, to a file or into a pipe. */
export interface Secret {
  readonly title: string
  readonly text: string
  /** What is said where no terminal shows it: that it was not shown, and how to get it. */
  readonly hidden: string
}

/** What is chosen about an embedded chain that is to be made. */
export interface NewChain {
  /** The name of a preset, or the path of a genesis file as the person wrote it. */
  readonly genesis: string
  /** What the runtime is built with; those of the preset when left out. */
  readonly features: readonly string[] | undefined
  /** Seed and sizes of a network that is made to size, as far as they were chosen. */
  readonly sizes: Readonly<Record<string, number>>
  /** Development accounts that begin with money; those of the genesis when undefined. */
  readonly accounts: { readonly count: number, readonly rao: bigint } | undefined
  /** That of every subnet; that of the runtime when undefined. */
  readonly tempo: number | undefined
  /** What the headers say of the state; `changes` when undefined. */
  readonly stateRoot: StateRootKind | undefined
}

/** How an embedded chain that is to be made begins: chosen, or with a snapshot (an absolute path). */
export type ChainBeginning = NewChain | { readonly snapshot: string }

/** An embedded chain that is to be made. */
export type ChainToMake = ChainBeginning & {
  /** Discard the chain that is there. */
  readonly replace: boolean
}

/** An embedded chain that is to be served. */
export interface ChainToServe extends Omit<ServeOptions, 'genesis' | 'pid'> {
  /** How it begins; undefined takes the one that is there, or the default. */
  readonly genesis: ChainBeginning | undefined
}

/** The configuration file, and what may be done with it. */
export interface ConfigStore {
  /** @throws INVALID_CONFIG | UNKNOWN_CONFIG_KEY */
  read (): Promise<ConfigFile>
  /** Changes keys; `undefined` takes one out. @throws what `read` throws, before anything is written */
  write (changes: ConfigChanges): Promise<ConfigFile>
}

/** The file and what it says. */
export interface ConfigFile {
  readonly path: string
  readonly values: Config
}

/** The world, as a command sees it. */
export interface Context {
  /** The directory that holds the wallets. */
  readonly wallets: string
  /** The program's own directory for what it remembers between commands (absolute); it may not exist yet. */
  readonly state: string
  /** The person wants all the detail. */
  readonly verbose: boolean
  /** How the command's transactions are to be sent. */
  readonly sending: SendingOptions
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal

  /**
   * The chain of `--network`, connected; the same one each time.
   * @param how `served` for an embedded chain through its server only: it is neither opened nor made
   * @throws errors of category `network`; NOT_SERVED
   */
  chain (how?: { readonly served: boolean }): Promise<Chain>

  /**
   * Lets go of the chain and connects anew, for a command that goes on after CONNECTION_LOST. `chain` is the new one from then on.
   * @throws errors of category `network`
   */
  reconnect (): Promise<Chain>

  /**
   * Makes the embedded chain of `--network`.
   * @throws CHAIN_EXISTS unless `replace`; NOT_ON_THIS_CHAIN for networks that are not embedded; errors of category `usage` for the genesis
   */
  initChain (options: ChainToMake): Promise<MadeChain>

  /**
   * Serves the embedded chain of a directory, or of `--network`, to other programs. `stay` keeps the command running meanwhile.
   * @throws PORT_IN_USE; NOT_ON_THIS_CHAIN for networks that are not embedded
   */
  serveChain (directory: string | undefined, options: ChainToServe): Promise<ServedChain>

  /**
   * Goes on after the result is shown, until `end` comes true. Ctrl-C aborts `signal`, which shall bring it about, and is then no
   * error; a second one does not wait.
   */
  stay (end: Promise<void>): void

  /**
   * One block of the chain (the newest unless one is named), for all that a screen shows; recorded as with `atBlock`.
   * @throws what `chain` throws; NO_SUCH_BLOCK
   */
  readAt (block?: number | Hex): Promise<ReadAt>

  /** Records the block that the result speaks of; people and JSON see it beside the result. */
  atBlock (block: number): void

  /**
   * The key pair of a wallet's coldkey or of one of its hotkeys, its password asked for at most once a command.
   * @throws PASSWORD_NEEDED without a terminal; errors of category `key` for a wrong password; `notFound` for no such key
   */
  unlock (wallet: string, key: KeyChoice): Promise<KeyringPair>

  /**
   * The password of something encrypted: from --password-file, --password-stdin, a variable, or typed.
   * @throws PASSWORD_NEEDED without a terminal
   */
  password (of: Encrypted): Promise<string>

  /**
   * A password for a key that is about to be made: typed twice, with a word on its strength, or from --password-file,
   * --password-stdin or a variable.
   * @throws PASSWORD_NEEDED without a terminal; PASSWORD_GIVEN_EMPTY
   */
  newPassword (wanted: NewPassword): Promise<string>

  /**
   * Returns when the person agrees to the question, or --yes did. What is about to happen is shown before.
   * @throws NOT_CONFIRMED without a terminal; DECLINED
   */
  confirm (question: string, plan?: View): Promise<void>

  /**
   * Returns when the person has typed the word, or the flag gave it. --yes is not enough.
   * @throws NOT_TYPED without a terminal; MISTYPED; DECLINED
   */
  confirmByTyping (what: Typed): Promise<void>

  /**
   * Asks a person for two words of a mnemonic that was just shown, by their places, until they are right. Asks nothing where
   * nobody is to be asked, or with --yes.
   */
  checkWritten (mnemonic: string): Promise<void>

  /** Does the work, with a spinner on a terminal when it takes longer than a blink. The work may say how far it is. */
  progress<Result> (text: string, work: (say: (text: string) => void) => Promise<Result>): Promise<Result>

  /** Shows a part of the result at once, where the whole has no end. With --json each part is a line, an envelope like any other. */
  stream (part: unknown, view: View): Promise<void>

  /** Says something beside the result. Not said with --quiet. */
  note (text: string): void

  /** Shows a person a secret once (a new mnemonic), if a person is there to see it. */
  reveal (secret: Secret): void

  readonly platform: NodeJS.Platform

  /** An absolute path from what a person wrote: `~/x`, or relative to the working directory. */
  path (text: string): string

  /** The person's defaults. */
  readonly config: ConfigStore

  /** A published schema, by the name of its file. */
  schema (file: string): Promise<Readonly<Record<string, unknown>>>

  /** Random bytes fit for keys. */
  random (bytes: number): Uint8Array

  /** Milliseconds since 1970. */
  now (): number

  /** Records that a transaction has left, so that Ctrl-C can say so. */
  sent (hash: string): void
}
