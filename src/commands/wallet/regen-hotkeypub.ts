import { account, flag, hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { cryptoInput } from '../common/new-key.ts'
import { publicSource, publicView, writePublic } from '../common/public-half.ts'

export default defineCommand({
  path: 'wallet regen-hotkeypub',
  summary: 'Make the public half of a hotkey, without the secret.',
  examples: [['wallet regen-hotkeypub --ss58 5F… --wallet-name alice --hotkey miner', 'By address.']],
  input: {
    of: publicSource(account),
    wallet: walletName(),
    hotkey: hotkeyName({ exists: false }),
    overwrite: flag({ flag: '--overwrite', aliases: ['--overwrite-hotkeypub'], help: 'Replace a public half; the old file is kept as a backup.' }),
    crypto: cryptoInput(),
  },
  run: async (ctx, { of, wallet, hotkey, overwrite, crypto }) => ({
    wallet,
    hotkey,
    ...await writePublic(ctx, { of, wallet, key: { hotkey }, overwrite, crypto }),
  }),
  view: ({ wallet, hotkey, ...half }) => publicView(`Made the public half of the hotkey ${hotkey} of wallet ${wallet}.`, half),
})
