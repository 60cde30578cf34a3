import { hotkeyName, share, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { setTakeChecks } from '../../core/chain/preflight/read/delegates.ts'
import { takeOf } from '../../core/chain/queries/takes.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'
import { percent } from '../common/shares.ts'

const noDelegate = defineError('NO_DELEGATE', 'notFound', ({ hotkey }: { hotkey: string }) => ({
  message: `${hotkey} is no delegate.`,
  hint: 'btcli root nominate makes it one.',
}))

const sameTake = defineError('SAME_TAKE', 'usage', ({ take }: { take: number }) => ({
  message: `The take is ${percent(take)} already.`,
  hint: 'Nothing was sent: give another --take.',
}))

/** What a share comes to on chain: of 65535, never more than was meant. */
const asU16 = (share: number): number => Math.floor(share * 65_535)

export default defineCommand({
  path: 'root set-take',
  aliases: ['sudo set-take'],
  summary: 'Change what a delegate keeps of its nominators’ earnings.',
  description: 'Lowering it works at any time. Raising it works once in a long while: the chain’s hyperparameter tx_delegate_take_rate_limit says how many blocks.',
  examples: [['root set-take --take 0.1', 'Keep a tenth.'], ['root set-take --take 12.5% --hotkey validator -y', 'Keep an eighth, without a question.']],
  input: { take: share({ flag: '--take', prompt: 'Which take (0.18, 18%)?', help: 'The share to keep: 0.1 or 10%.' }), wallet: walletName(), hotkey: hotkeyName() },
  sends: true,
  async run (ctx, { take, wallet, hotkey }) {
    const [coldkey, delegate, at] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey), ctx.readAt()])
    const before = await takeOf(at, delegate)
    const wanted = asU16(take)
    if (before.take === undefined) throw noDelegate({ hotkey: delegate })
    if (before.take === wanted) throw sameTake({ take: wanted })
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', wanted > before.take ? 'increaseTake' : 'decreaseTake', delegate, wanted),
      wallet,
      question: `Change the take from ${percent(before.take)} to ${percent(wanted)}?`,
      plan: facts([
        ['Hotkey', delegate],
        ['Take now', percent(before.take)],
        ['Take after', percent(wanted)],
        ['Bounds', `${percent(before.lowest)} to ${percent(before.highest)}`],
      ]),
      checks: await setTakeChecks(at, { coldkey, hotkey: delegate }, wanted),
    })
    const after = await takeOf(await ctx.readAt(receipt.blockHash), delegate)
    return { hotkey: delegate, before: before.take, take: after.take, transaction: receipt.hash }
  },
  view: ({ hotkey, before, take }) => line('Take of ', hotkey, ': ', percent(before), ' → ', take === undefined ? undefined : percent(take)),
})
