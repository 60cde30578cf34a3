import { flag, hotkeyName, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao, rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { addStakeChecks } from '../../core/chain/preflight/read/stake.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakeOn } from '../../core/chain/queries/stake.ts'
import { transaction } from '../../core/chain/storage.ts'
import { existentialDeposit } from '../../core/chain/queries/deposit.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { stakeTarget, targetHotkey } from '../common/stake-target.ts'
import { send } from '../common/send.ts'

const nothingToStake = defineError('NOTHING_TO_STAKE', 'usage', ({ coldkey }: { coldkey: string }) => ({
  message: `There is nothing to stake from ${coldkey}.`,
  hint: 'Give an amount above 0; btcli wallet balance shows what is free.',
}))

export default defineCommand({
  path: 'stake add',
  summary: 'Stake TAO to a hotkey.',
  examples: [
    ['stake add --amount 10', 'Stake τ10 to your own hotkey “default”.'],
    ['stake add --all --hotkey-ss58 5F… -y', 'All that is free, to a delegate, without a question.'],
  ],
  input: {
    amount: tao({ unless: 'all' }),
    all: flag({ flag: '--all', help: 'Stake everything that is free but the existential deposit.' }),
    wallet: walletName(),
    hotkey: hotkeyName(),
    to: stakeTarget(),
  },
  sends: true,
  async run (ctx, { amount, all, wallet, hotkey, to }) {
    const [coldkey, target] = await Promise.all([coldkeyAddress(ctx, wallet), targetHotkey(ctx, wallet, hotkey, to)])
    const at = await ctx.readAt()
    const [{ free }, before] = await Promise.all([balance(at, coldkey), stakeOn(at, target, coldkey)])
    const staking = all ? rao(free - existentialDeposit(at)) : amount
    if (staking === undefined || staking <= 0n) throw nothingToStake({ coldkey })
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'addStake', target, staking),
      wallet,
      question: `Stake ${formatTao(staking)}?`,
      plan: facts([['Hotkey', target], ['Coldkey', coldkey], ['Balance', free], ['Stake there now', before], ['Stake there after', rao(before + staking)]]),
      checks: await addStakeChecks(at, { coldkey, hotkey: target, amount: staking }),
    })
    const after = await ctx.readAt(receipt.blockHash)
    const [{ free: balanceAfter }, stakeAfter] = await Promise.all([balance(after, coldkey), stakeOn(after, target, coldkey)])
    return { hotkey: target, coldkey, staked: rao(stakeAfter - before), stake: { before, after: stakeAfter }, balance: { before: free, after: balanceAfter }, transaction: receipt.hash }
  },
  view: ({ hotkey, staked, stake, balance }) => [
    line('Staked ', staked, ' to ', hotkey, '.'),
    facts([['Stake there now', stake.after], ['Balance now', balance.after]]),
  ],
})
