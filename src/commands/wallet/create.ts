import { flag, hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { BtcliError, defineError } from '../../core/errors.ts'
import { makeColdkey, makeHotkey, type MadeKey } from '../common/make-keys.ts'
import { coldkeyPasswordInputs, confirmedName, cryptoInput, mnemonicFact, newKeyInputs, newKeySource } from '../common/new-key.ts'
import { refuseExistingColdkey, refuseExistingHotkey } from '../common/refuse-existing.ts'

/** The wallet is half made: what is there stays, and the other half is one command away. */
const hotkeyNotMade = defineError('HOTKEY_NOT_MADE', 'key', ({ wallet, hotkey, coldkey, why }: { wallet: string, hotkey: string, coldkey: MadeKey, why: string }) => ({
  message: `The coldkey of wallet ${wallet} was made (${coldkey.address}), but its hotkey was not: ${why}`,
  hint: `The coldkey is good and stays. Then: btcli wallet new-hotkey --wallet-name ${wallet} --hotkey ${hotkey}.`,
  details: { coldkey: { address: coldkey.address, path: coldkey.path } },
}))

export default defineCommand({
  path: 'wallet create',
  summary: 'Make a wallet: a coldkey, which holds the money, and a hotkey, which works.',
  description: 'The coldkey is encrypted with a password, the hotkey is not. A terminal shows their mnemonics once. A wallet that exists is left as it is: btcli wallet new-hotkey adds a hotkey to it.',
  examples: [
    ['wallet create', 'The wallet “default” with the hotkey “default”.'],
    ['wallet create --wallet-name alice --hotkey miner', 'Other names.'],
    ['wallet create --wallet-name dev --no-password', 'For development: nothing is encrypted, nothing is asked.'],
  ],
  input: {
    wallet: walletName({ exists: false }),
    hotkey: hotkeyName({ exists: false }),
    ...coldkeyPasswordInputs,
    ...newKeyInputs,
    overwrite: flag({ flag: '--overwrite', help: 'Replace keys of these names; the old files are kept as a backup.' }),
    overwriteColdkey: flag({ flag: '--overwrite-coldkey', help: 'Replace the coldkey only.' }),
    overwriteHotkey: flag({ flag: '--overwrite-hotkey', help: 'Replace the hotkey only.' }),
    confirmedName,
    coldkeyCrypto: cryptoInput({ flag: '--coldkey-crypto', help: 'Kind of the coldkey.' }),
    hotkeyCrypto: cryptoInput({ flag: '--hotkey-crypto', help: 'Kind of the hotkey.' }),
  },
  async run (ctx, { wallet, hotkey, noPassword, words, uri, overwrite, overwriteColdkey, overwriteHotkey, showMnemonic, skipCheck, confirmedName, coldkeyCrypto, hotkeyCrypto }) {
    const common = { wallet, source: () => newKeySource(ctx, words, uri), showMnemonic, skipCheck }
    const [replaceColdkey, replaceHotkey] = [overwrite || overwriteColdkey, overwrite || overwriteHotkey]
    // Both are looked at before either is made.
    if (!replaceColdkey) await refuseExistingColdkey(ctx, wallet)
    if (!replaceHotkey) await refuseExistingHotkey(ctx, wallet, hotkey)
    const coldkey = await makeColdkey(ctx, { ...common, confirmedName, overwrite: replaceColdkey, cryptoType: coldkeyCrypto, encrypt: !noPassword })
    const made = await makeHotkey(ctx, { ...common, hotkey, overwrite: replaceHotkey, cryptoType: hotkeyCrypto, encrypt: false }).catch((error: unknown) => {
      throw error instanceof BtcliError ? hotkeyNotMade({ wallet, hotkey, coldkey, why: error.message }, error) : error
    })
    return {
      wallet,
      coldkey: { address: coldkey.address, path: coldkey.path, encrypted: coldkey.encrypted, backups: coldkey.backups, mnemonic: coldkey.mnemonic },
      hotkey: { name: hotkey, address: made.address, path: made.path, backups: made.backups, mnemonic: made.mnemonic },
    }
  },
  view: ({ wallet, coldkey, hotkey }) => [
    line('Made wallet ', wallet, '.'),
    facts([
      ['Coldkey', `${coldkey.address} (${coldkey.encrypted ? 'encrypted' : 'not encrypted'})`],
      ...mnemonicFact(coldkey, 'Coldkey mnemonic'),
      ['Hotkey', `${hotkey.address} (${hotkey.name})`],
      ...mnemonicFact(hotkey, 'Hotkey mnemonic'),
      ['Directory', coldkey.path.replace(/[/\\]coldkey$/, '')],
      ...[...coldkey.backups, ...hotkey.backups].map(path => ['Old file kept as', path] as const),
    ]),
  ],
})
