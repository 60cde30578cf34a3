/** What wallet tests share: a directory of their own, random bytes that are none, and an encryption that costs nothing. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Box } from '../../../src/core/wallet/nacl-worker.ts'

export { countingRandom } from '../../support/random.ts'

/** An empty directory that is removed after the test. */
export function temporaryDirectory (): string {
  const directory = mkdtempSync(join(tmpdir(), 'btcli-test-'))
  onTestFinished(() => { rmSync(directory, { recursive: true, force: true }) })
  return directory
}

/** A box in the right form whose key is derived at once: a tag over password, nonce and bytes, and the bytes. */
export const quickBox: Box = async ({ action, password, nonce, bytes }) => {
  const tagOf = (plain: Uint8Array) => createHash('md5').update(password).update(nonce).update(plain).digest()
  if (action === 'seal') return Buffer.concat([tagOf(bytes), bytes])
  const plain = Buffer.from(bytes.subarray(16))
  return tagOf(plain).equals(bytes.subarray(0, 16)) ? plain : undefined
}

export const MNEMONIC = 'diary embrace crash tip mask luxury youth decide sound glue autumn online'
export const MNEMONIC_ADDRESS = '5EZ9J3gcTbY1zcgXshBykPNrrCi6UizmmqwQVyWq62s2SLf8'
export const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
