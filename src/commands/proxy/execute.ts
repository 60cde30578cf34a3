import { account, flag, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { parseCall } from '../../core/chain/parse-call.ts'
import { actChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callInWords } from '../../core/chain/words.ts'
import { callInput } from '../common/call-input.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { proxyType, realInput } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy execute',
  summary: 'Make a call for an account whose proxy this wallet is.',
  description: 'Where the proxy has a delay, announce the call first (btcli proxy announce) and execute it with --announced when the delay is over.',
  examples: [["proxy execute 'balances.transferKeepAlive(5F…,1τ)' --real alice --wallet-name bob", 'Wallet bob sends what is alice’s.']],
  input: {
    call: callInput(),
    real: realInput(),
    forced: text({ flag: '--proxy-type', aliases: ['--type'], optional: true, placeholder: 'type', help: 'Act as a proxy of this type; any that fits unless given.' }),
    announced: flag({ flag: '--announced', help: 'The call was announced.' }),
    delegate: account({ flag: '--delegate', optional: true, help: 'Who announced it; the wallet itself unless given.' }),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { call, real, forced, announced, delegate, wallet }) {
    const [proxy, account, chain] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, real), ctx.chain()])
    const meant = parseCall(chain, call)
    const kind = forced === undefined ? undefined : proxyType(chain, forced)
    const announcer = delegate === undefined ? proxy : await accountAddress(ctx, delegate)
    const receipt = await send(ctx, {
      extrinsic: announced ? transaction(chain, 'proxy', 'proxyAnnounced', announcer, account, kind ?? null, meant) : transaction(chain, 'proxy', 'proxy', account, kind ?? null, meant),
      wallet,
      question: 'Make this call for the other account?',
      plan: facts([['Account', withName(account, saidName(real))], ['Proxy', proxy], ['Call', callInWords(meant)]]),
      checks: await actChecks(await ctx.readAt(), {
        real: account,
        delegate: announced ? announcer : proxy,
        type: kind,
        callHash: meant.hash.toHex(),
        announced,
      }),
    })
    return { real: account, proxy, call: callInWords(meant), transaction: receipt.hash }
  },
  view: ({ real, call }) => [line('Done for ', real, '.'), facts([['Call', call]])],
})
