import { count, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { createPureChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { proxyInputs, proxyType } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy create',
  summary: 'Make an account without a key, for which only this wallet acts.',
  description: 'Keep what is printed: btcli proxy kill needs it to take the account away again, and money on it is lost with it.',
  examples: [['proxy create', 'An account for which the wallet “default” may do anything.']],
  input: {
    ...proxyInputs(),
    index: count({ flag: '--index', min: 0, max: 65_535, default: 0, help: 'Tells apart accounts that are made in one transaction.' }),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { type, delay, index, wallet }) {
    const [spawner, chain] = await Promise.all([coldkeyAddress(ctx, wallet), ctx.chain()])
    const kind = proxyType(chain, type)
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'proxy', 'createPure', kind, delay, index),
      wallet,
      question: 'Make an account without a key?',
      plan: facts([['Acts for it', spawner], ['May do', kind], ['Delay', `${delay} blocks`]]),
      checks: await createPureChecks(await ctx.readAt(), spawner),
    })
    const made = receipt.events.find(({ name }) => name === 'proxy.PureCreated')?.data as readonly [string, ...unknown[]] | undefined
    const { block } = await chain.api.rpc.chain.getBlock(receipt.blockHash)
    return {
      account: made?.[0],
      spawner,
      type: kind,
      index,
      height: receipt.block,
      extIndex: block.extrinsics.findIndex(({ hash }) => hash.toHex() === receipt.hash),
      transaction: receipt.hash,
    }
  },
  view: ({ account, spawner, type, index, height, extIndex }) => [line('Made ', account, '.'), facts([
    ['Spawner', spawner],
    ['Type', type],
    ['Index', index],
    ['Height', height],
    ['Ext index', extIndex],
  ])],
})
