import { account, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { removeProxyChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { proxyInputs, proxyType } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy remove',
  summary: 'No longer let another account act for this wallet.',
  description: 'Type and delay must be those with which it was added: btcli proxy list shows them.',
  examples: [['proxy remove --delegate bob --proxy-type Staking', 'One proxy.'], ['proxy remove --all -y', 'All of them, without a question.']],
  input: {
    delegate: account({ flag: '--delegate', unless: 'all', prompt: 'Who shall no longer act?', help: 'Who may act: an address or a wallet.' }),
    all: flag({ flag: '--all', help: 'All proxies of the wallet.' }),
    ...proxyInputs(),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { delegate, type, delay, wallet }) {
    const [real, who, chain] = await Promise.all([coldkeyAddress(ctx, wallet), delegate === undefined ? undefined : accountAddress(ctx, delegate), ctx.chain()])
    const kind = proxyType(chain, type)
    const receipt = await send(ctx, {
      extrinsic: who === undefined ? transaction(chain, 'proxy', 'removeProxies') : transaction(chain, 'proxy', 'removeProxy', who, kind, delay),
      wallet,
      question: who === undefined ? 'Remove all proxies?' : 'Remove this proxy?',
      plan: facts([['Account', real], ['Proxy', who === undefined || delegate === undefined ? 'all' : withName(who, saidName(delegate))], ...(who === undefined ? [] : [['May do', kind] as const])]),
      checks: who === undefined ? [] : await removeProxyChecks(await ctx.readAt(), real, { delegate: who, type: kind, delay }),
    })
    return { real, delegate: who ?? null, transaction: receipt.hash }
  },
  view: ({ real, delegate }) => line(delegate ?? 'Nobody', delegate === null ? ' may act for ' : ' may no longer act for ', real, '.'),
})
