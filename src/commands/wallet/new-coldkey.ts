import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { makeColdkey } from '../common/make-keys.ts'
import { mnemonicFact, newKeyInputs, noPasswordInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet new-coldkey',
  summary: 'Make a coldkey: the key that holds the money.',
  description: 'It is encrypted with a password. A terminal shows the mnemonic once.',
  examples: [
    ['wallet new-coldkey --wallet-name alice', 'Asks for a password and shows the mnemonic once.'],
    ['wallet new-coldkey --wallet-name dev --from-uri //Alice --no-password', 'The well-known development key.'],
  ],
  input: { wallet: walletName(), noPassword: noPasswordInput, ...newKeyInputs },
  async run (ctx, { wallet, noPassword, words, overwrite, showMnemonic, uri }) {
    const { address, path, backups, mnemonic } = await makeColdkey(ctx, { wallet, words, uri, overwrite, showMnemonic, noPassword })
    return { wallet, address, path, encrypted: !noPassword, backups, mnemonic }
  },
  view: ({ wallet, address, path, encrypted, backups, mnemonic }) => [
    line('Made the coldkey of wallet ', wallet, '.'),
    facts([['Address', address], ...mnemonicFact({ mnemonic }), ['File', path], ['Encrypted', encrypted], ...backups.map(backup => ['Old file kept as', backup] as const)]),
  ],
})
