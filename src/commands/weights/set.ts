import { hotkeyName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { setWeightsChecks } from '../../core/chain/preflight/read/weights.ts'
import { transaction } from '../../core/chain/storage.ts'
import { hotkeyAddress } from '../common/keys.ts'
import { neuronShares, neuronWeightsInputs, versionKeyInput, weightsSetView } from '../common/neuron-weights.ts'
import { send } from '../common/send.ts'
import { prepareWeights, weightsPlan } from '../common/weights.ts'
import { weightsWallet } from '../common/weights-wallet.ts'

export default defineCommand({
  path: 'weights set',
  summary: 'Set the weights of a validator on a subnet: how good each neuron is.',
  description: 'Signed by the hotkey, which needs a validator permit: it comes with the first epoch after the registration. Weights may be of any size; only their proportions count.',
  examples: [['weights set --netuid 1 --uids 1,2 --weights 0.7,0.3', 'Uid 1 gets 0.7 of the whole, uid 2 the rest.']],
  input: {
    ...neuronWeightsInputs(),
    versionKey: versionKeyInput(),
    wallet: weightsWallet(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuid, uids, weights, versionKey, wallet, hotkey }) {
    const { shares, values } = prepareWeights('uids', uids, weights)
    const address = await hotkeyAddress(ctx, wallet, hotkey)
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'setWeights', netuid, uids, values, versionKey),
      wallet,
      key: { hotkey },
      question: `Set these weights on subnet ${netuid}?`,
      plan: weightsPlan('uids', uids, shares),
      checks: await setWeightsChecks(await ctx.readAt(), netuid, address, { uids, values, version: BigInt(versionKey) }),
    })
    return { netuid, hotkey: address, weights: neuronShares(uids, shares), transaction: receipt.hash }
  },
  view: weightsSetView,
})
