import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeOf, openOrCreateChain } from '../../src/chain-sim/chains.ts'
import { signaturesReady } from '../../src/chain-sim/block/signature.ts'
import { Node } from '../../src/chain-sim/node.ts'
import { InProcessProvider } from '../../src/chain-sim/transport/in-process.ts'
import { openLine } from '../support/line.ts'
import { alice, GENESIS_TIME, tinyNode } from '../support/node.ts'
import { runProcess } from '../support/process.ts'
import { Subnets } from '../support/tiny/pallets.ts'
import { tiny } from '../support/tiny/runtime.ts'
import { remark, signed } from '../support/tiny/sign.ts'

const home = mkdtempSync(join(tmpdir(), 'btcli-others-'))
afterAll(() => { rmSync(home, { recursive: true }) })

test('whoever listens hears of every block that another process makes, in its order', async () => {
  await signaturesReady()
  const dir = join(home, 'chain')
  const node = nodeOf(await openOrCreateChain(dir))
  const provider = new InProcessProvider(node)
  const heard: number[] = []
  const enough = new Promise<void>(resolve => {
    void provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (_, { number }: { number: string }) => {
      heard.push(Number(number))
      if (heard.length === 31) resolve()
    })
  })
  const { status, err } = await runProcess(`chain advance --blocks 30 --network sim:${dir} -y`, home)
  expect([status, err.includes('Error')]).toEqual([0, false])
  await enough
  expect(heard).toEqual(Array.from({ length: 31 }, (_, number) => number))
  await provider.disconnect()
  await node.close()
})

/** Two nodes over one store, as two processes are over one directory. */
describe('two nodes on one chain', () => {
  const pair = () => {
    const ours = tinyNode({ sealing: 'manual' })
    const theirs = new Node({ runtime: tiny, store: ours.store, sealing: 'manual', clock: { genesis: GENESIS_TIME, blockTime: 12_000 } })
    return { ours, theirs }
  }

  test('a block of one’s own comes after those of others', async () => {
    const { ours, theirs } = pair()
    const line = await openLine(ours, 'in-process')
    line.ask('chain_subscribeNewHeads')
    line.ask('state_subscribeStorage', [tiny.keys(Subnets, 'Epochs').of([1])])
    const said = []
    for (let i = 0; i < 4; i++) said.push(await line.next())
    theirs.seal({ count: 4 })
    ours.seal()
    for (let i = 0; i < 6; i++) said.push(await line.next())
    expect(said.flatMap(({ method, params }) => method === 'chain_newHead' ? [Number(params.result.number)] : [])).toEqual([0, 1, 2, 3, 4, 5])
    const changes = said.flatMap(({ method, params }) => method === 'state_storage' ? [params.result] : [])
    expect(changes.map(({ block }) => block as string)).toEqual([ours.genesisHash, ours.block(3)!.hash])
    await line.close()
  })

  test('when another goes back, it is told', async () => {
    const { ours, theirs } = pair()
    ours.seal({ count: 5 })
    const line = await openLine(ours, 'in-process')
    line.ask('chain_subscribeNewHeads')
    await line.next()
    await line.next()
    theirs.setHead(2)
    ours.seal()
    expect([Number((await line.next()).params.result.number), Number((await line.next()).params.result.number)]).toEqual([2, 3])
    await line.close()
  })

  test('what waits in the pool is looked at again', () => {
    const { ours, theirs } = pair()
    const first = signed(ours, alice, remark('a'))
    ours.submit(Buffer.from(first.slice(2), 'hex'))
    theirs.seal({ transactions: [Buffer.from(signed(ours, alice, remark('b')).slice(2), 'hex')] })
    ours.seal()
    expect(ours.pool.all()).toEqual([])
    expect(ours.head().extrinsics.length).toBe(1)
  })
})
