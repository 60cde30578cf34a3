import { flag, hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { kept } from '../common/kept.ts'
import { keyChoice, keyName, passwordOf, placesOf, useHotkeyInput } from '../common/open-key.ts'

export default defineCommand({
  path: 'wallet change-password',
  aliases: ['upgrade', 'set-password', 'update'],
  summary: 'Give a key another password, and bring it into the newest form.',
  description: 'Keys of old tools (Ansible Vault, Fernet, unencrypted) are written anew in the form of today. The old file is kept as a backup, which the old password opens: delete it when you are sure.',
  examples: [
    ['wallet change-password --wallet-name alice', 'Asks for the old password and twice for the new one.'],
    ['wallet change-password --password-file old --new-password-file new', 'From files.'],
    ['wallet change-password --use-hotkey --hotkey miner --no-password', 'A hotkey that programs use unattended.'],
  ],
  input: {
    wallet: walletName(),
    useHotkey: useHotkeyInput('A hotkey instead of the coldkey.'),
    hotkey: hotkeyName({ exists: ({ useHotkey }) => useHotkey === true }),
    newPasswordFile: text({ flag: '--new-password-file', optional: true, placeholder: 'file', help: 'File whose first line is the new password; --password-file is the old one.' }),
    noPassword: flag({ flag: '--no-password', help: 'Leave the key unencrypted from now on.' }),
  },
  async run (ctx, { wallet, useHotkey, hotkey, newPasswordFile, noPassword }) {
    const key = keyChoice(useHotkey, hotkey)
    const [places, { changePassword, openToChange }] = await Promise.all([placesOf(ctx, wallet, key), import('../../core/wallet/change-password.ts')])
    const password = await passwordOf(ctx, places.path)
    // A wrong old password is found before anybody thinks of a new one and types it twice.
    const opened = await ctx.progress(`Opening ${places.path}`, () => openToChange(places, password))
    if (noPassword) await ctx.confirm(`Leave ${keyName(wallet, key)} unencrypted?`)
    const newPassword = noPassword
      ? null
      : await ctx.newPassword({ purpose: keyName(wallet, key), path: places.path, without: '--no-password', file: { flag: '--new-password-file', path: newPasswordFile } })
    const { address, path, from, to, backup, leftOut } = await ctx.progress('Encrypting the key', () => changePassword(opened, { newPassword, random: size => ctx.random(size) }))
    return { wallet, hotkey: useHotkey ? hotkey : undefined, address, path, from, to, backup, leftOut }
  },
  view: ({ address, path, from, to, backup, leftOut }) => [
    line('Wrote the key anew.'),
    facts([
      ['Address', address],
      ['File', path],
      ['Before', kept(from)],
      ['Now', kept(to)],
      ...(backup === undefined ? [] : [['Old file kept as', backup] as const]),
      ...(leftOut.length === 0 ? [] : [['Left out, of another account', leftOut.join(', ')] as const]),
    ]),
  ],
})
