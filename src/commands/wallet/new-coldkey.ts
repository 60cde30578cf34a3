import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { makeColdkey } from '../shared/make-keys.ts'
import { newKeyInputs, noPasswordInput } from '../shared/new-key.ts'

export default defineCommand({
  path: 'wallet new-coldkey',
  summary: 'Make a coldkey: the key that holds the money.',
  examples: [
    ['wallet new-coldkey --wallet-name alice', 'Asks for a password and shows the mnemonic once.'],
    ['wallet new-coldkey --wallet-name dev --from-uri //Alice --no-password', 'The well-known development key.'],
  ],
  input: { wallet: walletName(), noPassword: noPasswordInput, ...newKeyInputs },
  async run (ctx, { wallet, noPassword, words, overwrite, uri }) {
    const { address, path, backups } = await makeColdkey(ctx, { wallet, words, uri, overwrite, noPassword })
    return { wallet, address, path, encrypted: !noPassword, backups }
  },
  view: ({ wallet, address, path, encrypted }) => [
    line('Made the coldkey of wallet ', wallet, '.'),
    facts([['Address', address], ['File', path], ['Encrypted', encrypted ? 'yes' : 'no']]),
  ],
})
