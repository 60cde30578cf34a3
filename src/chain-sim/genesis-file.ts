import { readFile } from 'node:fs/promises'
import { defineError } from '../core/errors.ts'

export const genesisFileUnreadable = defineError('GENESIS_FILE_UNREADABLE', 'usage', ({ path, why }: { path: string, why: string }) => ({
  message: `The genesis file ${path} cannot be read: ${why}.`,
  hint: 'Give the path of a JSON file, or the name of a preset.',
  details: { path },
}))

/**
 * Reads a genesis configuration. What is in it is judged when it is built.
 * @throws GENESIS_FILE_UNREADABLE when there is no such file, or no JSON in it
 */
export async function readGenesisFile (path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw genesisFileUnreadable({ path, why: reasonOf(error) }, error)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    throw genesisFileUnreadable({ path, why: `it is no JSON (${reasonOf(error)})` }, error)
  }
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', EISDIR: 'it is a directory', EACCES: 'permission denied' }

function reasonOf (error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as { readonly code?: unknown }
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? error.message
}
