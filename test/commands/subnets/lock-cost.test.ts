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

test('default: the forecast is what comes', async () => {
  await machine.all('sudo set --param lock_reduction_interval --value 1000 -w alice -y')
  const { forecast, floor } = await machine.json<{ forecast: readonly { block: number, cost: Amount }[], floor: { block: number, cost: Amount } }>('subnets lock-cost --forecast 100')
  expect(forecast).toHaveLength(11)
  await machine.all('chain advance --blocks 100')
  expect(await cost()).toBe(BigInt(forecast.at(-1)?.cost.rao ?? 0))
  expect((await machine.run('subnets lock-cost --forecast 100')).out).toMatch(/^Subnet lock cost: τ\S+\n\nIf nobody creates a subnet\nblock {2}in blocks +lock cost\n[^]*\nIt does not fall below τ100\.000000000, where it is from block \d+ on\.\n$/)
  await machine.all(`chain advance --to ${floor.block - 1}`)
  expect(await cost()).toBeGreaterThan(100_000_000_000n)
  await machine.all('chain advance --blocks 1')
  expect(await cost()).toBe(100_000_000_000n)
})

test('default: the history says what was locked', async () => {
  await machine.all('subnets create -w alice -y')
  const { history } = await machine.json<{ history: { locks: readonly { locked: Amount }[], complete: boolean } }>('subnets lock-cost --history')
  expect(history).toMatchObject({ complete: true, locks: [{ locked: { tao: '100.000000000' } }, { block: 1, locked: { tao: '100.000000000' } }] })
  expect((await machine.run('subnets lock-cost --history')).out).toMatch(/\nSubnets created\n *block +locked\n *\d+ +τ100\.000000000\n +1 +τ100\.000000000\n$/)
})

test('default: --wait-for-cost creates a subnet as soon as the price is down', async () => {
  const wanted = Number((await cost()) - 300_000_000n) / 1e9
  let waiting = true
  const created = machine.json<{ locked: Amount }>(`subnets create --wait-for-cost ${wanted} -w alice -y`).finally(() => { waiting = false })
  const blocks = async () => { while (waiting) await machine.all('chain advance --blocks 20') }
  const [{ locked }] = await Promise.all([created, blocks()])
  expect(Number(locked.tao)).toBeLessThanOrEqual(wanted)
})
