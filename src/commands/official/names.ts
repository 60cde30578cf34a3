/** What people may have learnt from the official tools: the classic btcli, and the one after it. */
import type { Foreign } from '../../cli/foreign.ts'
import { officialCommand } from './commands.ts'
import { officialOption } from './options.ts'

/** `tx system.remark hello`: a word with a point in it is a call. */
const callByItself = (path: string, word: string): string | undefined => path === 'tx' && /^[a-z]\w*\.\w+$/i.test(word) ? 'call' : undefined

/** What the official tools call otherwise. */
export const official: Foreign = { option: officialOption, command: officialCommand, verb: callByItself, program: flag => flag === '--print-completion' ? ['completion'] : undefined }
