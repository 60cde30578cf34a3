import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { nominateChecks } from '../../core/chain/preflight/read/delegates.ts'
import { takeOf } from '../../core/chain/queries/takes.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'
import { percent } from '../common/shares.ts'

export default defineCommand({
  path: 'root nominate',
  aliases: ['become-delegate'],
  summary: 'Make a hotkey a delegate, so that everyone may stake to it.',
  description: 'A delegate keeps its take of what its nominators earn, at first the highest there is: btcli root set-take changes it. Whoever registers on root is a delegate by that already.',
  examples: [['root nominate', 'The hotkey “default” of the wallet “default”.'], ['root nominate --wallet-name bob --hotkey validator -y', 'Another one, without a question.']],
  input: { wallet: walletName(), hotkey: hotkeyName() },
  sends: true,
  async run (ctx, { wallet, hotkey }) {
    const [coldkey, delegate] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey)])
    const at = await ctx.readAt()
    const { highest } = await takeOf(at, delegate)
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'becomeDelegate', delegate),
      wallet,
      question: 'Make this hotkey a delegate?',
      plan: facts([['Hotkey', delegate], ['Coldkey', coldkey], ['Take', percent(highest)]]),
      checks: await nominateChecks(at, { coldkey, hotkey: delegate }),
    })
    const { take } = await takeOf(await ctx.readAt(receipt.blockHash), delegate)
    return { hotkey: delegate, coldkey, take, transaction: receipt.hash }
  },
  view: ({ hotkey, take }) => [line(hotkey, ' is a delegate now.'), facts([['Take', take === undefined ? undefined : percent(take)]])],
})
