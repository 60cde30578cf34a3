import { defineCommand } from '../../cli/command.ts'
import { walletName } from '../../cli/inputs.ts'
import { facts, line } from '../../cli/view.ts'
import { callByName } from '../../core/chain/by-name.ts'
import { inOneLine, plain } from '../../core/chain/plain.ts'
import { present } from '../../core/chain/storage.ts'
import { callAndValues } from '../common/chain-values.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'tx call',
  summary: 'Send any call of the chain: for everything that has no command of its own.',
  description: 'Values are numbers in the chain’s own units (rao, not TAO) or amounts with their unit (1τ, 500rao), addresses, texts, 0x…, true or false; what has parts is JSON. A call as a value is written pallet.call(value, value), several of them in brackets. btcli tx <pallet.call> --help shows what a call takes. The word “call” may be left out: btcli tx system.remark hello.',
  examples: [
    ['tx call system.remark hello', 'A note in a block, signed by the coldkey of “default”.'],
    ['tx call balances.transferKeepAlive 5F… 1_000_000_000 --dry-run', 'What it would change.'],
    ["tx call utility.batchAll '[balances.transferKeepAlive(5F…, 1τ), system.remark(paid)]'", 'Calls in a call: both or none.'],
  ],
  input: {
    ...callAndValues(),
    wallet: walletName(),
  },
  sends: true,
  helpBy: 'describe',
  async run (ctx, { call, values = [], wallet }) {
    const extrinsic = callByName(await ctx.chain(), call, values)
    const { section, method, meta, args } = extrinsic.method
    const named = meta.args.map(({ name }, index) => [name.toString(), plain(present(args[index]))] as const)
    const receipt = await send(ctx, {
      extrinsic,
      wallet,
      question: `Send ${section}.${method}?`,
      plan: facts([['Call', `${section}.${method}`], ...named.map(([name, value]) => [name, inOneLine(value)] as const)]),
    })
    return { call: `${section}.${method}`, args: Object.fromEntries(named), fee: receipt.fee, events: receipt.events, transaction: receipt.hash }
  },
  view: ({ call, fee, events, transaction }) => [
    line('Done: ', call, '.'),
    facts([['Fee', fee], ['Transaction', transaction], ...events.map(({ name, data }) => [name, inOneLine(data)] as const)]),
  ],
})
