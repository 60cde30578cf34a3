import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { derivationFailed } from '../../../src/core/wallet/errors.ts'
import { stretch, stretchWith } from '../../../src/core/wallet/stretch.ts'

const salt = Buffer.from('137183dff15a09bc9c90b5518739e9b1', 'hex')

describe('stretch', () => {
  it.each(['S3cure-Passw0rd!', 'pässwörd-密码-🔑', 'x'])('behavior: argon2i is the same natively and in WebAssembly (%s)', async password => {
    const recipe = { kind: 'argon2i', salt, passes: 3, memory: 1024 } as const
    expect(Buffer.from(await stretchWith('portable', password, recipe, 32))).toEqual(Buffer.from(await stretch(password, recipe, 32)))
  })

  // RFC 7914, sections 11 and 12.
  it('behavior: PBKDF2 and scrypt as their standards say', async () => {
    const pbkdf2 = await stretch('passwd', { kind: 'pbkdf2', salt: Buffer.from('salt'), rounds: 1 }, 64)
    expect(Buffer.from(pbkdf2).toString('hex')).toMatch(/^55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc/)
    const scrypt = await stretch('pleaseletmein', { kind: 'scrypt', salt: Buffer.from('SodiumChloride'), cost: 16384, blockSize: 8, lanes: 1 }, 64)
    expect(Buffer.from(scrypt).toString('hex')).toMatch(/^7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2/)
  })

  it('behavior: one at a time, in the order of asking', async () => {
    const order: string[] = []
    const slow = stretch('a', { kind: 'argon2i', salt, passes: 3, memory: 16384 }, 32).then(() => { order.push('slow') })
    const quick = stretch('b', { kind: 'pbkdf2', salt, rounds: 1 }, 32).then(() => { order.push('quick') })
    await Promise.all([slow, quick])
    expect(order).toEqual(['slow', 'quick'])
  })

  it('behavior: what cannot be computed is an error of ours, without the password, and the next one is computed', async () => {
    const impossible = stretch('hunter2', { kind: 'scrypt', salt, cost: 3, blockSize: 8, lanes: 1 }, 32)
    await expect(impossible).rejects.toSatisfy((error: unknown) => derivationFailed.is(error) && !JSON.stringify(error).includes('hunter2'))
    expect(await stretch('x', { kind: 'pbkdf2', salt, rounds: 1 }, 16)).toHaveLength(16)
  })
})

describe('a computation that is broken off', () => {
  const script = fileURLToPath(new URL('stretching.ts', import.meta.url))

  it.skipIf(process.platform === 'win32')('behavior: the process ends at once, and not when the key is there', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })
})
