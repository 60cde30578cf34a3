import { decimals, hotkeyName, netuids, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { setRootWeightsChecks } from '../../core/chain/preflight/read/weights.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'
import { prepareWeights } from '../common/weights.ts'

const ROOT = 0
const VERSION_KEY = 0

/** `[0.0476, 0.9524]` */
const inBrackets = (shares: readonly number[]): string => `[${shares.map(share => share.toFixed(4)).join(', ')}]`

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
    wallet: walletName(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuids, weights, wallet, hotkey }) {
    const { shares, values } = prepareWeights(netuids, weights)
    const [coldkey, member] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey)])
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'setRootWeights', ROOT, member, netuids, values, VERSION_KEY),
      wallet,
      question: 'Set these root weights?',
      plan: [line('Subnets:            ', `[${netuids.join(', ')}]`), line('Normalised weights: ', inBrackets(shares))],
      checks: await setRootWeightsChecks(await ctx.readAt(), { coldkey, hotkey: member, weights: { uids: netuids, values, version: BigInt(VERSION_KEY) } }),
    })
    return { hotkey: member, weights: netuids.map((netuid, i) => ({ netuid, share: Number((shares[i] ?? 0).toFixed(9)) })), transaction: receipt.hash }
  },
  view: ({ weights }) => line('Root weights set: ', weights.map(({ netuid, share }) => `subnet ${netuid} → ${share.toFixed(4)}`).join(', ')),
})
