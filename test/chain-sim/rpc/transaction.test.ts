import { describe, expect } from 'vitest'
import { alice, key, transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'
import { remark, signed } from '../../support/tiny/sign.ts'

describe.each(transports)('transaction_v1_* and transactionWatch_v1_* %s', transport => {
  const test = nodeTest(transport)

  test('broadcast: the transaction is in a block', async ({ node, answer }) => {
    const { result: id } = await answer('transaction_v1_broadcast', signed(node, alice, remark('a')))
    await answer('system_chain')
    expect([node.head().number, node.head().extrinsics.length]).toEqual([1, 2])
    expect(await answer('transaction_v1_stop', id)).toMatchObject({ result: null })
    expect(await answer('transaction_v1_stop', id)).toMatchObject({ error: { code: -32602 } })
  })

  test('behavior: one that is not valid yet is offered again with every block, until it is stopped', async ({ node, answer }) => {
    node.sealing = 'manual'
    const nobody = key('//Nobody')
    const { result: id } = await answer('transaction_v1_broadcast', signed(node, nobody, remark('a')))
    await answer('system_chain')
    expect(node.pool.all()).toEqual([])
    await answer('dev_setStorage', { System: { Account: [[[nobody.address], { providers: 1, data: { free: 1_000_000 } }]] } })
    await answer('system_chain')
    expect(node.pool.all().length).toBe(1)
    await answer('author_removeExtrinsic', [{ extrinsic: signed(node, nobody, remark('a')) }])
    await answer('transaction_v1_stop', id)
  })

  test('behavior: so many at once, and no more', async ({ answer }) => {
    const ids = []
    for (let i = 0; i < 16; i++) ids.push((await answer('transaction_v1_broadcast', '1234')).result)
    expect(new Set(ids).size).toBe(16)
    expect(await answer('transaction_v1_broadcast', '0x1234')).toMatchObject({ result: null })
    await answer('transaction_v1_stop', ids[3])
    expect((await answer('transaction_v1_broadcast', '0x1234')).result).toMatch(/^\d+$/)
  })

  test('submitAndWatch: validated, in a block and final', async ({ node, line, answer, event }) => {
    const { result: id } = await answer('transactionWatch_v1_submitAndWatch', signed(node, alice, remark('a')))
    const block = { hash: node.head().hash, index: 1 }
    expect(await line.next()).toEqual({ jsonrpc: '2.0', method: 'transactionWatch_v1_watchEvent', params: { subscription: id, result: { event: 'validated' } } })
    expect(await event()).toEqual({ event: 'bestChainBlockIncluded', block })
    expect(await event()).toEqual({ event: 'finalized', block })
    expect(await answer('transactionWatch_v1_unwatch', id)).toMatchObject({ error: { code: -32602 } })
  })

  test('behavior: what is wrong with a transaction is told, and what is no hex refused', async ({ node, answer, event }) => {
    await answer('transactionWatch_v1_submitAndWatch', signed(node, key('//Nobody'), remark('a')))
    expect(await event()).toEqual({ event: 'invalid', error: 'Invalid Transaction: Inability to pay some fees (e.g. account balance too low)' })
    await answer('transactionWatch_v1_submitAndWatch', '0x1234')
    expect(await event()).toMatchObject({ event: 'invalid', error: expect.stringContaining('invalid format') as string })
    expect(await answer('transactionWatch_v1_submitAndWatch', 'hello')).toMatchObject({ error: { code: -32602 } })
  })

  test('behavior: what is not watched any more is silent', async ({ node, answer, event }) => {
    node.sealing = 'manual'
    const { result: id } = await answer('transactionWatch_v1_submitAndWatch', signed(node, alice, remark('a')))
    expect(await event()).toEqual({ event: 'validated' })
    expect(await answer('transactionWatch_v1_unwatch', id)).toMatchObject({ result: null })
    node.seal()
    expect(node.head().extrinsics.length).toBe(2)
    expect(await answer('system_chain')).toMatchObject({ result: 'Bittensor' })
  })
})
