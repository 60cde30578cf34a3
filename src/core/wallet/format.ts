/** Which of the formats in use a keyfile has, told by its first bytes. */

/** `nacl` is what the tools write today; the others are older. */
export type EncryptedFormat = 'nacl' | 'ansible' | 'fernet'

/** `plain` is not encrypted. */
export type KeyfileFormat = 'plain' | EncryptedFormat | 'unknown'

/** How keyfiles of the newest official tools begin. */
export const NACL_MARK = Buffer.from('$NACL')

/** How a file of each encrypted format begins. */
const MARKS: readonly (readonly [EncryptedFormat, Uint8Array])[] = [
  ['nacl', NACL_MARK],
  ['ansible', Buffer.from('$ANSIBLE_VAULT')],
  ['fernet', Buffer.from('gAAAAA')],
]

/** So many first bytes are looked at. */
const MARK_LENGTH = 64

/** The format of a keyfile, from its first bytes or all of them. */
export function formatOf (head: Uint8Array): KeyfileFormat {
  const marked = MARKS.find(([, mark]) => Buffer.compare(head.subarray(0, mark.length), mark) === 0)
  if (marked !== undefined) return marked[0]
  return /^\s*(?:\{|0x|[a-z]+\s+[a-z]+\s)/.test(Buffer.from(head.subarray(0, MARK_LENGTH)).toString('utf8')) ? 'plain' : 'unknown'
}

/** Whether a file of this format needs a password. */
export const isEncryptedFormat = (format: KeyfileFormat): format is EncryptedFormat => MARKS.some(([name]) => name === format)
