import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

interface Sent { readonly amount: Amount, readonly fee: Amount, readonly balance: { readonly before: Amount, readonly after: Amount }, readonly receiverBalance: Amount }

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name eve --from-uri //Evelyn --no-password')

describe('sending', () => {
  test('default: to a wallet here; amount and fee leave, the amount arrives', async () => {
    const { amount, fee, balance, receiverBalance } = await machine.json<Sent>('wallet transfer --dest eve --amount 12.5 --wallet-name alice -y')
    expect(receiverBalance).toEqual(amount)
    expect(BigInt(fee.rao)).toBeGreaterThan(0n)
    expect(BigInt(balance.before.rao) - BigInt(balance.after.rao)).toBe(12_500_000_000n + BigInt(fee.rao))
  })

  test('default: on a terminal the plan with the fee, then the question, then the result', async () => {
    const { status, asked, out, err } = await machine.run(`wallet transfer --dest ${BOB} --amount 1 -w alice`, { tty: true, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Send τ1.000000000?'] })
    expect(err).toMatch(new RegExp(`^From +${ALICE_SS58}\nTo +${BOB}\nBalance +τ\\S+\nAmount +τ1.000000000\nFee +τ0.000\\d+\n\nsim · block \\d+\n$`))
    expect(out).toMatch(new RegExp(`^Sent τ1.000000000 to ${BOB}.\nFee +τ0.000\\d+\nBalance now +τ\\S+\nTransaction +0x\\w{64}\n$`))
  })

  test('behavior: without a destination a person is asked', async () => {
    const { status, asked } = await machine.run('wallet transfer -w alice', { tty: true, answers: ['nobody/knows/him', 'eve', 'all', '1', 'true'] })
    expect(status).toBe(0)
    expect(asked).toEqual(['To whom (address or wallet)?', '“nobody/knows/him” is not an address, a name in the address book, a wallet or wallet/hotkey.', 'How much TAO?', '“all” is not an amount: expected a decimal number.', 'Send τ1.000000000?'])
  })
})

describe('everything', () => {
  test('default: all but the fee and the existential deposit; what arrived is said', async () => {
    await machine.all('wallet new-coldkey --wallet-name carl --from-uri //Carl --no-password', 'wallet new-coldkey --wallet-name dora --from-uri //Dora --no-password', 'chain fund carl 10')
    const { amount, fee, balance, receiverBalance } = await machine.json<Sent>('wallet transfer --dest dora --all -w carl -y')
    expect(balance.after.rao).toBe('500')
    expect(receiverBalance).toEqual(amount)
    expect(BigInt(amount.rao) + BigInt(fee.rao) + 500n).toBe(10_000_000_000n)
  })

  test('behavior: with --allow-death nothing is left', async () => {
    await machine.all('chain fund carl 10')
    expect((await machine.json<Sent>('wallet transfer --dest alice --all --allow-death -w carl -y')).balance.after.rao).toBe('0')
  })

  test('behavior: everything and an amount contradict each other', async () => {
    expect(await machine.failure('wallet transfer --dest alice --all --amount 1 -w carl -y')).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
  })
})

describe('not sending', () => {
  test('behavior: no is cancelled, and nothing changes', async () => {
    const { number } = { number: (await machine.json<{ block: number }>('chain status')).block }
    expect(await machine.run('wallet transfer --dest eve --amount 1 -w alice', { tty: true, answers: ['false'] })).toMatchObject({ status: 130, out: '', err: expect.stringContaining('cancelled: Nothing was done.\n') })
    expect(await machine.json('chain status')).toMatchObject({ block: number })
  })

  test('behavior: more than there is', async () => {
    expect(await machine.failure('wallet transfer --dest alice --amount 1000 -w eve -y')).toMatchObject({
      code: 'WOULD_BE_REFUSED', exit: 1, message: expect.stringContaining('the balance is τ'), hint: 'The account has less than that: see btcli wallet balance (on the embedded chain, btcli chain fund gives more).', details: { error: 'token.FundsUnavailable' },
    })
  })

  test('behavior: the account must keep its deposit, unless it may end', async () => {
    const { accounts: [eve] } = await machine.json<{ accounts: readonly { free: Amount }[] }>('wallet balance -w eve')
    const nearlyAll = `${BigInt(eve?.free.rao ?? 0) - 200_000n}rao`
    expect(await machine.failure(`wallet transfer --dest alice --amount ${BigInt(eve?.free.rao ?? 0) - 125_000n}rao -w eve -y`)).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: expect.stringMatching(/^token\.(NotExpendable|FundsUnavailable)$/) } })
    expect((await machine.json<Sent>(`wallet transfer --dest alice --amount ${nearlyAll} -w eve -y --allow-death`)).balance.after.rao).toMatch(/^\d{1,6}$/)
  })

  test('behavior: to itself', async () => {
    expect(await machine.failure(`wallet transfer --dest ${ALICE_SS58} --amount 1 -w alice -y`)).toMatchObject({ code: 'TRANSFER_TO_ITSELF', exit: 2 })
  })

  test('behavior: nobody to confirm, nobody to ask', async () => {
    expect(await machine.failure('wallet transfer --dest eve --amount 1 -w alice')).toMatchObject({ code: 'NOT_CONFIRMED', exit: 2, hint: 'Add --yes to say yes to every confirmation.' })
    expect(await machine.failure('wallet transfer --dest eve -w alice -y')).toMatchObject({ code: 'MISSING_INPUT', exit: 2, message: 'Missing: --amount <tao>.' })
  })
})
