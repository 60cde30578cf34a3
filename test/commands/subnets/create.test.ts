import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

interface Created { readonly netuid: number, readonly owner: string, readonly locked: Amount, readonly nextLockCost: Amount }

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name poor --from-uri //Poor --no-password')

test('default: locks the cost, which doubles', async () => {
  expect(await machine.json<Created>('subnets create --wallet-name alice -y')).toMatchObject({
    netuid: 1, owner: ALICE_SS58, locked: { tao: '100.000000000' }, balance: { tao: '999900.000000000' }, nextLockCost: { tao: '200.000000000' },
  })
  expect(await machine.json('subnets list')).toMatchObject({ subnets: [{ netuid: 1, owner: ALICE_SS58, locked: { tao: '100.000000000' } }, { netuid: 3 }] })
})

test('default: what a person sees and is asked', async () => {
  const { status, out, err, asked } = await machine.run('subnets create -w alice', { tty: true, answers: ['true'] })
  expect(status).toBe(0)
  expect(asked).toEqual([expect.stringMatching(/^Create a subnet and lock τ\d+\.\d{9}\?$/)])
  expect(err).toMatch(new RegExp(`^Coldkey +${ALICE_SS58}\nBalance +τ999900.000000000\nLock cost +τ\\d+\\.\\d{9}\n\nsim · block 2\n$`))
  expect(out).toMatch(/^Created subnet 2\.\nLocked +τ\S+\nBalance now +τ\S+\nLock cost now +τ\S+\n$/)
})

test('behavior: --max-cost stops before anything is sent', async () => {
  expect(await machine.failure('subnets create -w alice --max-cost 100 -y')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2, hint: expect.stringContaining('Nothing was sent') })
  expect(await machine.json('chain status')).toMatchObject({ block: 2 })
})

test('behavior: too little money is refused by the chain', async () => {
  expect(await machine.failure('subnets create -w poor -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error: 'subtensorModule.NotEnoughBalanceToStake' } })
})
