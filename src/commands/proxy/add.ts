import { account, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { addProxyChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { proxyInputs, proxyType } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy add',
  summary: 'Let another account act for this wallet.',
  description: 'A deposit is held for it, which comes back with btcli proxy remove.',
  examples: [['proxy add --delegate bob --proxy-type Staking', 'The coldkey of wallet bob may stake for the wallet “default”.']],
  input: { delegate: account({ flag: '--delegate', prompt: 'Who shall act?', help: 'Who may act: an address or a wallet.' }), ...proxyInputs(), wallet: walletName() },
  sends: true,
  async run (ctx, { delegate, type, delay, wallet }) {
    const [real, who, chain] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, delegate), ctx.chain()])
    const kind = proxyType(chain, type)
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'proxy', 'addProxy', who, kind, delay),
      wallet,
      question: 'Let this account act for the wallet?',
      plan: facts([['Account', real], ['Proxy', withName(who, saidName(delegate))], ['May do', kind], ['Delay', `${delay} blocks`]]),
      checks: await addProxyChecks(await ctx.readAt(), real, { delegate: who, type: kind, delay }),
    })
    return { real, delegate: who, type: kind, delay, transaction: receipt.hash }
  },
  view: ({ real, delegate, type }) => [line(delegate, ' may act for ', real, '.'), facts([['May do', type]])],
})
