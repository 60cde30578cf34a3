import { expect, test } from 'vitest'
import { ALICE, useMachine, type Amount } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)

test('behavior: no such wallet is found before any work is done', async () => {
  expect(await machine.failure('wallet faucet -w nobody -y')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
})
