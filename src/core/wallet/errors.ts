/** What can go wrong with wallets. No error carries a secret: neither in its text nor in its details nor as its cause. */
import { defineError } from '../errors.ts'

/** So many names are told before the rest is only counted. */
const TOLD = 8

const listing = (one: string, several: string, names: readonly string[]): string =>
  `${names.length === 1 ? one : several} ${names.slice(0, TOLD).join(', ')}${names.length > TOLD ? ` and ${names.length - TOLD} more` : ''}`

export const invalidName = defineError('INVALID_WALLET_NAME', 'usage', ({ name, why }: { name: string, why: string }) => ({
  message: `“${name}” cannot be the name of a wallet or hotkey: ${why}.`,
  hint: 'Use letters, digits, dashes and underscores.',
}))

export const walletNotFound = defineError('WALLET_NOT_FOUND', 'notFound', ({ name, root, known }: { name: string, root: string, known: readonly string[] }) => ({
  message: `There is no wallet “${name}” in ${root}.`,
  hint: known.length === 0 ? 'There are none: make one with “btcli wallet create”.' : `${listing('There is', 'There are', known)}: name one with --wallet-name, or make one with “btcli wallet create”.`,
  details: { known },
}))

/** What is wrong with a name is told with the names there are. @param known the hotkeys of the wallet, where a hotkey was meant */
export const keyfileNotFound = defineError('KEYFILE_NOT_FOUND', 'notFound', ({ path, known }: { path: string, known?: readonly string[] }) => ({
  message: `There is no keyfile ${path}.`,
  ...known === undefined || known.length === 0
    ? { hint: 'Check the names of the wallet and the hotkey, and --wallet-path; btcli wallet new-hotkey makes a hotkey.' }
    : {
      hint: `${listing('The hotkey of this wallet is', 'The hotkeys of this wallet are', known)}: name one with --hotkey, or make one with “btcli wallet new-hotkey”.`,
      details: { known },
    },
}))

export const keyfileUnreadable = defineError('KEYFILE_UNREADABLE', 'key', ({ path, why }: { path: string, why: string }) => ({
  message: `The keyfile ${path} cannot be read: ${why}.`,
  hint: 'Check who owns the file and its directory, and that it is the file that you mean.',
}))

export const keyfileCorrupt = defineError('KEYFILE_CORRUPT', 'key', ({ path, why }: { path: string, why: string }) => ({
  message: `The keyfile ${path} is damaged: ${why}.`,
  hint: 'Nothing was changed. Restore it from a backup, or make it again from its mnemonic.',
}))

export const keyfileAmbiguous = defineError('KEYFILE_AMBIGUOUS', 'key', ({ path }: { path: string }) => ({
  message: `The keyfile ${path} holds nothing but a hex number, which some tools take for a public key and others for a seed.`,
  hint: 'It is not used, because a wrong guess gives another address: make the key again from its seed or its address.',
}))

export const keyfileUnsupported = defineError('KEYFILE_UNSUPPORTED', 'key', ({ path, format }: { path: string, format: string }) => ({
  message: `The keyfile ${path} is in a format that cannot be opened here: ${format}.`,
  hint: 'Make the key again from its mnemonic, or save it in the newer format with the tool that wrote it.',
}))

export const keyfileIsExport = defineError('KEYFILE_IS_EXPORT', 'key', ({ path }: { path: string }) => ({
  message: `${path} is a polkadot.js export, not a keyfile.`,
  hint: 'btcli wallet import makes a keyfile of it.',
}))

export const publicOnly = defineError('KEYFILE_PUBLIC_ONLY', 'key', ({ path }: { path: string }) => ({
  message: `The keyfile ${path} holds a public key only, so nothing can be signed with it.`,
  hint: 'Use the wallet that holds the secret, or make it again here from its mnemonic.',
}))

export const passwordRequired = defineError('PASSWORD_REQUIRED', 'key', ({ path }: { path: string }) => ({
  message: `The keyfile ${path} is encrypted, and no password was given.`,
  hint: 'Give its password, which is not empty.',
}))

