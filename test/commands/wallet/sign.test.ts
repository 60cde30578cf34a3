import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

interface Signed { readonly signature: string, readonly address: string, readonly cryptoType: string }

const machine = useMachine(...ALICE)

describe('default', () => {
  test('default: a coldkey signs, its address is named, and anyone can verify it', async () => {
    const signed = await machine.json<Signed>('wallet sign --message hello -w alice')
    expect(signed).toEqual({ signature: expect.stringMatching(/^0x[0-9a-f]{128}$/), address: ALICE_SS58, cryptoType: 'sr25519', bytes: 5 })
    expect(await machine.json(`wallet verify --message hello --signature ${signed.signature} --address ${ALICE_SS58}`)).toEqual({ valid: true, address: ALICE_SS58, cryptoType: 'sr25519' })
    expect(await machine.json(`wallet verify -m hello -s ${signed.signature.slice(2)} -a alice`)).toMatchObject({ valid: true })
  })

  test('default: what people see', async () => {
    const { out, err } = await machine.run('wallet sign --message hello --use-hotkey -w alice')
    expect(out).toMatch(/^0x[0-9a-f]{128}\nSigned by {2}5\w{47}\nKind {7}sr25519\n$/)
    expect(err).toBe('')
  })

  test('behavior: a hotkey', async () => {
    const { wallets: [alice] } = await machine.json<{ wallets: readonly { hotkeys: readonly { address: string }[] }[] }>('wallet list')
    const { address } = await machine.json<Signed>('wallet sign --message hello --use_hotkey --wallet.hotkey default --wallet.name alice')
    expect(address).not.toBe(ALICE_SS58)
    expect(address).toBe(alice?.hotkeys[0]?.address)
  })
})

describe('messages', () => {
  test('behavior: bytes as hex, and a file', async () => {
    await writeFile(join(machine.home, 'statement'), 'hello')
    for (const way of ['--hex 0x68656c6c6f', `--file ${machine.home}/statement`, '--file ~/statement']) {
      const { signature } = await machine.json<Signed>(`wallet sign ${way} -w alice`)
      expect(await machine.json(`wallet verify --message hello --signature ${signature} --address alice`)).toMatchObject({ valid: true })
    }
  })

  test('behavior: a text that looks like hex is a text', async () => {
    const { signature } = await machine.json<Signed>('wallet sign --message 0x6869 -w alice')
    expect(await machine.json(`wallet verify --hex ${Buffer.from('0x6869').toString('hex')} --signature ${signature} --address alice`)).toMatchObject({ valid: true })
  })

  test('behavior: a person is asked for it', async () => {
    expect(await machine.run('wallet sign -w alice', { tty: true, answers: ['', 'hello'] })).toMatchObject({ status: 0, asked: ['Which message?', '“” is not a text (it is empty).'] })
  })

  test.each([
    ['wallet sign -w alice', 'MISSING_INPUT', 2, 'Missing: --message <text>.'],
    ['wallet sign -w alice --message a --hex 00', 'CONTRADICTION', 2, '--message and --hex cannot both be given.'],
    ['wallet sign -w alice --hex 0', 'INVALID_INPUT', 2, '--hex: “0” is not hex bytes such as 0x48656c6c6f.'],
    ['wallet sign -w alice --file nowhere/at-all', 'FILE_UNREADABLE', 2, 'cannot be read.'],
    ['wallet sign -w nobody --message a', 'WALLET_NOT_FOUND', 5, 'There is no wallet “nobody”'],
  ])('behavior: %s fails as %s', async (line, code, exit, message) => {
    expect(await machine.failure(line)).toMatchObject({ code, exit, message: expect.stringContaining(message) })
  })
})
