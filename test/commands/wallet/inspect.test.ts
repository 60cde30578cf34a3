import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'stake add --amount 5 -w alice -y', 'wallet create -w bob --no-password')
const PUBLIC_KEY = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'

test('default: key files, money, stake and neurons', async () => {
  const { wallets } = await machine.json<{ wallets: readonly unknown[] }>('wallet inspect -w alice')
  expect(wallets).toEqual([{
    wallet: 'alice',
    directory: `${machine.home}/.bittensor/wallets/alice`,
    coldkey: { address: ALICE_SS58, publicKey: PUBLIC_KEY, format: 'plain' },
    hotkeys: [{ name: 'default', address: expect.stringMatching(/^5/), publicKey: expect.stringMatching(/^0x[0-9a-f]{64}$/), format: 'plain' }],
    chain: {
      balance: expect.objectContaining({ tao: expect.stringMatching(/^9998/) }),
      stakes: [{ hotkey: expect.stringMatching(/^5/), stake: { rao: '5000000000', tao: '5.000000000' }, own: true }],
      neurons: [expect.objectContaining({ netuid: 1, name: 'default', stake: { rao: '5000000000', tao: '5.000000000' } })],
    },
  }])
})

test('default: what people see', async () => {
  const { out } = await machine.run('wallet inspect -w alice')
  expect(out).toMatch(new RegExp(`^Wallet +alice\nDirectory +\\S+\nColdkey +${ALICE_SS58}\nPublic key +${PUBLIC_KEY}\nKept +not encrypted\nBalance +τ\\S+\n\nHotkeys\n.*\ndefault .*\n\nStake\n.*\n.* own.*\n\nNeurons\n.*\n +1 .*\n$`))
})

test('behavior: --offline asks no chain, for every wallet', async () => {
  const { status, out, err } = await machine.run('wallet inspect --all --offline --network ws://127.0.0.1:1')
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/^Wallet +alice\n(.*\n)+\nWallet +bob\n/)
  expect(await machine.failure('wallet inspect -w alice --offline --block 1')).toMatchObject({ code: 'CONTRADICTION' })
})

test('behavior: no such wallet', async () => {
  expect(await machine.failure('wallet inspect -w nobody')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
})
