import type { Context } from '../cli/context.ts'
import { defineCommand } from '../cli/command.ts'
import { following, type Candidate } from '../cli/complete.ts'
import { globals } from '../cli/globals.ts'
import { defineKind } from '../cli/input.ts'
import type { Completes } from '../cli/input.ts'
import { line } from '../cli/view.ts'
import { NETWORK_NAMES } from '../core/networks.ts'
import { DEFAULT_WALLET } from '../core/wallet/paths.ts'
import { addressBook } from './common/address-book.ts'
import { rememberedNetuids } from './common/remembered.ts'

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

/** The values that this machine knows without asking a chain. */
async function valuesHere (ctx: Context, values: Completes, wallet: string): Promise<readonly Candidate[]> {
  if (values === 'network') return NETWORK_NAMES.map(word => ({ word, says: '' }))
  if (values === 'netuid') return rememberedNetuids(ctx).map(netuid => ({ word: String(netuid), says: '' }))
  const noted = values === 'wallet' || values === 'hotkey' ? [] : (await addressBook(ctx).catch(() => [])).map(({ name, address }) => ({ word: name, says: address }))
  if (values === 'addressName') return noted
  const { listWallets } = await import('../core/wallet/list.ts')
  const wallets = listWallets(ctx.wallets)
  const named = (keys: readonly { readonly name: string, readonly address: string | undefined }[]) => keys.map(({ name, address }) => ({ word: name, says: address ?? '' }))
  if (values === 'hotkey') return named(wallets.find(({ name }) => name === wallet)?.hotkeys ?? [])
  if (values === 'hotkeyAccount') return [...noted, ...wallets.flatMap(({ name, hotkeys }) => hotkeys.map(hotkey => ({ word: `${name}/${hotkey.name}`, says: hotkey.address ?? '' })))]
  return [...noted, ...wallets.map(({ name, coldkey }) => ({ word: name, says: coldkey.address ?? '' }))]
}
