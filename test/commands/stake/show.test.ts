import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name poor --from-uri //Poor --no-password', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'stake add --amount 500 -w alice -y')

test('default: hotkey by hotkey', async () => {
  expect(await machine.json('stake show --wallet-name alice')).toEqual({
    wallets: [{
      wallet: 'alice', coldkey: ALICE_SS58, balance: { rao: '999399000000000', tao: '999399.000000000' }, staked: { rao: '500000000000', tao: '500.000000000' },
      stakes: [{ hotkey: expect.stringMatching(/^5\w{47}$/), name: 'alice/default', stake: { rao: '500000000000', tao: '500.000000000' }, own: true }],
    }],
  })
})

test('default: what people see, of every wallet', async () => {
  const { out } = await machine.run('stake show --all')
  expect(out.replace(/\(5\w{5}…\w{7}\)/, '(5…)').split('\n').map(line => line.replace(/ {2,}/g, '  '))).toEqual([
    'wallet  balance  hotkey  stake  kind  take',
    'alice  τ999399.000000000',
    '  alice/default (5…)  τ500.000000000  own',
    'poor  τ0.000000000',
    '  τ999399.000000000  τ500.000000000',
    ''])
})

test('behavior: an earlier block', async () => {
  expect(await machine.json('stake show -w alice --block 2')).toMatchObject({ wallets: [{ staked: { rao: '0' }, stakes: [] }] })
})

test('behavior: no such wallet', async () => {
  expect(await machine.failure('stake show')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
})

test('default: any coldkey by its address', async () => {
  const { wallets } = await machine.json<{ wallets: readonly { staked: unknown }[] }>('stake show -w alice')
  expect(await machine.json(`stake list --coldkey_ss58 ${ALICE_SS58}`)).toMatchObject({ wallets: [{ wallet: null, coldkey: ALICE_SS58, staked: wallets[0]?.staked }] })
  expect((await machine.run(`st list -k ${ALICE_SS58}`)).out).toContain('5Grwva…HGKutQY')
})
