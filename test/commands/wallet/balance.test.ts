import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name poor --from-uri //Poor --no-password')

test('default: one wallet', async () => {
  const million = { rao: '1000000000000000', tao: '1000000.000000000' }
  const nothing = { rao: '0', tao: '0.000000000' }
  expect(await machine.json('wallet balance --wallet-name alice')).toEqual({ accounts: [{ wallet: 'alice', address: ALICE_SS58, free: million, reserved: nothing, staked: nothing, total: million }] })
})

test('default: what people see, with the block it speaks of', async () => {
  const { out, err } = await machine.run('wallet balance -w alice')
  expect(out).toBe([
    'wallet  coldkey                                                         free        staked               total',
    `alice   ${ALICE_SS58}  τ1000000.000000000  τ0.000000000  τ1000000.000000000`,
    ''].join('\n'))
  expect(err).toBe('sim · block 0\n')
})

test('behavior: every wallet, with totals', async () => {
  const { out } = await machine.run('wallet balance --all')
  expect(out.split('\n')).toHaveLength(5)
  expect(out).toMatch(/^poor .* τ0\.000000000 /m)
})

test('behavior: any address, and a wallet by that flag too', async () => {
  expect(await machine.json(`wallet balance --ss58 ${ALICE_SS58}`)).toMatchObject({ accounts: [{ address: ALICE_SS58, free: { tao: '1000000.000000000' } }] })
  expect(await machine.json('wallet balance --ss58 poor')).toMatchObject({ accounts: [{ wallet: 'poor', free: { rao: '0' } }] })
})

test('behavior: an earlier block', async () => {
  await machine.all('chain fund poor 5')
  expect(await machine.json('wallet balance -w poor')).toMatchObject({ accounts: [{ free: { tao: '5.000000000' } }] })
  expect(await machine.json('wallet balance -w poor --block 0')).toMatchObject({ accounts: [{ free: { rao: '0' } }] })
})

test('behavior: no such wallet, no such block, no such address', async () => {
  expect(await machine.failure('wallet balance')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
  expect(await machine.failure('wallet balance -w alice --block 99')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
  expect(await machine.failure(`wallet balance --ss58 ${ALICE_SS58.slice(0, -1)}Z`)).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
})
