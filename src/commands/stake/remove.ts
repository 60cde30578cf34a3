import { flag, hotkeyName, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao, rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { removeStakeChecks } from '../../core/chain/preflight/read/stake.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakeOn } from '../../core/chain/queries/stake.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { stakeTarget, targetHotkey } from '../common/stake-target.ts'
import { send } from '../common/send.ts'

const nothingStaked = defineError('NOTHING_STAKED', 'usage', ({ hotkey }: { hotkey: string }) => ({
  message: `There is nothing to take back from ${hotkey}.`,
  hint: 'Give an amount above 0; btcli stake show shows what is staked.',
}))

export default defineCommand({
  path: 'stake remove',
  summary: 'Take stake back from a hotkey.',
  examples: [
    ['stake remove --amount 10', 'Take τ10 back from your hotkey “default”.'],
    ['stake remove --all -y', 'All of it, without a question.'],
  ],
  input: {
    amount: tao({ unless: 'all' }),
    all: flag({ flag: '--all', help: 'Take back everything on this hotkey.' }),
    wallet: walletName(),
    hotkey: hotkeyName(),
    from: stakeTarget(),
  },
  sends: true,
  async run (ctx, { amount, all, wallet, hotkey, from }) {
    const [coldkey, target] = await Promise.all([coldkeyAddress(ctx, wallet), targetHotkey(ctx, wallet, hotkey, from)])
    const at = await ctx.readAt()
    const [{ free }, before] = await Promise.all([balance(at, coldkey), stakeOn(at, target, coldkey)])
    const removing = all ? before : amount
    if (removing === undefined || removing <= 0n) throw nothingStaked({ hotkey: target })
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'removeStake', target, removing),
      wallet,
      question: `Take back ${formatTao(removing)}?`,
      plan: facts([['Hotkey', target], ['Coldkey', coldkey], ['Balance', free], ['Stake there now', before], ['Stake there after', rao(before > removing ? before - removing : 0n)]]),
      checks: await removeStakeChecks(at, { coldkey, hotkey: target, amount: removing }),
    })
    const after = await ctx.readAt(receipt.blockHash)
    const [{ free: balanceAfter }, stakeAfter] = await Promise.all([balance(after, coldkey), stakeOn(after, target, coldkey)])
    return { hotkey: target, coldkey, removed: rao(before - stakeAfter), stake: { before, after: stakeAfter }, balance: { before: free, after: balanceAfter }, transaction: receipt.hash }
  },
  view: ({ hotkey, removed, stake, balance }) => [
    line('Took back ', removed, ' from ', hotkey, '.'),
    facts([['Stake there now', stake.after], ['Balance now', balance.after]]),
  ],
})
