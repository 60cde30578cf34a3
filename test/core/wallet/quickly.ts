import { createHash } from 'node:crypto'
import type { Stretch } from '../../../src/core/wallet/stretch.ts'

/** A key of a password that is made at once. */
export const quickly: Stretch = async (password, { kind, salt }, length) => {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, block) => createHash('sha512').update(`${kind}/${block}/`).update(salt).update(password).digest())
  return Buffer.concat(blocks).subarray(0, length)
}
