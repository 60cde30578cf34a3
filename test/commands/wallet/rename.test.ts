import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-hotkey -w alice -H miner', 'wallet create -w bob --no-password')
const names = async () => (await machine.json<{ wallets: readonly { name: string, hotkeys: readonly { name: string }[] }[] }>('wallet list')).wallets.map(({ name, hotkeys }) => [name, ...hotkeys.map(hotkey => hotkey.name)])

describe('default', () => {
  test('default: a hotkey', async () => {
    expect((await machine.run('wallet rename validator -w alice -H miner')).out).toBe('Hotkey miner of wallet alice is called validator now.\n')
    expect(await names()).toEqual([['alice', 'default', 'validator'], ['bob', 'default']])
  })

  test('default: a wallet with all that is in it', async () => {
    expect(await machine.json('wallet rename alicia --wallet.name alice')).toEqual({ wallet: 'alicia', before: 'alice', path: `${machine.home}/.bittensor/wallets/alicia` })
    expect(await names()).toEqual([['alicia', 'default', 'validator'], ['bob', 'default']])
    expect(await machine.json('wallet sign --message a -w alicia')).toMatchObject({ address: ALICE_SS58 })
  })

  test('behavior: a hotkey of the environment is not meant', async () => {
    expect(await machine.run('wallet rename robert -w bob', { env: { BT_WALLET_HOTKEY: 'default' } })).toMatchObject({ status: 0, out: 'Wallet bob is called robert now.\n' })
  })

  test('behavior: a person is asked for the name', async () => {
    expect(await machine.run('wallet rename -w robert', { tty: true, answers: ['../x', 'bob'] })).toMatchObject({ status: 0, asked: ['Which new name?', expect.stringContaining('cannot be the name')] })
  })
})

test.each([
  ['wallet rename bob -w alicia', 'KEY_EXISTS', 4],
  ['wallet rename default -w alicia -H validator', 'KEY_EXISTS', 4],
  ['wallet rename x -w nobody', 'WALLET_NOT_FOUND', 5],
  ['wallet rename x -w alicia -H nobody', 'KEYFILE_NOT_FOUND', 5],
  ['wallet rename ../x -w alicia', 'INVALID_INPUT', 2],
  ['wallet rename -w alicia', 'MISSING_INPUT', 2],
])('behavior: %s fails as %s, and everything stays', async (line, code, exit) => {
  const before = await names()
  expect(await machine.failure(line)).toMatchObject({ code, exit })
  expect(await names()).toEqual(before)
})
