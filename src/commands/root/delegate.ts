import { flag, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { addStake } from '../common/add-stake.ts'
import { movedView, ofOne } from '../common/move-stake.ts'
import { delegateInput, targetOf } from '../common/stake-hotkeys.ts'

export default defineCommand({
  path: 'root delegate',
  summary: 'Stake TAO to a delegate.',
  description: 'The delegate keeps its take of what the stake earns. The stake stays yours: btcli root undelegate takes it back.',
  examples: [['root delegate --delegate-ss58 5F… --amount 100', 'btcli root list-delegates shows who there is.']],
  input: {
    delegate: delegateInput(),
    amount: tao({ unless: 'all' }),
    all: flag({ flag: '--all', help: 'Stake everything that is free but the existential deposit.' }),
    wallet: walletName(),
  },
  sends: true,
  run: async (ctx, { delegate, ...asked }) => addStake(ctx, ofOne(await targetOf(ctx, delegate), asked)),
  view: moved => movedView(moved, 'addStake'),
})
