import { flag, tao } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { addStake } from '../common/add-stake.ts'
import { movedView, someFailed } from '../common/move-stake.ts'
import { batchInputs } from '../common/send-each.ts'
import { hotkeysInputs, targetsOf } from '../common/stake-hotkeys.ts'

export default defineCommand({
  path: 'stake add',
  summary: 'Stake TAO to a hotkey, or to several.',
  description: 'Several hotkeys are served one after the other, and one that the chain refuses does not stop the others; with --atomic it is all or nothing.',
  examples: [
    ['stake add --amount 10', 'Stake τ10 to your own hotkey “default”.'],
    ['stake add --all --hotkey-ss58 5F… -y', 'All that is free, to a delegate, without a question.'],
    ['stake add --amount 10 --include-hotkeys miner,validator --atomic', 'τ10 to each of two hotkeys, in one transaction.'],
    ['stake add --max-stake 100 --all-hotkeys', 'Bring every hotkey of the wallet up to τ100.'],
  ],
  input: {
    amount: tao({ unless: ['all', 'maxStake'], help: 'Amount for each hotkey, in TAO (10, 0.5) or in rao (500rao).' }),
    all: flag({ flag: '--all', short: '-a', aliases: ['--all-tokens'], help: 'Stake everything that is free but the existential deposit, in equal parts.' }),
    maxStake: tao({ flag: '--max-stake', unless: 'all', optional: true, help: 'Bring each hotkey up to this stake.' }),
    ...hotkeysInputs(),
    ...batchInputs(),
  },
  sends: true,
  run: async (ctx, { amount, all, maxStake, atomic, resume, ...hotkeys }) =>
    addStake(ctx, { wallet: hotkeys.wallet, targets: await targetsOf(ctx, hotkeys), amount, all, maxStake, atomic, resume }),
  saysNo: someFailed,
  view: moved => movedView(moved, 'addStake'),
})
