import { decimals, hotkeyName, netuids } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { hotkeyAddress } from '../common/keys.ts'
import { sendRootWeights } from '../common/root-weights.ts'
import { prepareWeights } from '../common/weights.ts'
import { weightsWallet } from '../common/weights-wallet.ts'

export default defineCommand({
  path: 'root weights',
  aliases: ['set-weights'],
  summary: 'Set the weights of a root member: what each subnet shall earn.',
  description: 'Weights may be of any size; only their proportions count. Each setting replaces the one before.',
  examples: [
    ['root weights', 'Asks for subnets and weights, and shows what they come to.'],
    ['root weights --netuids 1,2 --weights 0.5,10', 'Subnet 1 gets 0.0476 of the whole, subnet 2 the other 0.9524.'],
  ],
  input: {
    netuids: netuids(),
    weights: decimals({ flag: '--weights', placeholder: 'weights', prompt: 'Which weights (0.5, 10)?', help: 'One weight for each netuid: 0.5,10.' }),
    wallet: weightsWallet(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuids, weights, wallet, hotkey }) {
    const prepared = prepareWeights('netuids', netuids, weights)
    const member = await hotkeyAddress(ctx, wallet, hotkey)
    return sendRootWeights(ctx, { wallet, member, netuids, prepared, question: 'Set these root weights?', plan: [] })
  },
  view: ({ weights }) => line('Root weights set: ', weights.map(({ netuid, share }) => `subnet ${netuid} → ${share.toFixed(4)}`).join(', ')),
})
