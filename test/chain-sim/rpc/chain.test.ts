import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Node } from '../../../src/chain-sim/node.ts'
import { asking, type Ask } from '../../support/ask.ts'
import { openLine } from '../../support/line.ts'
import { tinyNode, transports } from '../../support/node.ts'

const NOWHERE = `0x${'12'.repeat(32)}`

describe.each(transports)('chain_* %s', transport => {
  let node: Node
  let ask: Ask
  let close: () => Promise<void>

  beforeEach(async () => {
    node = tinyNode()
    node.seal({ count: 3 })
    ;({ ask, close } = await asking(node, transport))
  })
  afterEach(() => close())

  test('chain_getBlockHash: by number, by hex, by list, and the newest', async () => {
    expect(await ask('chain_getBlockHash')).toBe(node.head().hash)
    expect(await ask('chain_getHead')).toBe(node.head().hash)
    expect(await ask('chain_getFinalizedHead')).toBe(node.head().hash)
    expect(await ask('chain_getBlockHash', null)).toBe(node.head().hash)
    expect(await ask('chain_getBlockHash', 0)).toBe(node.genesisHash)
    expect(await ask('chain_getBlockHash', '0x2')).toBe(node.block(2)?.hash)
    expect(await ask('chain_getBlockHash', [0, '0x1', 99])).toEqual([node.genesisHash, node.block(1)?.hash, null])
    expect(await ask('chain_getBlockHash', 99)).toBeNull()
  })

  test('chain_getHeader and chain_getBlock', async () => {
    const header = await ask('chain_getHeader')
    expect(header).toMatchObject({ number: '0x3', parentHash: node.block(2)?.hash, digest: { logs: [] } })
    expect(await ask('chain_getBlock', node.head().hash)).toMatchObject({ block: { header, extrinsics: [expect.stringMatching(/^0x/)] }, justifications: null })
  })

  test('behavior: a block that does not exist is null', async () => {
    expect(await ask('chain_getHeader', NOWHERE)).toBeNull()
    expect(await ask('chain_getBlock', NOWHERE)).toBeNull()
  })

  test.each([['chain_subscribeNewHeads', 'chain_newHead'], ['chain_subscribeAllHeads', 'chain_allHead'], ['chain_subscribeFinalizedHeads', 'chain_finalizedHead'], ['subscribe_newHead', 'chain_newHead']])('%s: the newest, then each that follows, and the one that is gone back to', async (method, event) => {
    const line = await openLine(node, transport)
    line.ask(method)
    await line.next()
    const head = async () => {
      const { method: name, params: { result } } = await line.next()
      expect(name).toBe(event)
      return Number(result.number)
    }
    expect(await head()).toBe(3)
    node.seal({ count: 2 })
    expect([await head(), await head()]).toEqual([4, 5])
    node.setHead(1)
    expect(await head()).toBe(1)
    await line.close()
  })
})
