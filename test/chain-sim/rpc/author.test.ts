import { describe, expect } from 'vitest'
import { fromHex } from '../../../src/core/hex.ts'
import { encodeExtrinsic, extrinsicHash } from '../../../src/chain-sim/block/extrinsic.ts'
import { alice, bob, key, transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'
import { tiny } from '../../support/tiny/runtime.ts'
import { remark, signed, transfer } from '../../support/tiny/sign.ts'

describe.each(transports)('author_* %s', transport => {
  const test = nodeTest(transport)

  test('author_submitExtrinsic: in a block when its hash comes back', async ({ node, ask }) => {
    const extrinsic = signed(node, alice, transfer(bob, 1n))
    expect(await ask('author_submitExtrinsic', extrinsic)).toBe(extrinsicHash(fromHex(extrinsic)))
    expect((await ask('chain_getBlock')).block.extrinsics).toContain(extrinsic)
    expect(await ask('author_pendingExtrinsics')).toEqual([])
  })

  test('behavior: one that waits for another makes no block; with the other, both are in one', async ({ node, ask }) => {
    await ask('author_submitExtrinsic', signed(node, alice, remark('second'), 1))
    expect(node.head().number).toBe(0)
    await ask('author_submitExtrinsic', signed(node, alice, remark('first'), 0))
    expect([node.head().number, node.head().extrinsics.length]).toEqual([1, 3])
  })

  test('author_submitAndWatchExtrinsic: one that must wait, and the one that it waits for', async ({ node, line }) => {
    node.sealing = 'manual'
    line.ask('author_submitAndWatchExtrinsic', signed(node, alice, remark('second'), 1))
    expect(await line.next()).toMatchObject({ id: 1, result: '1' })
    expect(await line.next()).toMatchObject({ method: 'author_extrinsicUpdate', params: { subscription: '1', result: 'future' } })
    line.ask('author_submitExtrinsic', signed(node, alice, remark('first'), 0))
    expect(await line.next()).toMatchObject({ params: { subscription: '1', result: 'ready' } })
    await line.next()
    line.ask('dev_newBlock')
    expect(await line.next()).toMatchObject({ params: { result: { broadcast: [] } } })
    expect(await line.next()).toMatchObject({ params: { result: { inBlock: node.head().hash } } })
    expect(await line.next()).toMatchObject({ id: 3, result: node.head().hash })
    expect(await line.next()).toMatchObject({ params: { result: { finalized: node.head().hash } } })
    line.ask('author_unwatchExtrinsic', '1')
    expect(await line.next()).toMatchObject({ result: true })
  })

  test('author_pendingExtrinsics and author_removeExtrinsic', async ({ node, ask }) => {
    node.sealing = 'manual'
    const extrinsics = [remark('a'), remark('b')].map((call, nonce) => signed(node, alice, call, nonce))
    const hashes = []
    for (const extrinsic of extrinsics) hashes.push(await ask('author_submitExtrinsic', extrinsic))
    expect(await ask('author_pendingExtrinsics')).toEqual(extrinsics)
    expect(await ask('system_accountNextIndex', alice.address)).toBe(2)
    expect(await ask('author_removeExtrinsic', [{ extrinsic: extrinsics[1] }, { hash: `0x${'00'.repeat(32)}` }])).toEqual([hashes[1]])
    expect(await ask('author_removeExtrinsic', [{ hash: hashes[0] }])).toEqual([hashes[0]])
    expect(await ask('author_pendingExtrinsics')).toEqual([])
  })

  test('behavior: what was removed is not taken again at once, and takes with it what needs it', async ({ node, ask }) => {
    node.sealing = 'manual'
    const extrinsics = [remark('a'), remark('b')].map((call, nonce) => signed(node, alice, call, nonce))
    const hashes = []
    for (const extrinsic of extrinsics) hashes.push(await ask('author_submitExtrinsic', extrinsic))
    expect(await ask('author_removeExtrinsic', [{ hash: hashes[0] }])).toEqual(hashes)
    await expect(ask('author_submitExtrinsic', extrinsics[0])).rejects.toMatchObject({ code: 1012, message: '1012: Transaction is temporarily banned' })
    expect(await ask('author_submitExtrinsic', extrinsics[1])).toBe(hashes[1])
    await ask('dev_timeTravel', '2030-01-01')
    await ask('author_submitExtrinsic', extrinsics[0])
    expect(await ask('author_pendingExtrinsics')).toEqual(extrinsics)
  })

  test('behavior: refusals have the codes and words of a real node', async ({ node, ask }) => {
    node.sealing = 'manual'
    const submit = (extrinsic: string) => ask('author_submitExtrinsic', extrinsic)
    await submit(signed(node, alice, remark('a')))
    const pending = (await ask('author_pendingExtrinsics'))[0] as string
    await expect(submit(pending)).rejects.toMatchObject({ code: 1013, data: extrinsicHash(fromHex(pending)) })
    await expect(submit(signed(node, alice, remark('b')))).rejects.toMatchObject({ code: 1014, message: expect.stringContaining('Priority is too low: (0 vs 0)') as string })
    await ask('dev_newBlock')
    await expect(submit(signed(node, alice, remark('b')))).rejects.toMatchObject({ code: 1010, data: 'Transaction is outdated' })
    await expect(submit(signed(node, key('//Nobody'), remark('b')))).rejects.toMatchObject({ code: 1010, data: 'Inability to pay some fees (e.g. account balance too low)' })
    const forged = signed(node, alice, remark('c'), 1).replace(/.{2}$/, '64')
    await expect(submit(forged)).rejects.toMatchObject({ code: 1010, data: 'Transaction has a bad signature', message: '1010: Invalid Transaction: Transaction has a bad signature' })
    await expect(submit('0x1234')).rejects.toMatchObject({ code: 1001 })
    await expect(submit(signed(node, alice, remark('thirteen char'), 1))).rejects.toMatchObject({ code: 1002 })
    await expect(submit('hello')).rejects.toMatchObject({ code: -32602 })
    const inherent = encodeExtrinsic(tiny, { pallet: 'Timestamp', call: 'set', args: { now: 1n } })
    await expect(submit(`0x${Buffer.from(inherent).toString('hex')}`)).rejects.toMatchObject({ code: 1010, data: 'Transaction call is not expected' })
    await expect(ask('author_submitAndWatchExtrinsic', '0x1234')).rejects.toMatchObject({ code: 1001 })
  })
})
