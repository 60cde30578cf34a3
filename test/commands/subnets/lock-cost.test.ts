import { expect, test } from 'vitest'
import { ALICE, useMachine, type Amount } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const cost = async (line = 'subnets lock-cost') => BigInt((await machine.json<{ cost: Amount }>(line)).cost.rao)

test('default: a new chain asks τ100, in these words, by every spelling', async () => {
  for (const line of ['subnet lock_cost', 'subnets lock-cost', 's burn-cost', 'subnets create_cost']) {
    expect(await machine.run(line)).toMatchObject({ status: 0, out: 'Subnet lock cost: τ100.000000000\n', err: 'sim · block 0\n' })
  }
})

test('default: doubled by a registration, then falling with every block', async () => {
  await machine.all('subnets create -w alice -y')
  const costs = [await cost()]
  for (let block = 0; block < 3; block += 1) {
    await machine.all('chain advance --blocks 1')
    costs.push(await cost())
  }
  expect(costs[0]).toBe(200_000_000_000n)
  expect(costs.slice(1).every((now, index) => now < (costs[index] ?? 0n))).toBe(true)
})

test('behavior: an earlier block', async () => {
  expect(await cost('subnets lock-cost --block 0')).toBe(100_000_000_000n)
  expect(await machine.failure('subnets lock-cost --block 9999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
})
