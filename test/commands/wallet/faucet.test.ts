import { expect, test } from 'vitest'
import { ALICE, useMachine, type Amount } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)

test('default: proof of work brings τ100', async () => {
  const { balance } = await machine.json<{ readonly balance: Readonly<Record<'before' | 'after', Amount>> }>('wallet faucet -w alice -y')
  expect(BigInt(balance.after.rao) - BigInt(balance.before.rao)).toBe(100_000_000_000n)
})

test('behavior: the person is asked before the work begins', async () => {
  const { status, asked, err } = await machine.run('wallet faucet -w alice', { tty: true, answers: ['false'] })
  expect({ status, asked }).toEqual({ status: 130, asked: ['Work some seconds for τ100 of the faucet?'] })
  expect(err).toContain('Balance  τ1000100.000000000\n')
})

test('behavior: no such wallet', async () => {
  expect(await machine.failure('wallet faucet -w nobody -y')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
})
