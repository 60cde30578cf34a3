/** What is signed: a text, bytes as hex, or a file. */
import type { Context } from '../../cli/context.ts'
import { text } from '../../cli/inputs.ts'
import { badValue } from '../../cli/errors.ts'
import { defineKind } from '../../cli/input.ts'
import { defineError } from '../../core/errors.ts'
import { fromHex, type Hex } from '../../core/hex.ts'

const fileUnreadable = defineError('FILE_UNREADABLE', 'usage', ({ path }: { path: string }) => ({
  message: `The file ${path} cannot be read.`,
  hint: 'Check --file: it must be a file that you may read.',
  details: { path },
}))

const hexBytes = defineKind<Hex>({
  takes: 'value',
  placeholder: 'hex',
  parse: given => {
    const digits = given.trim().replace(/^0x/i, '').toLowerCase()
    if (!/^([0-9a-f]{2})*$/.test(digits)) throw badValue({ text: given, expected: 'hex bytes such as 0x48656c6c6f' })
    return `0x${digits}`
  },
})

/** What commands about signatures take: one of three. A text is its UTF-8 bytes, whatever it looks like. */
export const messageInputs = {
  message: text({ flag: '--message', short: '-m', unless: ['hex', 'file'], prompt: 'Which message?', help: 'The message, as text: its UTF-8 bytes count.' }),
  hex: hexBytes({ flag: '--hex', optional: true, unless: 'file', help: 'Bytes as hex instead of a text.' }),
  file: text({ flag: '--file', optional: true, placeholder: 'file', help: 'The bytes of a file instead of a text.' }),
}

/** @throws FILE_UNREADABLE */
export async function messageBytes (
  ctx: Context,
  { message = '', hex, file }: { readonly message: string | undefined, readonly hex: Hex | undefined, readonly file: string | undefined },
): Promise<Uint8Array> {
  if (hex !== undefined) return fromHex(hex)
  if (file === undefined) return Buffer.from(message)
  const path = ctx.path(file)
  const { readFile } = await import('node:fs/promises')
  return readFile(path).catch((error: unknown) => { throw fileUnreadable({ path }, error) })
}
