/** Passwords that come from files and from standard input: the first line of either. */
import { createReadStream } from 'node:fs'
import { passwordFileUnreadable, passwordGivenEmpty } from './errors.ts'

/** No password is longer; a device would be read for ever. */
const LONGEST = 64 * 1024

/**
 * The first line of a file; of a pipe too, so that a password manager can be asked.
 * @param path absolute
 * @param flag for errors only
 * @throws PASSWORD_FILE_UNREADABLE, PASSWORD_GIVEN_EMPTY
 */
export async function passwordInFile (path: string, flag: string): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of createReadStream(path, { end: LONGEST - 1 })) chunks.push(Buffer.from(chunk as Uint8Array))
  } catch (error) {
    throw passwordFileUnreadable({ path, flag }, error)
  }
  const bytes = Buffer.concat(chunks)
  const password = firstLine(bytes.toString('utf8'), `The first line of ${path}`)
  bytes.fill(0)
  return password
}

/**
 * The line end that editors and `echo` add is no part of a password, nor is the mark that Windows puts before a text.
 * @throws PASSWORD_GIVEN_EMPTY
 */
export function firstLine (text: string, what: string): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  if (line === '') throw passwordGivenEmpty({ what })
  return line
}
