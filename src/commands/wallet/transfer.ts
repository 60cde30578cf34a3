import { account, flag, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao, rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { transferChecks } from '../../core/chain/preflight/read/transfer.ts'
import { balances } from '../../core/chain/queries/balance.ts'
import { present, transaction } from '../../core/chain/storage.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { feeOf } from '../common/plan.ts'
import { send } from '../common/send.ts'

const toItself = defineError('TRANSFER_TO_ITSELF', 'usage', ({ address }: { address: string }) => ({
  message: `Sender and receiver are the same account, ${address}.`,
  hint: 'Nothing was sent: such a transfer would cost its fee and change nothing else.',
}))

export default defineCommand({
  path: 'wallet transfer',
  summary: 'Send TAO to another account.',
  description: 'The sending account is kept alive, which means that the existential deposit of 500 rao stays on it. With --allow-death it may be emptied; an account with less than the deposit ends, and what is left on it is lost.',
  examples: [
    ['wallet transfer --dest 5F… --amount 10', 'Send τ10 from the wallet “default”.'],
    ['wallet transfer --dest bob --amount 0.5 --wallet-name alice -y', 'To the coldkey of a wallet here, without a question.'],
    ['wallet transfer --dest bob --all', 'All that can be sent, less the fee and the existential deposit.'],
  ],
  input: {
    dest: account({ flag: '--dest', aliases: ['--destination', '-d', '--to'], prompt: 'To whom (address or wallet)?', help: 'Where to: an address, a wallet or wallet/hotkey.' }),
    amount: tao({ short: '-a', unless: 'all' }),
    all: flag({ flag: '--all', help: 'Send everything that can be sent.' }),
    allowDeath: flag({ flag: '--allow-death', help: 'The sending account need not keep the existential deposit.' }),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { dest, amount, allowDeath, wallet }) {
    const [from, to] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, dest)])
    if (from === to) throw toItself({ address: from })
    const [chain, at] = [await ctx.chain(), await ctx.readAt()]
    const extrinsic = amount === undefined ? transaction(chain, 'balances', 'transferAll', to, !allowDeath)
      : transaction(chain, 'balances', allowDeath ? 'transferAllowDeath' : 'transferKeepAlive', to, amount)
    const [[sender, receiver], fee] = await Promise.all([balances(at, [from, to]), feeOf(extrinsic, from)])
    const before = { sender: present(sender).free, receiver: present(receiver).free }
    const receipt = await send(ctx, {
      extrinsic,
      wallet,
      question: amount === undefined ? 'Send everything?' : `Send ${formatTao(amount)}?`,
      plan: facts([
        ['From', from],
        ['To', withName(to, saidName(dest))],
        ['Balance', before.sender],
        ['Amount', amount ?? (allowDeath ? 'all but the fee' : 'all but the fee and the existential deposit')],
      ]),
      checks: amount === undefined ? [] : await transferChecks(at, { from, to, amount, fee: rao(fee + ctx.sending.tip), allowDeath }),
    })
    const [left, got] = await balances(await ctx.readAt(receipt.blockHash), [from, to])
    return {
      from,
      to,
      amount: amount ?? rao(present(got).free - before.receiver),
      fee: receipt.fee,
      balance: { before: before.sender, after: present(left).free },
      receiverBalance: present(got).free,
      transaction: receipt.hash,
    }
  },
  view: ({ to, amount, fee, balance, transaction }) => [line('Sent ', amount, ' to ', to, '.'), facts([['Fee', fee], ['Balance now', balance.after], ['Transaction', transaction]])],
})
