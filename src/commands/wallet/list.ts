import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'

export default defineCommand({
  path: 'wallet list',
  summary: 'List the wallets of this machine, with their addresses.',
  description: 'Reads only what needs no password.',
  examples: [['wallet list', 'Every wallet in the wallet directory.']],
  input: {},
  async run (ctx) {
    const { listWallets } = await import('../../core/wallet/list.ts')
    return { path: ctx.wallets, wallets: listWallets(ctx.wallets) }
  },
  view: ({ path, wallets }) => table({
    columns: [{ title: 'wallet' }, { title: 'hotkey' }, { title: 'address' }, { title: 'kept' }],
    rows: wallets.flatMap(({ name, coldkey, hotkeys }) => [
      [name, '', coldkey.address, KEPT[coldkey.format] ?? coldkey.format],
      ...hotkeys.map(hotkey => ['', hotkey.name, hotkey.address, KEPT[hotkey.format] ?? hotkey.format]),
    ]),
    empty: `There are no wallets in ${path} yet. btcli wallet create makes one.`,
  }),
})

/** How a key file is kept, in words. */
const KEPT: Readonly<Record<string, string>> = { plain: 'not encrypted', nacl: 'encrypted', missing: 'public half only' }
