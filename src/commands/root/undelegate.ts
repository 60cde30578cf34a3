import { flag, hotkeyAccount, tao, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { movedView } from '../common/move-stake.ts'
import { removeStake } from '../common/remove-stake.ts'
import { targetOf } from '../common/stake-hotkeys.ts'

export default defineCommand({
  path: 'root undelegate',
  summary: 'Take stake back from a delegate.',
  examples: [['root undelegate --delegate-ss58 5F… --amount 100', 'btcli root my-delegates shows what is where.'], ['root undelegate --delegate-ss58 5F… --all -y', 'All of it, without a question.']],
  input: {
    delegate: hotkeyAccount({
      flag: '--delegate-ss58',
      aliases: ['--delegate-ss58key', '--delegate', '--hotkey-ss58'],
      prompt: 'Which delegate (address or name)?',
      help: 'Address of the delegate, or its name in the address book.',
    }),
    amount: tao({ unless: 'all' }),
    all: flag({ flag: '--all', help: 'Take back everything that is staked there.' }),
    wallet: walletName(),
  },
  sends: true,
  run: async (ctx, { delegate, ...asked }) => removeStake(ctx, {
    ...asked,
    targets: [await targetOf(ctx, delegate)],
    maxStake: undefined,
    atomic: false,
    resume: false,
  }),
  view: moved => movedView(moved, 'removeStake'),
})
