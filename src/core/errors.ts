/**
 * Errors are part of the interface: each has a code that never changes, an exit status by category, a message that says
 * what happened, and a hint that says what to do.
 */

/** What a process exits with, by category. */
export const EXIT = {
  done: 0,
  /** Everything worked, and the answer is no: a signature that is not valid, keys that are not in order. */
  no: 1,
  /** The chain refused the transaction. */
  chain: 1,
  /** The command line, a value or the configuration is wrong. */
  usage: 2,
  /** No chain answered, or the connection broke. */
  network: 3,
  /** A key file or a password. */
  key: 4,
  /** What was asked for does not exist, or this chain does not have it. */
  notFound: 5,
  /** Our own bug. */
  internal: 70,
  /** The person said no, or pressed Ctrl-C. */
  cancelled: 130,
} as const

/** The kind of an error, from which its exit status follows. */
export type ExitCategory = Exclude<keyof typeof EXIT, 'done' | 'no'>

/** The parts of an error that are put together at the place where it is thrown. */
interface ErrorText {
  /** What happened, one sentence. */
  readonly message: string
  /** What to do about it, one sentence. */
  readonly hint?: string
  /** Facts for programs; printed with `--json`. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Every failure that a person can meet. Whatever else is thrown is our bug. */
export class BtcliError extends Error {
  override readonly name = 'BtcliError'
  readonly hint: string | undefined
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor (readonly code: string, readonly category: ExitCategory, text: ErrorText, cause?: unknown) {
    super(text.message, cause === undefined ? undefined : { cause })
    this.hint = text.hint
    this.details = text.details
  }

  /** The process's exit status. */
  get exit (): number {
    return EXIT[this.category]
  }
}

/** Makes the error of one kind from its facts; `is` recognises it without looking at the message. */
export interface ErrorKind<Facts> {
  (facts: Facts, cause?: unknown): BtcliError
  readonly code: string
  is: (error: unknown) => error is BtcliError
}

/**
 * Declares one kind of error. Declarations live in the `errors.ts` of the folder that throws them.
 *
 * @example
 * export const wrongPassword = defineError('WRONG_PASSWORD', 'key', ({ path }: { path: string }) => ({
 *   message: `The password does not open ${path}.`,
 *   hint: 'Nothing was changed: try again.',
 * }))
 * throw wrongPassword({ path })
 */
export function defineError<Facts = void> (code: string, category: ExitCategory, text: (facts: Facts) => ErrorText): ErrorKind<Facts> {
  const make = (facts: Facts, cause?: unknown) => new BtcliError(code, category, text(facts), cause)
  return Object.assign(make, { code, is: (error: unknown): error is BtcliError => error instanceof BtcliError && error.code === code })
}
