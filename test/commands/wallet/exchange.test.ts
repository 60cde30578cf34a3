import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Keyring } from '@polkadot/keyring'
import type { KeyringPair$Json } from '@polkadot/keyring/types'
import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const at = (path: string) => join(machine.home, path)
const vector = (path: string) => fileURLToPath(new URL(`../../vectors/wallets/${path}`, import.meta.url))
const manifest = async () => JSON.parse(await readFile(vector('manifest.json'), 'utf8')) as { polkadotjs: readonly { path: string, password: string, ss58: string }[] }

describe('wallet export', () => {
  test('default: polkadot.js opens it with the password, which is that of the export', async () => {
    await writeFile(at('secret'), 'of the export\n')
    expect(await machine.json(`wallet export -w alice --output ${at('alice.json')} --export-password-file ${at('secret')}`)).toEqual({ address: ALICE_SS58, format: 'polkadot-js', path: at('alice.json') })
    expect((await stat(at('alice.json'))).mode & 0o777).toBe(0o600)
    const pair = new Keyring({ type: 'sr25519' }).createFromJson(JSON.parse(await readFile(at('alice.json'), 'utf8')) as KeyringPair$Json)
    expect(() => { pair.unlock('wrong') }).toThrow()
    pair.unlock('of the export')
    expect(pair.address).toBe(ALICE_SS58)
  })

  test('behavior: an encrypted key has its password, and its export another', async () => {
    await writeFile(at('of-key'), 'correct horse staple\n')
    await machine.all(`wallet new-coldkey -w locked --password-file ${at('of-key')}`)
    const { address, content } = await machine.json<{ address: string, content: string }>(`wallet export -w locked --password-file ${at('of-key')} --export-password-file ${at('secret')}`)
    const pair = new Keyring({ type: 'sr25519' }).createFromJson(JSON.parse(content) as KeyringPair$Json)
    pair.unlock('of the export')
    expect(pair.address).toBe(address)
  }, 120_000)

  test('behavior: the public half and the address need no password, and go to stdout', async () => {
    expect((await machine.run('wallet export -w alice --format address')).out).toBe(`${ALICE_SS58}\n`)
    expect(JSON.parse((await machine.run('wallet export -w alice --format public')).out)).toEqual({
      accountId: expect.stringMatching(/^0xd43593/), publicKey: expect.stringMatching(/^0xd43593/), ss58Address: ALICE_SS58, cryptoType: 1,
    })
  })

  test('behavior: unencrypted only into a file, and never over one that is there', async () => {
    expect(await machine.failure('wallet export -w alice --no-password')).toMatchObject({ code: 'EXPORT_NEEDS_FILE', exit: 2 })
    expect(await machine.failure(`wallet export -w alice --no-password --output ${at('alice.json')}`)).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
    expect(await machine.failure('wallet export -w alice')).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2, hint: expect.stringContaining('--export-password-file') })
    expect(await machine.failure('wallet export -w nobody --format address')).toMatchObject({ exit: 5 })
  })
})

describe('wallet import', () => {
  test('default: an export of polkadot.js becomes a coldkey, and the official spelling works', async () => {
    expect(await machine.json(`wallet import ${at('alice.json')} -w imported --no-password --password-file ${at('secret')}`)).toMatchObject({ wallet: 'imported', address: ALICE_SS58, encrypted: false })
    expect(await machine.json('wallet sign --message a -w imported')).toMatchObject({ address: ALICE_SS58 })
  })

  test.each([0, 1])('behavior: an export of the official tools, by regen_hotkey --json FILE --json_password PASSWORD (%i)', async index => {
    const { path, password, ss58 } = (await manifest()).polkadotjs[index] ?? { path: '', password: '', ss58: '' }
    const { status, out } = await machine.run(['w', 'regen_hotkey', '--json', vector(path), '--json_password', password, '-w', 'alice', '-H', `official${index}`, '--json-output'])
    expect({ path, status }).toEqual({ path, status: 0 })
    expect(JSON.parse(out)).toMatchObject({ data: { address: ss58 } })
  })

  test('behavior: a key file of another tool becomes a hotkey; a public one does not', async () => {
    expect(await machine.json(`wallet import ${vector('v731-plain/hotkeys/mn15')} --use-hotkey -w alice -H old`)).toMatchObject({ hotkey: 'old', address: '5Dy3A8B8zAx4WKY8PZpsnxBAwrbfooWm5uyVxdMvrcxzvc98' })
    expect(await machine.failure(`wallet import ${vector('v731-nacl-ascii/coldkeypub.txt')} --use-hotkey -w alice -H public`)).toMatchObject({ code: 'KEYFILE_PUBLIC_ONLY', exit: 4 })
  })

  test('behavior: the wrong password, no file, and one that is something else', async () => {
    await writeFile(at('wrong'), 'wrong\n')
    await writeFile(at('song.mp3'), Buffer.from([0, 1, 2, 3]))
    expect(await machine.failure(`wallet import ${at('alice.json')} --use-hotkey -w alice -H x --password-file ${at('wrong')}`)).toMatchObject({ code: 'WRONG_PASSWORD', exit: 4 })
    expect(await machine.failure(`wallet import ${at('alice.json')} --use-hotkey -w alice -H x`)).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2 })
    expect(await machine.failure(`wallet import ${at('nowhere')} --use-hotkey -w alice -H x`)).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
    expect(await machine.failure(`wallet import ${at('song.mp3')} --use-hotkey -w alice -H x`)).toMatchObject({ code: 'KEYFILE_CORRUPT', exit: 4 })
  })

  test('behavior: a person is asked for the export’s password', async () => {
    expect(await machine.run(`wallet import ${at('alice.json')} --use-hotkey -w alice -H asked`, { tty: true, answers: ['of the export'] })).toMatchObject({ status: 0, asked: [`Password for ${at('alice.json')}:`] })
  })
})
