import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const PUBLIC_KEY = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'
const file = (path: string) => join(machine.home, '.bittensor/wallets', path)

describe('wallet regen-coldkeypub', () => {
  test('default: by address and by public key, in every spelling; the balance can then be looked at', async () => {
    for (const [index, given] of [`--ss58 ${ALICE_SS58}`, `--ss58_address ${ALICE_SS58}`, `--public-key-hex ${PUBLIC_KEY}`, `--pubkey ${PUBLIC_KEY}`].entries()) {
      expect(await machine.json(`w regen_coldkeypub ${given} -w watched${index}`)).toEqual({ wallet: `watched${index}`, address: ALICE_SS58, path: file(`watched${index}/coldkeypub.txt`) })
    }
    expect(await machine.json('wallet balance -w watched0')).toMatchObject({ accounts: [{ address: ALICE_SS58, free: { tao: '1000000.000000000' } }] })
    expect(await machine.failure('wallet sign --message a -w watched0')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
  })

  test('behavior: one that is there stays, and is kept where it is replaced', async () => {
    expect(await machine.failure(`wallet regen-coldkeypub --ss58 ${BOB} -w watched1`)).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
    const { status, out } = await machine.run(`wallet regen-coldkeypub --ss58 ${BOB} -w watched1 --overwrite_coldkeypub`)
    expect({ status, out: out.replaceAll(machine.home, '~') }).toEqual({
      status: 0, out: `Made the public half of the coldkey of wallet watched1.\nAddress           ${BOB}\nFile              ~/.bittensor/wallets/watched1/coldkeypub.txt\nOld file kept as  ~/.bittensor/wallets/watched1/backups/coldkeypub.txt.1\n`,
    })
  })

  test('behavior: a secret of another account is never given a wrong public half', async () => {
    const before = await readFile(file('alice/coldkeypub.txt'))
    expect(await machine.failure(`wallet regen-coldkeypub --ss58 ${BOB} -w alice --overwrite`)).toMatchObject({ code: 'PUBLIC_MISMATCH', exit: 4 })
    expect(await readFile(file('alice/coldkeypub.txt'))).toEqual(before)
  })

  test('behavior: a bad address, and none', async () => {
    expect(await machine.failure(`wallet regen-coldkeypub --ss58 ${BOB.slice(0, -1)}Z -w bad`)).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
    expect(await machine.failure('wallet regen-coldkeypub --ss58 5Bad -w bad')).toMatchObject({ exit: 5 })
    expect(await machine.failure('wallet regen-coldkeypub -w bad')).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
  })
})

test('wallet regen-hotkeypub: default: beside the other hotkeys', async () => {
  expect(await machine.json(`wallet regen_hotkeypub --ss58 ${BOB} -w alice -H remote`)).toEqual({ wallet: 'alice', hotkey: 'remote', address: BOB, path: file('alice/hotkeys/remotepub.txt') })
  expect((await machine.run('wallet list')).out).toMatch(/remote +5FHneW\w+ +sr25519 +public half only/)
  expect(await machine.failure(`wallet regen-hotkeypub --ss58 ${BOB} -w alice -H default --overwrite`)).toMatchObject({ code: 'PUBLIC_MISMATCH', exit: 4 })
})
