import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listWallets } from '../../../src/core/wallet/list.ts'
import { keyfileUnreadable } from '../../../src/core/wallet/errors.ts'
import { temporaryDirectory } from './support.ts'
import { manifest } from './vectors.ts'

const vectors = fileURLToPath(new URL('../../vectors/wallets', import.meta.url))
const addressOf = (path: string) => manifest.cases.find(vector => vector.path === path)?.ss58

describe('listWallets', () => {
  it('default: every wallet of the official tools, with addresses and encryption', () => {
    const wallets = listWallets(vectors)
    const summary = (name: string) => wallets.find(wallet => wallet.name === name)
    expect(wallets.map(({ name }) => name)).toEqual([...wallets.map(({ name }) => name)].sort())
    expect(summary('v411-nacl-ascii')).toEqual({
      name: 'v411-nacl-ascii',
      coldkey: { name: 'coldkey', address: addressOf('v411-nacl-ascii/coldkey'), cryptoType: 'sr25519', format: 'nacl' },
      // Encrypted, and without a public half: only its password can tell whose it is.
      hotkeys: [{ name: 'enc', address: undefined, cryptoType: undefined, format: 'nacl' }],
    })
    expect(summary('v731-ansible-ascii')?.coldkey.format).toBe('ansible')
    expect(summary('v731-fernet-ascii')?.coldkey.format).toBe('fernet')
    expect(summary('v411-nacl-spaces')?.coldkey).toEqual({ name: 'coldkey', address: addressOf('v411-nacl-spaces/coldkeypub.txt'), cryptoType: 'sr25519', format: 'missing' })
    expect(summary('v731-plain')).toMatchObject({
      coldkey: { address: addressOf('v731-plain/coldkey'), format: 'plain' },
      hotkeys: ['mn15', 'mn18', 'mn24', 'privkey'].map(name => ({ name, address: addressOf(`v731-plain/hotkeys/${name}`), format: 'plain' })),
    })
    expect(summary('v411-plain')).toMatchObject({ coldkey: { address: undefined, format: 'missing' } })
    expect(summary('v411-plain')?.hotkeys).toContainEqual({ name: 'mn12', address: addressOf('v411-plain/hotkeys/mn12pub.txt'), cryptoType: 'sr25519', format: 'missing' })
  })

  it('behavior: no directory is no wallets', () => {
    expect(listWallets(join(temporaryDirectory(), 'none'))).toEqual([])
    expect(listWallets(temporaryDirectory())).toEqual([])
  })

  it('behavior: a file in its place is an error', () => {
    const path = join(temporaryDirectory(), 'file')
    writeFileSync(path, '')
    expect(() => listWallets(path)).toThrow(expect.toSatisfy(keyfileUnreadable.is) as Error)
  })

  it('behavior: what is no wallet is left out', () => {
    const root = temporaryDirectory()
    writeFileSync(join(root, 'notes.txt'), 'hello')
    mkdirSync(join(root, 'empty', 'hotkeys'), { recursive: true })
    mkdirSync(join(root, '.hidden'))
    mkdirSync(join(root, 'odd', 'coldkey'), { recursive: true })
    mkdirSync(join(root, 'odd', 'hotkeys', 'a-directory'), { recursive: true })
    writeFileSync(join(root, 'odd', 'hotkeys', '.default.1234.tmp'), '{}')
    symlinkSync('nowhere', join(root, 'odd', 'hotkeys', 'dangling'))
    expect(listWallets(root)).toEqual([])
  })

  it('behavior: a linked wallet counts, a damaged file costs one address', () => {
    const root = temporaryDirectory()
    symlinkSync(join(vectors, 'v731-nacl-ascii'), join(root, 'linked'))
    mkdirSync(join(root, 'damaged'))
    writeFileSync(join(root, 'damaged', 'coldkeypub.txt'), Buffer.from([0, 1, 2]))
    writeFileSync(join(root, 'damaged', 'coldkey'), '')
    expect(listWallets(root)).toMatchObject([
      { name: 'damaged', coldkey: { address: undefined, format: 'unknown' }, hotkeys: [] },
      { name: 'linked', coldkey: { address: addressOf('v731-nacl-ascii/coldkey'), format: 'nacl' } },
    ])
  })

  it('behavior: two hundred wallets', () => {
    const root = temporaryDirectory()
    for (let index = 0; index < 200; index += 1) cpSync(join(vectors, 'v731-nacl-ascii'), join(root, `wallet-${index}`), { recursive: true })
    expect(listWallets(root)).toHaveLength(200)
    rmSync(root, { recursive: true })
  })
})
