/** The kinds of values that commands take. Each is a function: `netuid()`, `netuid({ prompt: 'Which subnet?' })`. */
export { address, account, accounts, hotkeyAccount } from './inputs/accounts.ts'
export type { Account } from './inputs/accounts.ts'
export { tao } from './inputs/amounts.ts'
export { decimals, names, netuids, salt, uids, words } from './inputs/lists.ts'
export { ip } from './inputs/ip.ts'
export { hotkeyName, walletName } from './inputs/names.ts'
export { block, blockOrHash, count, decimal, netuid, share } from './inputs/numbers.ts'
export { choice, flag, text } from './inputs/texts.ts'
