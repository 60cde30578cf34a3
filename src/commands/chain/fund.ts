import { account, tao } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { embedded } from '../common/embedded.ts'
import { accountAddress } from '../common/keys.ts'

export default defineCommand({
  path: 'chain fund',
  summary: 'Give an account TAO out of nothing, on the embedded chain.',
  examples: [
    ['chain fund alice 1000', 'The coldkey of the wallet “alice”.'],
    ['chain fund 5F… 0.5', 'Any address.'],
  ],
  input: {
    account: account({ positional: true, help: 'An address, a wallet or wallet/hotkey.' }),
    amount: tao({ positional: true }),
  },
  async run (ctx, { account, amount }) {
    const address = await accountAddress(ctx, account)
    const chain = embedded(await ctx.chain())
    await chain.rpc('dev_fund', address, amount.toString())
    const at = await ctx.readAt()
    return { address, amount, balance: (await balance(at, address)).free }
  },
  view: ({ address, amount, balance }) => [line('Gave ', amount, ' to ', address, '.'), facts([['Balance now', balance]])],
})
