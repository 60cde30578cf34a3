import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'stake add --amount 500 -w alice -y', 'chain advance --blocks 360')

test('default: comes back to the balance', async () => {
  expect(await machine.json('stake remove --amount 100 --wallet-name alice -y')).toMatchObject({
    amount: { tao: '100.000000000' }, stake: { after: { tao: '400.000000000' } }, balance: { after: { tao: '999499.000000000' } },
  })
})

test('behavior: again in the same interval is refused, and it is said how to wait', async () => {
  expect(await machine.failure('stake remove --amount 1 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.UnstakeRateLimitExceeded' }, hint: expect.stringContaining('btcli chain advance --blocks 359') })
  await machine.all('chain advance --blocks 360')
})

test('behavior: more than there is, is refused by the chain', async () => {
  expect(await machine.failure('stake remove --amount 401 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.NotEnoughStakeToWithdraw' }, hint: expect.stringContaining('btcli stake show') })
})

test('behavior: --all, asked and seen by a person', async () => {
  const { status, asked, out } = await machine.run('stake remove --all -w alice', { tty: true, answers: ['true'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Take back τ400.000000000?'] })
  expect(out).toMatch(/^Took back τ400\.000000000 from 5\w{47}\.\nStake there now {2}τ0\.000000000\nBalance now {6}τ999899\.000000000\n$/)
})

test('behavior: nothing left, nothing said', async () => {
  expect(await machine.failure('stake remove --all -w alice -y')).toMatchObject({ code: 'NOTHING_STAKED', exit: 2 })
  expect(await machine.failure('stake remove -w alice -y')).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
})
