import { decimals, hotkeyName, netuid, salt as saltInput, uids as uidsInput } from '../../cli/inputs.ts'
import type { Context } from '../../cli/context.ts'
import { defineCommand } from '../../cli/command.ts'
import { defineError } from '../../core/errors.ts'
import { canReveal } from '../../core/chain/preflight/commit.ts'
import { check } from '../../core/chain/preflight/check.ts'
import { commitState, type CommitState } from '../../core/chain/queries/weights.ts'
import { transaction } from '../../core/chain/storage.ts'
import { commitHash, type Committed } from '../../core/weights-commit.ts'
import { forgetCommit, keptCommit } from '../common/commit-store.ts'
import { hotkeyAddress } from '../common/keys.ts'
import { neuronShares, versionKeyInput, weightsSetView } from '../common/neuron-weights.ts'
import { send } from '../common/send.ts'
import { prepareWeights, sharesOf, weightsPlan } from '../common/weights.ts'
import { weightsWallet } from '../common/weights-wallet.ts'

const saltUnknown = defineError('SALT_UNKNOWN', 'notFound', ({ netuid }: { netuid: number }) => ({
  message: `The weights that were committed on subnet ${netuid} were not committed on this machine.`,
  hint: 'Give --uids, --weights and --salt as they were.',
}))

export default defineCommand({
  path: 'weights reveal',
  summary: 'Reveal the weights that were committed on a subnet.',
  description: 'Weights and salt are those that btcli weights commit kept on this machine, unless they are given.',
  examples: [
    ['weights reveal --netuid 1', 'What was committed here.'],
    ['weights reveal --netuid 1 --uids 1,2 --weights 0.7,0.3 --salt 1,2,3', 'What was committed elsewhere.'],
  ],
  input: {
    netuid: netuid(),
    uids: uidsInput({ short: '-u', optional: true }),
    weights: decimals({ flag: '--weights', placeholder: 'weights', optional: true, help: 'One weight for each uid, as they were committed.' }),
    salt: saltInput({ short: '-s', optional: true, help: 'The salt with which they were committed.' }),
    versionKey: versionKeyInput('The version with which they were committed.'),
    wallet: weightsWallet(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuid, uids, weights, salt, versionKey, wallet, hotkey }) {
    const [address, chain, at] = await Promise.all([hotkeyAddress(ctx, wallet, hotkey), ctx.chain(), ctx.readAt()])
    const state = await commitState(at, netuid, address)
    const genesis = chain.api.genesisHash.toHex()
    const revealed = uids !== undefined && weights !== undefined && salt !== undefined
      ? { hotkey: address, netuid, uids, values: prepareWeights('uids', uids, weights).values, salt, versionKey }
      : await kept(ctx, genesis, state, netuid)
    const shares = sharesOf(revealed.values)
    const hash = await commitHash(revealed)
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'subtensorModule', 'revealWeights', netuid, revealed.uids, revealed.values, revealed.salt, revealed.versionKey),
      wallet,
      key: { hotkey },
      question: `Reveal these weights on subnet ${netuid}?`,
      plan: weightsPlan('uids', revealed.uids, shares),
      checks: [...canReveal(state, at.number + 1), check('subtensorModule.InvalidRevealCommitHashNotMatch', hash === state.commit?.hash, 'uids, weights, salt or version are not those that were committed')],
    })
    await forgetCommit(ctx, { genesis, hash })
    return { netuid, hotkey: address, weights: neuronShares(revealed.uids, shares), transaction: receipt.hash }
  },
  view: weightsSetView,
})

/** @throws SALT_UNKNOWN */
async function kept (ctx: Context, genesis: string, { commit }: CommitState, netuid: number): Promise<Committed> {
  const found = commit === undefined ? undefined : await keptCommit(ctx, { genesis, hash: commit.hash })
  if (found === undefined) throw saltUnknown({ netuid })
  return found
}
