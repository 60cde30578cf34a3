import { account, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao, rao } from '../../core/amount.ts'
import { transferChecks } from '../../core/chain/preflight/read/transfer.ts'
import { balances } from '../../core/chain/queries/balance.ts'
import { present, transaction } from '../../core/chain/storage.ts'
import { accountAddress, coldkeyAddress } from '../common/keys.ts'
import { feeOf } from '../common/plan.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'wallet transfer',
  summary: 'Send TAO to another account.',
  description: 'The sending account is kept alive: it must keep the existential deposit of 500 rao.',
  examples: [
    ['wallet transfer --dest 5F… --amount 10', 'Send τ10 from the wallet “default”.'],
    ['wallet transfer --dest bob --amount 0.5 --wallet-name alice -y', 'To the coldkey of a wallet here, without a question.'],
  ],
  input: {
    dest: account({ flag: '--dest', aliases: ['--destination', '-d', '--to'], prompt: 'To whom (address or wallet)?', help: 'Where to: an address, a wallet or wallet/hotkey.' }),
    amount: tao(),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { dest, amount, wallet }) {
    const [from, to] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, dest)])
    const extrinsic = transaction(await ctx.chain(), 'balances', 'transferKeepAlive', to, amount)
    const at = await ctx.readAt()
    const [[before], fee] = await Promise.all([balances(at, [from]), feeOf(extrinsic, from)])
    const receipt = await send(ctx, {
      extrinsic,
      wallet,
      question: `Send ${formatTao(amount)}?`,
      plan: facts([['From', from], ['To', to], ['Balance', present(before).free], ['Amount', amount]]),
      checks: await transferChecks(at, { from, to, amount, fee: rao(fee + ctx.sending.tip) }),
    })
    const [sender, receiver] = await balances(await ctx.readAt(receipt.blockHash), [from, to])
    return { from, to, amount, fee: receipt.fee, balance: { before: present(before).free, after: present(sender).free }, receiverBalance: present(receiver).free, transaction: receipt.hash }
  },
  view: ({ to, amount, fee, balance }) => [line('Sent ', amount, ' to ', to, '.'), facts([['Fee', fee], ['Balance now', balance.after]])],
})
