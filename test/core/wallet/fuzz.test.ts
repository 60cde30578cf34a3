import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BtcliError } from '../../../src/core/errors.ts'
import { formatContents, hasSecret } from '../../../src/core/wallet/contents.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { pairOf } from '../../../src/core/wallet/secrets.ts'
import { sealNacl } from '../../../src/core/wallet/nacl.ts'
import { openKeyfile } from '../../../src/core/wallet/unlock.ts'
import { countingRandom, MNEMONIC, quickly } from './support.ts'
import { manifest, vectorPath } from './vectors.ts'

const PASSWORD = 'S3cure-Passw0rd!'

/** The damage that disks, editors and people do. */
const damage = fc.array(fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(1000), value: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(1000), value: fc.integer({ min: 1, max: 700 }) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(1000), value: fc.nat(255) }),
), { minLength: 1, maxLength: 4 })

function harm (file: Uint8Array, changes: readonly { kind: 'flip' | 'cut' | 'add', at: number, value: number }[]): Uint8Array {
  return changes.reduce<Uint8Array>((bytes, { kind, at, value }) => {
    const index = at % (bytes.length + 1)
    if (kind === 'cut') return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + value)])
    if (kind === 'add') return Buffer.concat([bytes.subarray(0, index), Buffer.of(value), bytes.subarray(index)])
    return bytes.map((byte, position) => position === index ? byte ^ value : byte)
  }, file)
}

/** Opens the file as a command would. Success means a pair for the account that the file names; all else is a typed error. */
async function open (file: Uint8Array): Promise<void> {
  try {
    const contents = await openKeyfile(file, 'coldkey', PASSWORD, quickly)
    const pair = hasSecret(contents) ? await pairOf(contents) : undefined
    if (pair !== undefined) expect(pair.sign(Buffer.from('x'))).toHaveLength(64)
  } catch (error) {
    if (!(error instanceof BtcliError)) throw error
    expect(['key', 'usage']).toContain(error.category)
    expect(`${error.message} ${error.hint ?? ''}`).not.toMatch(/diary|embrace/)
  }
}

describe('damaged keyfiles end in success or a typed error', () => {
  const files = manifest.cases.map(vector => readFileSync(vectorPath(vector)))

  it('property: every file of the official tools', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), damage, async (file, changes) => {
      await open(harm(file, changes))
    }), { numRuns: 400, seed: 1 })
  })

  it('property: an encrypted file, and a damaged file that was encrypted', async () => {
    const plain = formatContents(await fieldsOf({ mnemonic: MNEMONIC }))
    await fc.assert(fc.asyncProperty(damage, fc.boolean(), async (changes, outside) => {
      const file = await sealNacl(outside ? plain : harm(plain, changes), PASSWORD, countingRandom(), quickly)
      await open(outside ? harm(file, changes) : file)
    }), { numRuns: 400, seed: 2 })
  })

  it('property: any bytes at all', async () => {
    const marks = fc.constantFrom('', '{', '$NACL', '$ANSIBLE_VAULT', 'gAAAAA', '0x').map(mark => Buffer.from(mark))
    await fc.assert(fc.asyncProperty(marks, fc.uint8Array({ maxLength: 200 }), async (mark, bytes) => {
      await open(Buffer.concat([mark, bytes]))
    }), { numRuns: 300, seed: 3 })
  })

  it('property: any JSON object', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom(null, MNEMONIC, `0x${'ab'.repeat(32)}`, `0x${'ab'.repeat(64)}`, `0x${'ff'.repeat(64)}`, 0, 1))
    const json = fc.record({ accountId: value, publicKey: value, privateKey: value, secretPhrase: value, secretSeed: value, ss58Address: value, cryptoType: value }, { requiredKeys: [] })
    await fc.assert(fc.asyncProperty(json, async object => {
      await open(Buffer.from(JSON.stringify(object)))
    }), { numRuns: 300, seed: 4 })
  })
})
