import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { defineError } from '../core/errors.ts'

export const logUnwritable = defineError('LOG_UNWRITABLE', 'usage', ({ path, reason }: { path: string, reason: string }) => ({
  message: `The log ${path} cannot be written: ${reason}.`,
  hint: 'Name a file in a directory that is there.',
  details: { path },
}))

/** Opens a file to append to. What cannot be written later is lost, and the server goes on. @throws LOG_UNWRITABLE */
export async function openLog (path: string): Promise<WriteStream> {
  const stream = createWriteStream(path, { flags: 'a' })
  try {
    await once(stream, 'open')
  } catch (error) {
    throw logUnwritable({ path, reason: error instanceof Error ? error.message : String(error) }, error)
  }
  stream.on('error', () => undefined)
  return stream
}
