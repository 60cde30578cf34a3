import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BtcliError } from '../../../src/core/errors.ts'
import { formatContents, hasSecret } from '../../../src/core/wallet/contents.ts'
import { examine } from '../../../src/core/wallet/doctor.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { listWallets } from '../../../src/core/wallet/list.ts'
import { pairOf } from '../../../src/core/wallet/secrets.ts'
import { sealNacl } from '../../../src/core/wallet/nacl.ts'
import { makeExport, openExport } from '../../../src/core/wallet/polkadot-js.ts'
import { parseExport } from '../../../src/core/wallet/polkadot-json.ts'
import { openKeyfile } from '../../../src/core/wallet/unlock.ts'
import { sealAnsible, sealFernet } from './old-forms.ts'
import { countingRandom, MNEMONIC, quickly, temporaryDirectory } from './support.ts'
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

/** Does it, or fails with a typed error that says nothing of the secret. */
async function orTyped<T> (work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BtcliError)) throw error
    expect(['key', 'usage']).toContain(error.category)
    expect(inspect(error, { depth: 9 })).not.toMatch(/diary|embrace|S3cure/)
    return undefined
  }
}

/** Opens the file as a command would. Success means a pair that signs. */
async function open (file: Uint8Array, expected?: 'opens'): Promise<void> {
  const pair = await orTyped(async () => {
    const contents = await openKeyfile(file, 'coldkey', PASSWORD, quickly)
    return hasSecret(contents) ? await pairOf(contents) : undefined
  })
  if (expected === 'opens') expect(pair).toBeDefined()
  if (pair !== undefined) expect(pair.sign(Buffer.from('x'))).toHaveLength(64)
}

describe('damaged keyfiles end in success or a typed error', () => {
  const files = manifest.cases.map(vector => readFileSync(vectorPath(vector)))

  it('property: every file of the official tools', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), damage, async (file, changes) => {
      await open(harm(file, changes))
    }), { numRuns: 400, seed: 1 })
  })

  it('property: a wallet of such files can be listed and examined', async () => {
    const root = temporaryDirectory()
    const hotkeys = join(root, 'ada', 'hotkeys')
    mkdirSync(hotkeys, { recursive: true })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), fc.constantFrom(...files), damage, async (secret, publicHalf, changes) => {
      writeFileSync(join(hotkeys, 'miner'), harm(secret, changes))
      writeFileSync(join(hotkeys, 'minerpub.txt'), harm(publicHalf, changes))
      expect(listWallets(root).flatMap(wallet => wallet.hotkeys.map(({ name }) => name))).toEqual(['miner'])
      const { findings } = await examine(root, { platform: 'win32', tryEmpty: false })
      for (const { says } of findings) expect(says).not.toMatch(/diary|embrace|S3cure/)
    }), { numRuns: 150, seed: 7 })
  })

  const plainFields = fieldsOf({ mnemonic: MNEMONIC })

  it.each([
    ['nacl', (plain: Uint8Array) => sealNacl(plain, PASSWORD, countingRandom(), quickly)],
    ['ansible', (plain: Uint8Array) => sealAnsible(plain, PASSWORD)],
    ['fernet', (plain: Uint8Array) => sealFernet(plain, PASSWORD)],
  ] as const)('property: a file in the form %s, and a damaged file in it', async (_, seal) => {
    const plain = formatContents(await plainFields)
    await open(await seal(plain), 'opens')
    await fc.assert(fc.asyncProperty(damage, fc.boolean(), async (changes, outside) => {
      await open(outside ? harm(await seal(plain), changes) : await seal(harm(plain, changes)))
    }), { numRuns: 250, seed: 2 })
  })

  it('property: an export of polkadot.js', async () => {
    const fields = await plainFields
    for (const password of [PASSWORD, null]) {
      const text = await makeExport(fields, { password, name: 'Ada', now: 0, random: countingRandom(), derive: quickly })
      const file = Buffer.from(text!)
      const read = (bytes: Uint8Array) => orTyped(() => openExport(parseExport(bytes, 'export.json'), PASSWORD, quickly))
      expect((await read(file))?.account).toBe(fields.account)
      await fc.assert(fc.asyncProperty(damage, async changes => { await read(harm(file, changes)) }), { numRuns: 250, seed: 5 })
      const json = JSON.parse(text!) as { encoded: string }
      await fc.assert(fc.asyncProperty(damage, async changes => {
        const encoded = Buffer.from(harm(Buffer.from(json.encoded, 'base64'), changes)).toString('base64')
        await read(Buffer.from(JSON.stringify({ ...json, encoded })))
      }), { numRuns: 250, seed: 6 })
    }
  })

  it('property: any bytes at all', async () => {
    const marks = fc.constantFrom('', '{', '$NACL', '$ANSIBLE_VAULT', '$ANSIBLE_VAULT;1.1;AES256\n', 'gAAAAA', '0x', 'word word ').map(mark => Buffer.from(mark))
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
