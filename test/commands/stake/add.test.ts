import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet create --wallet-name bob --no-password', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y')

/** A coldkey may change its stake on a hotkey once in this many blocks. */
const INTERVAL = 'chain advance --blocks 360'

describe('staking', () => {
  test('default: leaves the balance and stands on the hotkey', async () => {
    expect(await machine.json('stake add --amount 500 --wallet-name alice -y')).toMatchObject({
      coldkey: ALICE_SS58, amount: { tao: '500.000000000' },
      stake: { before: { rao: '0' }, after: { tao: '500.000000000' } }, balance: { before: { tao: '999899.000000000' }, after: { tao: '999399.000000000' } },
    })
  })

  test('behavior: again in the same interval is refused, and it is said how to wait', async () => {
    expect(await machine.failure('stake add --amount 1 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.StakeRateLimitExceeded' }, hint: expect.stringContaining('btcli chain advance --blocks 359') })
  })

  test('default: a person sees what it comes to, and agrees', async () => {
    await machine.all(INTERVAL)
    const { status, out, err, asked } = await machine.run('stake add -w alice', { tty: true, answers: ['0.5', 'true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['How much TAO?', 'Stake τ0.500000000?'] })
    expect(err).toContain('Stake there now    τ500.000000000\nStake there after  τ500.500000000\n')
    expect(out).toMatch(/^Staked τ0\.500000000 to 5\w{47}\.\nStake there now {2}τ500\.500000000\nBalance now {6}τ999398\.500000000\n$/)
  })

  test('behavior: --all keeps the existential deposit and asks for no amount', async () => {
    await machine.all(INTERVAL)
    const { status, asked } = await machine.run('stake add --all -w alice', { tty: true, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: [expect.stringMatching(/^Stake τ999398\.499999500\?$/)] })
    expect(await machine.json('wallet balance -w alice')).toMatchObject({ accounts: [{ free: { rao: '500' } }] })
  })
})

describe('not staking', () => {
  test('behavior: more than there is: exit 1, the name of the error, what to do, the block', async () => {
    await machine.all(INTERVAL)
    const { status, out, err } = await machine.run('stake add --amount 1000 -w alice -y')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(/^error: The chain would refuse it now: subtensorModule\.NotEnoughBalanceToStake — it takes τ1000\.000000000, and the balance is τ0\.000000500\n {2}The coldkey’s free balance is too small: see btcli wallet balance, then use less or add funds \(on the embedded chain: btcli chain fund\)\.\n$/)
    expect(await machine.failure('stake add --amount 1000 -w alice -y --no-preflight')).toMatchObject({ code: 'TRANSACTION_FAILED', exit: 1, details: { error: 'subtensorModule.NotEnoughBalanceToStake', block: expect.any(Number) } })
  })

  test('behavior: a refused transaction speaks of the block that holds it', async () => {
    const { out } = await machine.run('stake add --amount 1000 -w alice -y --no-preflight --json')
    const { block, error } = JSON.parse(out)
    expect(block).toBe(error.details.block)
  })

  test('behavior: nobody to ask for the amount: both ways are named', async () => {
    expect(await machine.run('stake add -w alice -y')).toEqual({ status: 2, out: '', err: 'error: Missing: --amount <tao>.\n  Give --amount <tao> or --all or --max-stake.\n', asked: [] })
    expect(await machine.failure('stake add -w alice --amount 1 --all')).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
    expect(await machine.failure('stake add -w bob --all -y')).toMatchObject({ code: 'NOTHING_TO_STAKE', exit: 2 })
  })

  test('behavior: a hotkey that the chain does not know', async () => {
    await machine.all('chain fund bob 10')
    expect(await machine.failure('stake add -w bob --amount 1 -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.HotKeyAccountNotExists' }, hint: expect.stringContaining('btcli subnets register') })
  })
})
