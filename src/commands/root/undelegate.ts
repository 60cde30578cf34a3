import { flag, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { movedView, ofOne } from '../common/move-stake.ts'
import { removeStake } from '../common/remove-stake.ts'
import { delegateInput, targetOf } from '../common/stake-hotkeys.ts'

export default defineCommand({
  path: 'root undelegate',
  summary: 'Take stake back from a delegate.',
  examples: [['root undelegate --delegate-ss58 5F… --amount 100', 'btcli root my-delegates shows what is where.'], ['root undelegate --delegate-ss58 5F… --all -y', 'All of it, without a question.']],
  input: {
    delegate: delegateInput(),
    amount: tao({ unless: 'all' }),
    all: flag({ flag: '--all', help: 'Take back everything that is staked there.' }),
    wallet: walletName(),
  },
  sends: true,
  run: async (ctx, { delegate, ...asked }) => removeStake(ctx, ofOne(await targetOf(ctx, delegate), asked)),
  view: moved => movedView(moved, 'removeStake'),
})
