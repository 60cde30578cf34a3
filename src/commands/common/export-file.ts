/** Accounts that polkadot.js exported, as files. */
import type { Context } from '../../cli/context.ts'
import { text } from '../../cli/inputs.ts'
import type { KeyfileFields } from '../../core/wallet/contents.ts'

/** The password of an export, given by an option of its own. */
export const exportPasswordInput = {
  filePassword: text({
    flag: '--json-password',
    optional: true,
    secret: true,
    placeholder: 'password',
    help: 'The password of the export. Where it is left out, it comes as every password does: typed, or from --password-file.',
  }),
}

/**
 * The key in an export. @throws KEYFILE_NOT_FOUND, POLKADOT_EXPORT_CORRUPT, WRONG_PASSWORD, PASSWORD_NEEDED
 */
export async function openExportFile (ctx: Context, file: string, password: string | undefined): Promise<KeyfileFields> {
  const [{ readKeyfile }, { parseExport }, { openExport }] = await Promise.all([import('../../core/wallet/files.ts'), import('../../core/wallet/polkadot-json.ts'), import('../../core/wallet/polkadot-js.ts')])
  const path = ctx.path(file)
  const account = parseExport(await readKeyfile(path), path)
  const found = account.encrypted ? password ?? await ctx.password({ path }) : undefined
  return ctx.progress(`Opening ${path}`, () => openExport(account, found))
}
