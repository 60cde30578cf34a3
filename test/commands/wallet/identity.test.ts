import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

interface Told { readonly address: string, readonly identity: Readonly<Record<string, unknown>> & { readonly deposit: Amount } }

const machine = useMachine(...ALICE, 'root register -w alice -y', 'wallet create -w bob --no-password', 'chain fund bob 10')

describe('wallet set-identity', () => {
  test('default: of the hotkey on the root network, with its deposit', async () => {
    const { address, identity } = await machine.json<Told>(`wallet set-identity --display Zoë --web https://example.com --pgp-fingerprint 0x${'ABCD'.repeat(10)} -w alice -y`)
    expect(address).not.toBe(ALICE_SS58)
    expect(identity).toEqual({ display: 'Zoë', web: 'https://example.com', pgpFingerprint: `0x${'abcd'.repeat(10)}`, additional: [], deposit: { rao: '100000000', tao: '0.100000000' } })
  })

  test('behavior: an additional field costs another deposit, and a new identity replaces all of the old one', async () => {
    const { status, asked, err, out } = await machine.run('wallet set-identity --display Zoe --info hello -w alice', { tty: true, columns: 200, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Set this identity?'] })
    expect(err).toContain('Deposit before  τ0.100000000\ndisplay         Zoe\ninfo            hello\ndeposit         τ0.200000000\n')
    expect(out).toMatch(/^Set the identity of 5\w+\.\ndisplay +Zoe\ninfo +hello\ndeposit +τ0\.200000000\n$/)
  })

  test('behavior: a coldkey that owns a subnet', async () => {
    await machine.all('subnets create -w alice -y')
    expect(await machine.json('wallet set-identity --identify coldkey --display Seven -w alice -y')).toMatchObject({ address: ALICE_SS58, identity: { display: 'Seven' } })
  })

  test('behavior: whoever may not is told why before anything is signed', async () => {
    expect(await machine.failure('wallet set-identity --display Bob -w bob -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error: 'registry.CannotRegister' } })
  })

  test.each([
    [`--display ${'x'.repeat(65)}`, '--display: '],
    [`--display ${'ü'.repeat(33)}`, 'is not a text of up to 64 bytes'],
    ['--display a --pgp-fingerprint 1234', 'is not a PGP fingerprint'],
  ])('behavior: refuses %s', async (given, message) => {
    expect(await machine.failure(`wallet set-identity ${given} -w alice -y`)).toMatchObject({ code: 'INVALID_INPUT', exit: 2, message: expect.stringContaining(message) })
  })
})

describe('wallet get-identity', () => {
  test('default: of any account, and of keys here', async () => {
    expect(await machine.json<Told>(`wallet get_identity --key ${ALICE_SS58}`)).toMatchObject({ address: ALICE_SS58, identity: { display: 'Seven' } })
    expect(await machine.json<Told>('wallet get-identity --key alice/default')).toMatchObject({ identity: { display: 'Zoe', additional: [{ name: 'info', value: 'hello' }] } })
    expect((await machine.run('wallet get-identity -w alice')).out).toBe(`Identity of ${ALICE_SS58}\ndisplay  Seven\ndeposit  τ0.100000000\n`)
  })

  test('behavior: none is not found', async () => {
    expect(await machine.failure('wallet get-identity -w bob')).toMatchObject({ code: 'NO_IDENTITY', exit: 5 })
    expect(await machine.failure('wallet get-identity -w alice --block 0')).toMatchObject({ code: 'NO_IDENTITY', exit: 5 })
  })
})
