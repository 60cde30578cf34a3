import type { Context } from '../../cli/context.ts'
import { flag, hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { keyfileCorrupt, publicOnly } from '../../core/wallet/errors.ts'
import { exportPasswordInput, openExportFile } from '../common/export-file.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeColdkey, makeHotkey } from '../common/make-keys.ts'
import { confirmedName, overwriteInput, type FoundSource } from '../common/new-key.ts'
import { openContents, useHotkeyInput } from '../common/open-key.ts'

export default defineCommand({
  path: 'wallet import',
  summary: 'Take a key over from an export of polkadot.js, or from a key file of any Bittensor tool.',
  description: 'The file stays as it is. The key becomes a coldkey, encrypted with a password, or with --use-hotkey a hotkey.',
  examples: [
    ['wallet import account.json --wallet-name alice', 'An export of polkadot.js becomes a coldkey.'],
    ['wallet import ~/old/wallets/alice/hotkeys/miner --use-hotkey --hotkey miner', 'A key file of another directory becomes a hotkey.'],
  ],
  input: {
    file: text({ positional: true, placeholder: 'file', prompt: 'Which file?', help: 'The export or the key file.' }),
    wallet: walletName({ exists: ({ useHotkey }) => useHotkey === true }),
    useHotkey: useHotkeyInput('Make a hotkey instead of a coldkey.'),
    hotkey: hotkeyName({ exists: false }),
    ...exportPasswordInput,
    overwrite: overwriteInput(),
    confirmedName,
    noPassword: flag({ flag: '--no-password', help: 'Leave the coldkey unencrypted.' }),
    usePassword: flag({ flag: '--use-password', help: 'Encrypt a hotkey too.' }),
  },
  async run (ctx, { file, wallet, useHotkey, hotkey, filePassword, overwrite, confirmedName, noPassword, usePassword }) {
    const common = { wallet, source: () => sourceIn(ctx, file, filePassword), cryptoType: 'sr25519' as const, overwrite, showMnemonic: false, skipCheck: true }
    const made = useHotkey
      ? await makeHotkey(ctx, { ...common, hotkey, encrypt: usePassword })
      : await makeColdkey(ctx, { ...common, confirmedName, encrypt: !noPassword })
    return { wallet, hotkey: useHotkey ? hotkey : undefined, ...madeKey(made) }
  },
  view: ({ wallet, hotkey, ...key }) => madeKeyView(`Imported the ${hotkey === undefined ? 'coldkey' : `hotkey ${hotkey}`} of wallet ${wallet}.`, key),
})

async function sourceIn (ctx: Context, file: string, password: string | undefined): Promise<FoundSource> {
  const [{ readKeyfile }, { isExport }] = await Promise.all([import('../../core/wallet/files.ts'), import('../../core/wallet/polkadot-json.ts')])
  const path = ctx.path(file)
  if (isExport(await readKeyfile(path))) return { source: { fields: await openExportFile(ctx, file, password) }, mnemonic: undefined }
  const [{ hasSecret }, { complete }] = await Promise.all([import('../../core/wallet/contents.ts'), import('../../core/wallet/secrets.ts')])
  const contents = await openContents(ctx, path)
  if (!hasSecret(contents)) throw publicOnly({ path })
  const completed = await complete(contents)
  if (completed === undefined) throw keyfileCorrupt({ path, why: 'the secret in it does not belong to the address in it' })
  return { source: { fields: completed.fields }, mnemonic: undefined }
}
