import { account, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { identityOf } from '../../core/chain/queries/identity.ts'
import { atBlock } from '../common/at-block.ts'
import { identityFacts } from '../common/identity.ts'
import { accountAddress, coldkeyAddress } from '../common/keys.ts'

const noIdentity = defineError('NO_IDENTITY', 'notFound', ({ address }: { address: string }) => ({
  message: `${address} has no identity on this chain.`,
  hint: 'Identities belong to hotkeys on the root network and to owners of subnets; btcli wallet set-identity sets one.',
  details: { address },
}))

export default defineCommand({
  path: 'wallet get-identity',
  summary: 'Show what an account says of itself on the chain.',
  examples: [
    ['wallet get-identity --key 5F…', 'Of any account.'],
    ['wallet get-identity --key alice/default', 'Of a hotkey here.'],
  ],
  input: {
    wallet: walletName({ exists: ({ of }) => of === undefined }),
    of: account({ flag: '--key', short: '-k', aliases: ['--ss58', '--coldkey-ss58'], optional: true, help: 'An address, a wallet or wallet/hotkey, instead of --wallet-name.' }),
    block: atBlock(),
  },
  reads: ['registry'],
  async run (ctx, { wallet, of, block }) {
    const address = of === undefined ? await coldkeyAddress(ctx, wallet) : await accountAddress(ctx, of)
    const identity = await identityOf(await ctx.readAt(block), address)
    if (identity === undefined) throw noIdentity({ address })
    return { address, identity }
  },
  view: ({ address, identity }) => [line('Identity of ', address), facts(identityFacts(identity))],
})
