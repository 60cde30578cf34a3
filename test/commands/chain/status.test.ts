import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: a new chain', async () => {
  expect(await machine.json('chain status')).toEqual({
    network: 'sim', runtime: 'node-subtensor/153', genesisHash: expect.stringMatching(/^0x/), block: 0, blockHash: expect.stringMatching(/^0x/),
    time: expect.stringMatching(/Z$/), subnets: 1, lockCost: { rao: '100000000000', tao: '100.000000000' },
    sealing: 'instant', stateRoot: 'changes', server: null,
  })
})

test('behavior: time goes on by 12 seconds a block', async () => {
  await machine.all('chain advance --blocks 1')
  const { out, err } = await machine.run('chain status')
  expect(out).toMatch(/^Network {12}sim\nRuntime {12}node-subtensor\/153\nGenesis {12}0x\w{64}\nBlock {14}1\nHash {15}0x\w{64}\nTime on the chain {2}2024-07-01T00:00:12\.000Z\nSubnets {12}1\nLock cost {10}τ\d+\.\d{9}\nBlocks {13}one for each transaction\nState roots {8}a hash over what each block changed\n$/)
  expect(err).toBe('sim · block 1\n')
})

test('behavior: no network of that name, and nobody there', async () => {
  expect(await machine.failure('chain status --network finey')).toMatchObject({ code: 'UNKNOWN_NETWORK', exit: 2, hint: 'Did you mean finney?' })
  expect(await machine.failure('chain status --network ws://127.0.0.1:1')).toMatchObject({ code: 'CHAIN_UNREACHABLE', exit: 3 })
})
