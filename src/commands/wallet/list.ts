import { flag } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table, tone } from '../../cli/view.ts'
import { kept } from '../common/kept.ts'

export default defineCommand({
  path: 'wallet list',
  summary: 'List the wallets of this machine, with their addresses.',
  description: 'Reads only what needs no password.',
  examples: [['wallet list', 'Every wallet in the wallet directory.'], ['wallet list --coldkeys-only', 'Without hotkeys.']],
  input: { coldkeysOnly: flag({ flag: '--coldkeys-only', help: 'Leave the hotkeys out.' }) },
  tables: true,
  async run (ctx, { coldkeysOnly }) {
    const { listWallets } = await import('../../core/wallet/list.ts')
    const wallets = listWallets(ctx.wallets)
    return { path: ctx.wallets, wallets: coldkeysOnly ? wallets.map(wallet => ({ ...wallet, hotkeys: [] })) : wallets }
  },
  view: ({ path, wallets }) => table({
    columns: [{ title: 'wallet', whole: true }, { title: 'address', whole: true }, { title: 'kind', minor: true }, { title: 'kept' }],
    rows: wallets.flatMap(({ name, coldkey, hotkeys }) => [
      [tone('strong', name), coldkey.address, coldkey.cryptoType, kept(coldkey.format)],
      ...hotkeys.map(({ name, address, cryptoType, format }, index) => [`${index === hotkeys.length - 1 ? '└' : '├'} ${name}`, address, cryptoType, kept(format)]),
    ]),
    empty: `There are no wallets in ${path} yet. btcli wallet create makes one.`,
  }),
})
