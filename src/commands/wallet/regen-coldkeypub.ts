import { account, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { cryptoInput } from '../common/new-key.ts'
import { publicSource, publicView, writePublic } from '../common/public-half.ts'

export default defineCommand({
  path: 'wallet regen-coldkeypub',
  summary: 'Make the public half of a coldkey: enough to look and to receive, without the secret.',
  description: 'For a machine that must not hold the coldkey. Needs no password.',
  examples: [
    ['wallet regen-coldkeypub --ss58 5F… --wallet-name watched', 'By address.'],
    ['wallet regen-coldkeypub --public-key 0xd435… --wallet-name watched', 'By public key.'],
  ],
  input: {
    of: publicSource(account),
    wallet: walletName({ exists: false }),
    overwrite: flag({ flag: '--overwrite', aliases: ['--overwrite-coldkeypub'], help: 'Replace a public half; the old file is kept as a backup.' }),
    crypto: cryptoInput(),
  },
  run: async (ctx, { of, wallet, overwrite, crypto }) => ({ wallet, ...await writePublic(ctx, { of, wallet, key: 'coldkey', overwrite, crypto }) }),
  view: ({ wallet, ...half }) => publicView(`Made the public half of the coldkey of wallet ${wallet}.`, half),
})
