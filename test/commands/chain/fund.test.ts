import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'

test('default: a wallet, one of its hotkeys, any address', async () => {
  expect(await machine.json('chain fund alice 1_000.5')).toEqual({ address: ALICE_SS58, amount: { rao: '1000500000000', tao: '1000.500000000' }, balance: { rao: '1001000500000000', tao: '1001000.500000000' } })
  expect(await machine.json('chain fund alice/default 1')).toMatchObject({ balance: { tao: '1.000000000' } })
  expect(await machine.run(`chain fund ${BOB} 500rao`)).toMatchObject({ status: 0, out: expect.stringMatching(new RegExp(`^Gave τ0\\.000000500 to ${BOB}\\.\nBalance now {2}τ\\d+\\.\\d{9}\n$`)), err: 'sim · block 3\n' })
})

test('behavior: no such wallet, no amount, no money out of nothing on a real network', async () => {
  expect(await machine.failure('chain fund nobody 1')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5 })
  expect(await machine.failure('chain fund alice')).toMatchObject({ code: 'MISSING_INPUT', exit: 2, message: 'Missing: <tao>.' })
  expect(await machine.failure('chain fund alice much')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
})
