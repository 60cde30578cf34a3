import { account, count, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { actChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { proxyInputs, proxyType } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy kill',
  summary: 'Take away an account without a key that this wallet made.',
  description: 'What is on the account is lost for good: move it first, with btcli proxy execute. The numbers are those that btcli proxy create printed.',
  examples: [['proxy kill --account 5F… --height 120 --ext-index 1', 'An account that the wallet “default” made in block 120.']],
  input: {
    account: account({ flag: '--account', aliases: ['--proxy', '--pure'], prompt: 'Which account?', help: 'The account without a key.' }),
    height: count({ flag: '--height', min: 0, placeholder: 'block', prompt: 'In which block was it made?', help: 'The block in which it was made.' }),
    extIndex: count({ flag: '--ext-index', min: 0, prompt: 'By which extrinsic of the block?', help: 'The number of the extrinsic that made it.' }),
    index: count({ flag: '--index', min: 0, max: 65_535, default: 0, help: 'The index with which it was made.' }),
    spawner: account({ flag: '--spawner', optional: true, help: 'Who made it; the wallet itself unless given.' }),
    type: proxyInputs().type,
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { account: meant, height, extIndex, index, spawner, type, wallet }) {
    const [signer, pure, chain] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, meant), ctx.chain()])
    const maker = spawner === undefined ? signer : await accountAddress(ctx, spawner)
    const kill = transaction(chain, 'proxy', 'killPure', maker, proxyType(chain, type), index, height, extIndex)
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'proxy', 'proxy', pure, null, kill.method),
      wallet,
      question: 'Take this account away, with all that is on it?',
      plan: facts([['Account', withName(pure, saidName(meant))], ['Spawner', maker], ['Height', height], ['Ext index', extIndex]]),
      checks: await actChecks(await ctx.readAt(), {
        real: pure,
        delegate: signer,
        type: undefined,
        callHash: kill.method.hash.toHex(),
        announced: false,
      }),
    })
    return { account: pure, transaction: receipt.hash }
  },
  view: ({ account }) => line(account, ' is gone.'),
})
