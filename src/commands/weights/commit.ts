import { hotkeyName, salt as saltInput } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { canCommit, revealWindow } from '../../core/chain/preflight/commit.ts'
import { commitState } from '../../core/chain/queries/weights.ts'
import { transaction } from '../../core/chain/storage.ts'
import { commitHash } from '../../core/weights-commit.ts'
import { keepCommit } from '../common/commit-store.ts'
import { hotkeyAddress } from '../common/keys.ts'
import { neuronWeightsInputs, versionKeyInput } from '../common/neuron-weights.ts'
import { send } from '../common/send.ts'
import { prepareWeights, weightsPlan } from '../common/weights.ts'
import { weightsWallet } from '../common/weights-wallet.ts'

const SALT_LENGTH = 8

export default defineCommand({
  path: 'weights commit',
  summary: 'Commit to weights on a subnet, to be revealed in its next interval.',
  description: 'Nobody can copy weights that nobody has seen. Weights and salt are kept on this machine, so that btcli weights reveal needs neither.',
  examples: [['weights commit --netuid 1 --uids 1,2 --weights 0.7,0.3', 'btcli weights reveal --netuid 1 shows them to the chain later.']],
  input: {
    ...neuronWeightsInputs(),
    salt: saltInput({ short: '-s', optional: true, help: 'Numbers up to 65535 of your own: 1,2,3. Random ones unless given.' }),
    versionKey: versionKeyInput(),
    wallet: weightsWallet(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuid, uids, weights, salt, versionKey, wallet, hotkey }) {
    const { shares, values } = prepareWeights('uids', uids, weights)
    const [address, chain, at] = await Promise.all([hotkeyAddress(ctx, wallet, hotkey), ctx.chain(), ctx.readAt()])
    const committed = { hotkey: address, netuid, uids, values, salt: salt ?? [...new Uint16Array(ctx.random(2 * SALT_LENGTH).buffer)], versionKey }
    const hash = await commitHash(committed)
    const which = { genesis: chain.api.genesisHash.toHex(), hash }
    const receipt = await send(ctx, {
      extrinsic: async () => {
        if (!ctx.sending.dryRun) await keepCommit(ctx, which, committed)
        return transaction(chain, 'subtensorModule', 'commitWeights', netuid, hash)
      },
      wallet,
      key: { hotkey },
      question: `Commit to these weights on subnet ${netuid}?`,
      plan: weightsPlan('uids', uids, shares),
      checks: canCommit(await commitState(at, netuid, address), at.number + 1),
    })
    const window = revealWindow(await commitState(await ctx.readAt(receipt.blockHash), netuid, address))
    return {
      netuid,
      hotkey: address,
      hash,
      reveal: window === undefined ? undefined : { from: window.from, before: Number.isFinite(window.before) ? window.before : null },
      transaction: receipt.hash,
    }
  },
  view: ({ netuid, hash, reveal }) => [
    line('Committed to weights on subnet ', netuid, '.'),
    facts([['Hash', hash], ['Reveal', reveal === undefined ? undefined : reveal.before === null ? 'at any time' : `from block ${reveal.from} to ${reveal.before - 1}: btcli weights reveal --netuid ${netuid}`]]),
  ],
})
