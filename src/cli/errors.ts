/** What goes wrong between the command line and a command. */
import { defineError, type BtcliError } from '../core/errors.ts'

/** Thrown by `parse` of an input; `resolve` says which flag or variable held the text. */
export const badValue = defineError('BAD_VALUE', 'usage', ({ text, expected }: { text: string, expected: string }) => ({
  message: `“${text}” is not ${expected}.`,
  details: { text, expected },
}))

export const invalidInput = defineError('INVALID_INPUT', 'usage', ({ input, from, why, hint }: { input: string, from: string, why: string, hint: string | undefined }) => ({
  message: `${from}: ${why}`,
  ...(hint === undefined ? {} : { hint }),
  details: { input, from },
}))

/** `ways` are the spellings that would give the value: the flag first, then variables. */
export const missingInput = defineError('MISSING_INPUT', 'usage', ({ input, ways, command }: { input: string, ways: readonly string[], command: string }) => ({
  message: `Missing: ${ways[0] ?? input}.`,
  hint: ways.length > 1 ? `Give ${ways.join(' or ')}.` : `See \`btcli ${command} --help\`.`,
  details: { input, ways },
}))

/** A command line that names no command, or a command in a way that it does not know. */
export const badCommandLine = defineError('BAD_COMMAND_LINE', 'usage', ({ message, hint }: { message: string, hint: string }) => ({ message, hint }))

/** A value stands by itself though its option has given one. */
export const oneWordTooMany = ({ value, flag }: { readonly value: string, readonly flag: string }): BtcliError => badCommandLine({
  message: `“${value}” is one word too many: ${flag} is given already.`,
  hint: `Give the value once, with ${flag} or by itself.`,
})

/** The command line asks for two things of which only one can be done. */
export const contradiction = defineError('CONTRADICTION', 'usage', ({ flags: [first, second], hint }: { flags: readonly [string, string], hint?: string }) => ({
  message: `${first} and ${second} cannot both be given.`,
  hint: hint ?? `Leave out ${first} or ${second}.`,
}))

export const notConfirmed = defineError('NOT_CONFIRMED', 'usage', ({ question }: { question: string }) => ({
  message: `“${question}” needs an answer, and there is nobody to ask.`,
  hint: 'Add --yes to say yes to every confirmation.',
}))

export const declined = defineError('DECLINED', 'cancelled', () => ({ message: 'Nothing was done.' }))

/** `sent` is the transaction that left before Ctrl-C, if one did. */
export const interrupted = defineError('INTERRUPTED', 'cancelled', ({ sent }: { sent: string | undefined }) => sent === undefined
  ? { message: 'No transaction was sent.' }
  : {
      message: `Transaction ${sent} was already sent: it may still go into a block.`,
      hint: 'Look at the balance or the subnet before you send it again.',
      details: { sent },
    })

export const passwordNeeded = defineError('PASSWORD_NEEDED', 'usage', ({ what, ways }: { what: string, ways: readonly string[] }) => ({
  message: `A password is needed for ${what}, and there is nobody to ask.`,
  hint: `Give it by ${listed(ways)}.`,
  details: { ways },
}))

export const passwordFileUnreadable = defineError('PASSWORD_FILE_UNREADABLE', 'usage', ({ path, flag }: { path: string, flag: string }) => ({
  message: `The password file ${path} cannot be read.`,
  hint: `Check ${flag}: the first line of the file is the password.`,
  details: { path },
}))

export const passwordGivenEmpty = defineError('PASSWORD_GIVEN_EMPTY', 'usage', ({ what }: { what: string }) => ({
  message: `${what} is empty, and an empty password is never meant.`,
  hint: 'Put the password there, or leave a new key unencrypted by saying so.',
}))

/** What cannot be undone is confirmed by typing a name, which no habit and no --yes does. */
export const notTyped = defineError('NOT_TYPED', 'usage', ({ word, flag }: { word: string, flag: string }) => ({
  message: `This is confirmed by typing “${word}”, and there is nobody to ask.`,
  hint: `Add ${flag} ${word}. --yes is not enough.`,
  details: { flag },
}))

export const mistyped = defineError('MISTYPED', 'usage', ({ word, flag }: { word: string, flag: string }) => ({
  message: `${flag} must be given “${word}”, and is not.`,
  hint: 'Nothing was done. Check that this is the wallet that you mean.',
}))

/** `a, b or c` */
const listed = (ways: readonly string[]): string => ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''}`

/** Whatever is no BtcliError is our mistake; the person gets one sentence and a way to tell us. */
export const internalError = defineError('INTERNAL_ERROR', 'internal', ({ error, version }: { error: unknown, version: string }) => ({
  message: `btcli made a mistake: ${error instanceof Error ? error.message : String(error)}`,
  hint: `Nothing that you did is wrong. Please report it with the command line, the version (${version}) and what --verbose adds.`,
  details: { version },
}))
