import { describe, expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

describe('default', () => {
  test('default: a hotkey whose address begins so, with its mnemonic', async () => {
    const made = await machine.json<{ address: string, tried: number, mnemonic: string }>('wallet vanity --starts-with 5fu --ignore-case --use-hotkey -w ada -H fun --show-mnemonic')
    expect(made).toMatchObject({ wallet: 'ada', hotkey: 'fun', address: expect.stringMatching(/^5F[uU]/), expected: expect.any(Number), mnemonic: expect.stringMatching(/^([a-z]+ ){11}[a-z]+$/) })
    expect(await machine.json(`wallet regen-hotkey --mnemonic ${made.mnemonic} -w ada -H again`)).toMatchObject({ address: made.address })
  })

  test('default: a coldkey, from a seed; what people see', async () => {
    const { status, out } = await machine.run('wallet vanity --starts-with 5G --seed-only --threads 1 -w bob --no-password')
    expect(status).toBe(0)
    expect(out).toMatch(/^Made the coldkey of wallet bob after \d+ tries\.\nAddress +5G\w{46}\nFile .*\nEncrypted +no\n$/)
  })
})

describe('what is refused before the search', () => {
  test.each([
    ['--starts-with 5Bob --no-password', 'IMPOSSIBLE_START', 2],
    ['--starts-with 5O --no-password', 'IMPOSSIBLE_START', 2],
    ['--no-password', 'MISSING_INPUT', 2],
    ['--starts-with 5Fabcdefg', 'PASSWORD_NEEDED', 2],
    ['--starts-with 5Fabcdefg --no-password -w bob', 'KEY_EXISTS', 4],
  ])('behavior: %s', async (line, code, exit) => {
    expect(await machine.failure(`wallet vanity -w new ${line}`)).toMatchObject({ code, exit })
  })
})
