import { defineCommand } from '../cli/command.ts'
import { following } from '../cli/complete.ts'
import { globals } from '../cli/globals.ts'
import { defineKind } from '../cli/input.ts'
import { line } from '../cli/view.ts'
import { DEFAULT_WALLET } from '../core/wallet/paths.ts'
import { valuesHere } from './common/offers.ts'

/** The words of a command line, one in a line. */
const commandLine = defineKind<readonly string[]>({ takes: 'value', placeholder: 'words', parse: text => text.split('\n') })

export default defineCommand({
  path: 'complete',
  summary: 'Print what may follow on a command line; the scripts of btcli completion ask this.',
  examples: [['complete stake', 'What may follow on “btcli stake”, when that word is begun.']],
  input: { words: commandLine({ positional: true, default: [''], help: 'The words behind btcli, one in a line; the last one is begun.' }) },
  async run (ctx, { words }) {
    const { commands, groups } = await import('./listed.ts')
    const { candidates, values, wallet } = await following({ commands, groups, globals }, words)
    const begun = words.at(-1) ?? ''
    const known = values === undefined ? [] : await valuesHere(ctx, values, wallet ?? DEFAULT_WALLET)
    return { candidates: [...candidates, ...known.filter(({ word }) => word.startsWith(begun))] }
  },
  view: ({ candidates }) => candidates.map(({ word, says }) => line(says === '' ? word : `${word}\t${says}`)),
})
