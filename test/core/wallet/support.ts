/** What wallet tests share: a directory of their own, random bytes that are none, and keys of passwords that cost nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export { countingRandom } from '../../support/random.ts'
export { quickly } from './quickly.ts'

/** An empty directory that is removed after the test. */
export function temporaryDirectory (): string {
  const directory = mkdtempSync(join(tmpdir(), 'btcli-test-'))
  onTestFinished(() => { rmSync(directory, { recursive: true, force: true }) })
  return directory
}

export const MNEMONIC = 'diary embrace crash tip mask luxury youth decide sound glue autumn online'
export const MNEMONIC_ADDRESS = '5EZ9J3gcTbY1zcgXshBykPNrrCi6UizmmqwQVyWq62s2SLf8'
export const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
