import { account, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line, table, type Block } from '../../cli/view.ts'
import { proxiesOf } from '../../core/chain/queries/proxies.ts'
import { atBlock } from '../common/at-block.ts'
import { accountAddress, coldkeyAddress } from '../common/keys.ts'

export default defineCommand({
  path: 'proxy list',
  aliases: ['show'],
  summary: 'Show who may act for an account, and what it announced as a proxy of others.',
  examples: [['proxy list', 'Those of the wallet “default”.'], ['proxy list 5F…', 'Those of any account.']],
  input: {
    account: account({ positional: true, optional: true, placeholder: 'address|wallet' }),
    wallet: walletName({ exists: ({ account }) => account === undefined }),
    block: atBlock(),
  },
  reads: ['proxy'],
  tables: true,
  async run (ctx, { account, wallet, block }) {
    const real = account === undefined ? await coldkeyAddress(ctx, wallet) : await accountAddress(ctx, account)
    return { account: real, ...await proxiesOf(await ctx.readAt(block), real) }
  },
  view: ({ account, proxies, announcements, deposit }) => [
    table({
      columns: [{ title: 'proxy' }, { title: 'may do' }, { title: 'delay', align: 'right' }],
      rows: proxies.map(({ delegate, type, delay }) => [delegate, type, delay]),
      empty: `Nobody may act for ${account}.`,
    }),
    ...(announcements.length === 0 ? [] : [table({ title: 'Announced', columns: [{ title: 'for' }, { title: 'hash of the call' }, { title: 'in block', align: 'right' }], rows: announcements.map(({ real, callHash, height }) => [real, callHash, height]) })] satisfies Block[]),
    ...(deposit === 0n ? [] : [line('Deposit: ', deposit)] satisfies Block[]),
  ],
})
