import type { Context, KeyChoice } from '../../cli/context.ts'
import { choice, flag, hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { keyfileCorrupt, publicOnly } from '../../core/wallet/errors.ts'
import { addressOf } from '../common/keys.ts'
import { keyChoice, keyName, openContents, placesOf, useHotkeyInput } from '../common/open-key.ts'

const needsFile = defineError('EXPORT_NEEDS_FILE', 'usage', () => ({
  message: 'An export without a password is written to a file only, never to a terminal or into a pipe.',
  hint: 'Name the file with --output, or leave out --no-password.',
}))

export default defineCommand({
  path: 'wallet export',
  summary: 'Export a key for polkadot.js and other wallets, or its public half.',
  description: 'The export has a password of its own. Whoever has both has the key. A file that exists is left as it is.',
  examples: [
    ['wallet export --wallet-name alice --output alice.json', 'For polkadot.js; asks for a password for it.'],
    ['wallet export --format address', 'The address alone.'],
    ['wallet export --format public --use-hotkey --hotkey miner', 'What a machine needs that only looks.'],
  ],
  input: {
    wallet: walletName(),
    useHotkey: useHotkeyInput('Export a hotkey instead of the coldkey.'),
    hotkey: hotkeyName({ exists: ({ useHotkey }) => useHotkey === true }),
    format: choice(['polkadot-js', 'public', 'address'], {
      flag: '--format',
      default: 'polkadot-js',
      help: 'What to write: an encrypted export, the public half, or the address.',
    }),
    output: text({ flag: '--output', short: '-o', optional: true, placeholder: 'file', help: 'Write to this file, for the owner only, instead of stdout.' }),
    exportPasswordFile: text({
      flag: '--export-password-file',
      optional: true,
      placeholder: 'file',
      help: 'File whose first line is the password of the export; --password-file is that of the key.',
    }),
    noPassword: flag({ flag: '--no-password', help: 'Leave the export unencrypted; needs --output.' }),
  },
  async run (ctx, { wallet, useHotkey, hotkey, format, output, exportPasswordFile, noPassword }) {
    const key = keyChoice(useHotkey, hotkey)
    if (format === 'polkadot-js' && noPassword && output === undefined) throw needsFile()
    const path = output === undefined ? undefined : ctx.path(output)
    const address = await addressOf(ctx, wallet, key).catch(() => undefined)
    const { path: keyfile } = await placesOf(ctx, wallet, key)
    const content = format === 'polkadot-js' ? await exportOf(ctx, { keyfile, what: keyName(wallet, key), path, password: noPassword ? null : { path: exportPasswordFile } })
      : await publicText(ctx, wallet, key, format)
    if (path === undefined) return { address, format, content, path: undefined }
    const { createFile } = await import('../../core/wallet/files.ts')
    await createFile(path, Buffer.from(`${content}\n`), { random: size => ctx.random(size) })
    return { address, format, content: undefined, path }
  },
  view: ({ address, format, content, path }) => content !== undefined ? line(content) : [line('Exported the ', format === 'polkadot-js' ? 'key' : format, '.'), facts([['Address', address], ['File', path]])],
})

async function publicText (ctx: Context, wallet: string, key: KeyChoice, format: 'public' | 'address'): Promise<string> {
  const [{ formatPublic }, { readColdkeyPublic, readHotkeyPublic }] = await Promise.all([import('../../core/wallet/contents.ts'), import('../../core/wallet/public.ts')])
  const half = key === 'coldkey' ? await readColdkeyPublic(ctx.wallets, wallet) : await readHotkeyPublic(ctx.wallets, wallet, key.hotkey)
  return format === 'address' ? half.address : Buffer.from(formatPublic(half)).toString('utf8')
}

interface Exported {
  readonly keyfile: string
  readonly what: string
  readonly path: string | undefined
  readonly password: { readonly path: string | undefined } | null
}

async function exportOf (ctx: Context, { keyfile, what, path, password }: Exported): Promise<string> {
  const [{ hasSecret }, { makeExport }] = await Promise.all([import('../../core/wallet/contents.ts'), import('../../core/wallet/polkadot-js.ts')])
  const contents = await openContents(ctx, keyfile)
  if (!hasSecret(contents)) throw publicOnly({ path: keyfile })
  const chosen = password === null
    ? null
    : await ctx.newPassword({ purpose: `the export of ${what}`, path: path ?? keyfile, without: '--no-password', file: { flag: '--export-password-file', path: password.path } })
  const made = await ctx.progress('Encrypting the export', () => makeExport(contents, {
    password: chosen,
    name: what.replace(/^the /, ''),
    now: ctx.now(),
    random: size => ctx.random(size),
  }))
  if (made === undefined) throw keyfileCorrupt({ path: keyfile, why: 'the secret in it does not belong to the address in it' })
  return made
}
