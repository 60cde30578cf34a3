import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import { encode } from '../../../src/chain-sim/codec/type.ts'
import type { Node } from '../../../src/chain-sim/node.ts'
import { asking, type Ask } from '../../support/ask.ts'
import { openLine } from '../../support/line.ts'
import { alice, bob, GENESIS_TIME, key, tinyNode, transports } from '../../support/node.ts'
import { Balances, Subnets, System, Timestamp } from '../../support/tiny/pallets.ts'
import { tiny } from '../../support/tiny/runtime.ts'
import { remark, signed, transfer } from '../../support/tiny/sign.ts'

const account = ({ publicKey }: { readonly publicKey: Uint8Array }): Hex => toHex(publicKey)

describe.each(transports)('dev_* %s', transport => {
  let node: Node
  let ask: Ask
  let close: () => Promise<void>
  const free = (who: Hex, number?: number) => node.query(rt => rt.scope(System).store.Account.get(who).data.free, number)
  const epochs = () => node.query(rt => [1, 2].map(netuid => rt.scope(Subnets).store.Epochs.get(netuid)))
  const now = (number?: number) => node.query(rt => Number(rt.scope(Timestamp).store.Now.get()), number)

  beforeEach(async () => {
    node = tinyNode()
    ;({ ask, close } = await asking(node, transport))
  })
  afterEach(() => close())

  test('dev_newBlock: one, several, up to one, with transactions', async () => {
    expect(await ask('dev_newBlock')).toBe(node.block(1)?.hash)
    expect(await ask('dev_newBlock', { count: 3 })).toBe(node.block(4)?.hash)
    expect(await ask('dev_newBlock', { to: 10, hrmp: {}, dmp: [], ump: {} })).toBe(node.block(10)?.hash)
    expect(await ask('dev_newBlock', { count: 2, unsafeBlockHeight: 20 })).toBe(node.block(21)?.hash)
    const extrinsic = signed(node, alice, remark('a'))
    await ask('dev_newBlock', { transactions: [extrinsic] })
    expect(node.head().extrinsics.map(toHex)).toContain(extrinsic)
    expect(now()).toBe(GENESIS_TIME + 22 * 12_000)
    await expect(ask('dev_newBlock', { to: 5 })).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_newBlock', { count: -1 })).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_newBlock', 3)).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_advance, dev_newBlock: whoever asks meanwhile is answered between two commits', async () => {
    for (const [method, request] of [['dev_advance', { blocks: 2_000 }], ['dev_newBlock', { count: 2_000 }]] as const) {
      const before = node.head().number
      const done = ask(method, request)
      await new Promise<void>(resolve => { node.onBlock(() => { resolve() }) })
      const met = Number((await ask('chain_getHeader') as { readonly number: string }).number) - before
      expect(met).toBeGreaterThan(0)
      expect(met).toBeLessThan(2_000)
      expect(await done).toBe(node.block(before + 2_000)?.hash)
    }
  })

  test.each([['dev_advance', { blocks: 10 ** 12 }], ['dev_advance', { epochs: { count: 10 ** 12 } }], ['dev_newBlock', { count: 10 ** 12 }]])('%s %j: ends when the client leaves', async (method, request) => {
    const line = await openLine(node, transport)
    line.ask(method, request)
    await new Promise<void>(resolve => { node.onBlock(() => { resolve() }) })
    await line.close()
    // What is being made when it leaves is made, and then no more.
    let before
    do {
      before = node.head().number
      for (let i = 0; i < 200; i++) await new Promise(resolve => { setImmediate(resolve) })
    } while (node.head().number > before)
    expect(node.head().number).toBeLessThan(10 ** 12)
  })

  test('dev_advance: stops when the node is closed', async () => {
    const done = ask('dev_advance', { blocks: 100_000 })
    await new Promise<void>(resolve => { node.onBlock(() => { resolve() }) })
    await node.close()
    await expect(done).rejects.toThrow('closed')
    expect(node.head().number).toBeLessThan(100_000)
  })

  test('dev_timeTravel: the clock jumps and goes on from there', async () => {
    expect(await ask('dev_timeTravel', '2030-01-01T00:00:00Z')).toBe(Date.UTC(2030, 0))
    expect(now()).toBe(Date.UTC(2030, 0))
    await ask('dev_newBlock')
    expect(now()).toBe(Date.UTC(2030, 0) + 12_000)
    await expect(ask('dev_timeTravel', GENESIS_TIME)).rejects.toMatchObject({ code: -32602 })
    expect(await ask('dev_timeTravel', '2031-01-01T10:00')).toBe(Date.UTC(2031, 0, 1, 10))
    expect(await ask('dev_timeTravel', '2032-01-01T10:00:00+02:00')).toBe(Date.UTC(2032, 0, 1, 8))
    expect(await ask('dev_timeTravel', '2033-01-01')).toBe(Date.UTC(2033, 0))
    expect(await ask('dev_timeTravel', 'Jan 1, 2034')).toBe(Date.UTC(2034, 0))
    expect(await ask('dev_timeTravel', '2 January 2034 09:30')).toBe(Date.UTC(2034, 0, 2, 9, 30))
    expect(await ask('dev_timeTravel', 'Tue, 03 Jan 2034 00:00:00 GMT')).toBe(Date.UTC(2034, 0, 3))
    expect(await ask('dev_timeTravel', 'Wed Jan 04 2034 02:00:00 GMT+0200 (Eastern European Standard Time)')).toBe(Date.UTC(2034, 0, 4))
    await expect(ask('dev_timeTravel', 'hello 1, 2040')).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_timeTravel', 'January 2040')).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_timeTravel', 'soon')).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_setHead: what came after is gone', async () => {
    node.seal({ count: 5 })
    const [second, fourth] = [node.block(2)!.hash, node.block(4)!.hash]
    expect(await ask('dev_setHead', fourth)).toBe(fourth)
    expect(await ask('dev_setHead', 2)).toBe(second)
    expect(node.head().hash).toBe(second)
    expect(await ask('chain_getHeader', fourth)).toBeNull()
    expect(await ask('dev_setHead', -1)).toBe(node.block(1)?.hash)
    await expect(ask('dev_setHead', -2)).rejects.toMatchObject({ code: -32602 })
    await ask('dev_newBlock')
    await expect(ask('dev_setHead', fourth)).rejects.toMatchObject({ code: 4003 })
    await expect(ask('dev_setHead', 3)).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_setBlockBuildMode', async () => {
    await ask('dev_setBlockBuildMode', 'Manual')
    await ask('author_submitExtrinsic', signed(node, alice, remark('a')))
    expect(node.head().number).toBe(0)
    await ask('dev_setBlockBuildMode', 'Instant')
    await ask('author_submitExtrinsic', signed(node, alice, remark('b'), 1))
    expect(node.head().extrinsics.length).toBe(3)
    for (const mode of ['Batch', 'manual', 0, 2, 1]) await ask('dev_setBlockBuildMode', mode)
    expect(node.sealing).toBe('instant')
    await expect(ask('dev_setBlockBuildMode', 3)).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_setBlockBuildMode', 'Sometimes')).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_setStorage: raw, in a block of its own', async () => {
    const motto = tiny.keys(Subnets, 'Motto').of([])
    node.sealing = 'manual'
    await ask('author_submitExtrinsic', signed(node, alice, remark('a')))
    expect(await ask('dev_setStorage', [[motto, '0x0c616263']])).toBe(node.head().hash)
    expect(node.head().number).toBe(1)
    expect(node.head().extrinsics.length).toBe(1)
    expect(await ask('state_getStorage', motto)).toBe('0x0c616263')
    expect(await ask('state_getStorage', motto, node.genesisHash)).toBeNull()
    await ask('dev_setStorage', [[motto, null]], node.head().hash)
    expect(await ask('state_getStorage', motto)).toBeNull()
    await expect(ask('dev_setStorage', [[motto, null]], node.genesisHash)).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_setStorage: by pallet and item', async () => {
    await ask('dev_setStorage', {
      System: { Account: [[[bob.address], { providers: 1, data: { free: '77000000000' } }]] },
      balances: { totalIssuance: '0x10' },
      Subnets: { $removePrefix: ['Tempo'], Tempo: [[[7], 2]], Motto: 'abc' },
    })
    expect(free(account(bob))).toBe(77_000_000_000n)
    expect(node.query(rt => rt.scope(Balances).store.TotalIssuance.get())).toBe(16n)
    expect(node.query(rt => [...rt.scope(Subnets).store.Tempo.entries()])).toEqual([[[7], 2]])
    expect(await ask('state_getStorage', tiny.keys(Subnets, 'Motto').of([]))).toBe('0x0c616263')
    await ask('dev_setStorage', { balances: { totalIssuance: '0x1100000000000000' }, Subnets: { Motto: '0x086869', Tempo: [[[8], '0x0300']] } })
    expect(node.query(rt => [rt.scope(Balances).store.TotalIssuance.get(), rt.scope(Subnets).store.Tempo.get(8)])).toEqual([17n, 3])
    expect(await ask('state_getStorage', tiny.keys(Subnets, 'Motto').of([]))).toBe('0x086869')
    await ask('dev_setStorage', { Subnets: { Motto: '0x6869' } })
    expect(await ask('state_getStorage', tiny.keys(Subnets, 'Motto').of([]))).toBe('0x086869')
  })

  test.each([
    [{ Nothing: {} }, 'no pallet Nothing'],
    [{ System: { Nothing: 1 } }, 'no storage item Nothing'],
    [{ Balances: { TotalIssuance: 'many' } }, 'values.Balances.TotalIssuance: expected a whole number'],
    [{ Subnets: { Tempo: [[[1], 70_000]] } }, '70000 does not fit u16'],
    [{ Subnets: { Tempo: [[[1, 2], 3]] } }, 'expected 1 keys'],
    [{ Subnets: { Tempo: 5 } }, 'expected a list of'],
    [{ System: { Account: [[['5Gnobody'], {}]] } }, 'values.System.Account'],
    [{ System: { Account: [[[alice.address], { fees: 1 }]] } }, 'there is no field fees'],
    [[['0x1', null]], 'values.0.0: expected hex bytes'],
    [5, 'values: expected pairs of key and value'],
  ])('dev_setStorage refuses %j', async (values, why) => {
    await expect(ask('dev_setStorage', values)).rejects.toMatchObject({ code: -32602, message: expect.stringContaining(why) as string })
    expect(node.head().number).toBe(0)
  })

  test('dev_fund: new money, seen in history', async () => {
    const dave = key('//Dave')
    expect(await ask('dev_fund', dave.address, '5000')).toBe(node.head().hash)
    expect([free(account(dave)), free(account(dave), 0)]).toEqual([5000n, 0n])
    expect(node.query(rt => rt.scope(System).store.Events.get().map(({ event }) => event.value.type))).toEqual(['ExtrinsicSuccess', 'Minted'])
    await expect(ask('dev_fund', 'dave', 1)).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_fund', dave.address, -1)).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_fund', dave.address, '1000000000000000000000')).rejects.toMatchObject({ code: -32000 })
  })

  test('dev_advance: by blocks, and to one', async () => {
    await ask('dev_advance', { blocks: 300 })
    expect(await ask('dev_advance', { to: 310 })).toBe(node.block(310)?.hash)
    await ask('dev_advance', { blocks: 0 })
    expect(node.head().number).toBe(310)
    await expect(ask('dev_advance', { to: 3 })).rejects.toMatchObject({ code: -32602 })
    await expect(ask('dev_advance', { blocks: 1, to: 3 })).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_advance: by epochs, of one subnet or of all', async () => {
    await ask('dev_advance', { epochs: { count: 2, netuid: 1 } })
    expect([node.head().number, ...epochs()]).toEqual([6, 2, 1])
    await ask('dev_advance', { epochs: { count: 2 } })
    expect([node.head().number, ...epochs()]).toEqual([15, 5, 3])
    await ask('dev_advance', { epochs: {} })
    expect([node.head().number, ...epochs()]).toEqual([20, 6, 4])
    await ask('dev_advance', { epochs: { count: 0 } })
    expect(node.head().number).toBe(20)
    await expect(ask('dev_advance', { epochs: { netuid: 9 } })).rejects.toMatchObject({ code: -32602, message: expect.stringContaining('there is no subnet 9') as string })
    await ask('dev_setStorage', { Subnets: { $removePrefix: ['Tempo'] } })
    await expect(ask('dev_advance', { epochs: {} })).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_dryRun: the outcome and what would change', async () => {
    const call = transfer(bob, 10n)
    const bobs = tiny.keys(System, 'Account').of([account(bob)])
    const { outcome, storageDiff } = await ask('dev_dryRun', { extrinsic: signed(node, alice, call) })
    expect(outcome).toBe('0x0000')
    expect(storageDiff.map(([key]: [Hex]) => key)).toEqual(expect.arrayContaining([bobs, tiny.keys(System, 'Account').of([account(alice)])]))
    const unsigned = await ask('dev_dryRun', { extrinsic: { call: toHex(encode(tiny.types.call, call)), address: alice.address } })
    expect(unsigned.outcome).toBe('0x0000')
    expect(unsigned.storageDiff.find(([key]: [Hex]) => key === bobs)[1]).toBe(storageDiff.find(([key]: [Hex]) => key === bobs)[1])
    expect(await ask('dev_dryRun', { extrinsic: { call: toHex(encode(tiny.types.call, transfer(bob, 10n ** 15n))), address: alice.address } })).toEqual({ outcome: '0x0001030200000000', events: [], storageDiff: [] })
    expect(await ask('dev_dryRun', { extrinsic: { call: toHex(encode(tiny.types.call, call)), address: account(alice) }, raw: true })).toEqual(unsigned.storageDiff)
    await expect(ask('dev_dryRun', { extrinsic: signed(node, alice, call, 7), raw: true })).rejects.toMatchObject({ code: 1 })
    await expect(ask('dev_dryRun', { extrinsic: { call: '0xff', address: alice.address } })).rejects.toMatchObject({ code: -32602 })
    expect(node.head().number).toBe(0)
  })

  test('behavior: a runtime without support for development says so', async () => {
    const { development, ...bare } = tiny
    const { ask, close } = await asking(tinyNode({ runtime: bare }), transport)
    expect(development).toBeDefined()
    await expect(ask('dev_fund', alice.address, 1)).rejects.toMatchObject({ code: -32601 })
    await expect(ask('dev_advance', { epochs: {} })).rejects.toMatchObject({ code: -32601 })
    await close()
  })
})
