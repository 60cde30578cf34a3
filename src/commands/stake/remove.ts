import { flag, tao } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { movedView, someFailed } from '../common/move-stake.ts'
import { removeStake } from '../common/remove-stake.ts'
import { batchInputs } from '../common/send-each.ts'
import { hotkeysInputs, targetsOf } from '../common/stake-hotkeys.ts'

export default defineCommand({
  path: 'stake remove',
  summary: 'Take stake back from a hotkey, or from several.',
  description: 'Several hotkeys are served one after the other, and one that the chain refuses does not stop the others; with --atomic it is all or nothing.',
  examples: [
    ['stake remove --amount 10', 'Take τ10 back from your hotkey “default”.'],
    ['stake remove --all -y', 'All of it, without a question.'],
    ['stake remove --all --all-hotkeys --atomic', 'All of it from every hotkey of the wallet, in one transaction.'],
    ['stake remove --max-stake 100 --exclude-hotkeys validator', 'Leave τ100 on every hotkey but one.'],
  ],
  input: {
    amount: tao({ short: '-a', unless: ['all', 'maxStake'], help: 'Amount from each hotkey, in TAO (10, 0.5) or in rao (500rao).' }),
    all: flag({ flag: '--all', aliases: ['--unstake-all'], help: 'Take back everything.' }),
    maxStake: tao({ flag: '--max-stake', unless: 'all', optional: true, help: 'Leave no more than this on each hotkey.' }),
    ...hotkeysInputs(),
    ...batchInputs(),
  },
  sends: true,
  run: async (ctx, { amount, all, maxStake, atomic, resume, ...hotkeys }) =>
    removeStake(ctx, { wallet: hotkeys.wallet, targets: await targetsOf(ctx, hotkeys), amount, all, maxStake, atomic, resume }),
  saysNo: someFailed,
  view: moved => movedView(moved, 'removeStake'),
})
