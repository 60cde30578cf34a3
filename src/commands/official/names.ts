/** What people may have learnt from the official tools: the classic btcli, and the one after it. */
import type { Foreign } from '../../cli/foreign.ts'
import { officialCommand } from './commands.ts'
import { officialOption } from './options.ts'

export const official: Foreign = { option: officialOption, command: officialCommand }