export const emptyPassword = defineError('EMPTY_PASSWORD', 'key', () => ({
  message: 'A key cannot be encrypted with an empty password.',
  hint: 'Choose a password, or say plainly that the key shall not be encrypted: --no-password.',
}))

export const wrongPassword = defineError('WRONG_PASSWORD', 'key', ({ path }: { path: string }) => ({
  message: `The password does not open ${path}.`,
  hint: 'Nothing was changed: try again. If you are sure of the password, the file may be damaged.',
}))

export const derivationFailed = defineError('KEY_DERIVATION_FAILED', 'key', () => ({
  message: 'The key could not be computed from the password.',
  hint: 'It takes half a gigabyte of memory: close other programs and try again.',
}))

export const passwordVariableInvalid = defineError('PASSWORD_VARIABLE_INVALID', 'key', ({ variable }: { variable: string }) => ({
  message: `The environment variable ${variable} does not hold a password as the Bittensor tools write it.`,
  hint: 'Its value must be obfuscated (base64): let the tool that made it write it again, or unset it and give the password otherwise.',
}))

export const keyExists = defineError('KEY_EXISTS', 'key', ({ path }: { path: string }) => ({
  message: `${path} exists already, and was left as it is.`,
  hint: 'Choose another name, or pass --overwrite: the old file is then kept as a backup. A wallet gets another hotkey by btcli wallet new-hotkey.',
}))

export const walletBusy = defineError('WALLET_BUSY', 'key', ({ path, lock }: { path: string, lock: string }) => ({
  message: `Another process is replacing ${path} at this moment.`,
  hint: `Try again. If no other process is running, delete ${lock}.`,
}))

export const keyChanged = defineError('KEY_CHANGED', 'key', ({ path }: { path: string }) => ({
  message: `Another program has changed ${path} in the meantime, and it was left as it is.`,
  hint: 'Look at it with “btcli wallet list”, and try again.',
}))

export const invalidMnemonic = defineError('INVALID_MNEMONIC', 'usage', ({ why }: { why: string }) => ({
  message: `The mnemonic is not valid: ${why}.`,
  hint: 'A mnemonic has 12, 15, 18, 21 or 24 words of the English BIP-39 list; compare it with what you wrote down.',
}))

export const invalidSeed = defineError('INVALID_SEED', 'usage', () => ({
  message: 'The seed is not valid.',
  hint: 'A seed is 0x and 64 hex digits.',
}))

export const invalidUri = defineError('INVALID_KEY_URI', 'usage', () => ({
  message: 'The key URI is not valid.',
  hint: 'A URI is a mnemonic or a seed and a path, such as //Alice or “word word …//hard/soft”.',
}))

export const invalidSignature = defineError('INVALID_SIGNATURE', 'usage', ({ why }: { why: string }) => ({
  message: `This is not a signature: ${why}.`,
  hint: 'A signature is 128 hex digits, with or without 0x.',
}))

export const exportCorrupt = defineError('POLKADOT_EXPORT_CORRUPT', 'key', ({ path, why }: { path: string, why: string }) => ({
  message: `${path} is not a polkadot.js export that can be read: ${why}.`,
  hint: 'Export the account again: the file is JSON with “encoded”, “encoding” and “address”.',
}))

export const exportUnsupported = defineError('POLKADOT_EXPORT_UNSUPPORTED', 'key', ({ path, what }: { path: string, what: string }) => ({
  message: `${path} is a polkadot.js export of ${what}, which cannot become a key of a wallet.`,
  hint: 'Export one sr25519 or ed25519 account by itself.',
}))

export const publicMismatch = defineError('PUBLIC_MISMATCH', 'key', ({ path, held, given }: { path: string, held: string, given: string }) => ({
  message: `${path} holds the key of ${held}, not of ${given}.`,
  hint: 'The public half of a key must name its account. Use another name for the other account.',
}))
