import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { takeOf } from '../../core/chain/queries/takes.ts'
import { atBlock } from '../common/at-block.ts'
import { hotkeyAccountAddress, hotkeyAddress } from '../common/keys.ts'
import { percent } from '../common/shares.ts'
import { stakeTarget } from '../common/stake-target.ts'

export default defineCommand({
  path: 'root get-take',
  aliases: ['sudo get-take'],
  summary: 'Show what a delegate keeps of its nominators’ earnings.',
  examples: [['root get-take', 'The take of the hotkey “default” of the wallet “default”.'], ['root get-take --hotkey-ss58 5F…', 'That of any delegate.']],
  input: {
    wallet: walletName({ exists: ({ of }) => of === undefined }),
    hotkey: hotkeyName({ exists: ({ of }) => of === undefined }),
    of: stakeTarget(),
    block: atBlock(),
  },
  reads: [],
  async run (ctx, { wallet, hotkey, of, block }) {
    const delegate = of === undefined ? await hotkeyAddress(ctx, wallet, hotkey) : await hotkeyAccountAddress(ctx, of)
    return { hotkey: delegate, ...await takeOf(await ctx.readAt(block), delegate) }
  },
  view: ({ hotkey, take, lowest, highest }) => [
    take === undefined ? line(hotkey, ' is no delegate. btcli root nominate makes it one.') : line('Take of ', hotkey, ': ', percent(take)),
    facts([['Lowest take', percent(lowest)], ['Highest take', percent(highest)]]),
  ],
})
