import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { parseCall } from '../../core/chain/parse-call.ts'
import { announceChecks } from '../../core/chain/preflight/read/proxy.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callInWords } from '../../core/chain/words.ts'
import { callInput } from '../common/call-input.ts'
import { accountAddress, coldkeyAddress, saidName, withName } from '../common/keys.ts'
import { realInput } from '../common/proxy-inputs.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'proxy announce',
  summary: 'Announce a call for an account whose proxy this wallet is.',
  description: 'Only the hash is on chain. When the delay of the proxy is over, btcli proxy execute --announced makes the call.',
  examples: [["proxy announce 'balances.transferKeepAlive(5F…,1τ)' --real alice --wallet-name bob", 'Wallet bob will send what is alice’s.']],
  input: { call: callInput(), real: realInput(), wallet: walletName() },
  sends: true,
  async run (ctx, { call, real, wallet }) {
    const [proxy, account, chain] = await Promise.all([coldkeyAddress(ctx, wallet), accountAddress(ctx, real), ctx.chain()])
    const meant = parseCall(chain, call)
    const callHash = meant.hash.toHex()
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'proxy', 'announce', account, callHash),
      wallet,
      question: 'Announce this call?',
      plan: facts([['Account', withName(account, saidName(real))], ['Proxy', proxy], ['Call', callInWords(meant)], ['Hash', callHash]]),
      checks: await announceChecks(await ctx.readAt(), { real: account, proxy }),
    })
    return { real: account, proxy, call: callInWords(meant), callHash, block: receipt.block, transaction: receipt.hash }
  },
  view: ({ callHash, call, block }) => [line('Announced in block ', block, '.'), facts([['Call', call], ['Hash', callHash]])],
})
