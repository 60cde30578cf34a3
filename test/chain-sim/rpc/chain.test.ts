import { describe, expect } from 'vitest'
import { transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'

const NOWHERE = `0x${'12'.repeat(32)}`

describe.each(transports)('chain_* %s', transport => {
  const test = nodeTest(transport, { blocks: 3 })

  test('chain_getBlockHash: by number, by hex, by list, and the newest', async ({ node, ask }) => {
    expect(await ask('chain_getBlockHash')).toBe(node.head().hash)
    expect(await ask('chain_getHead')).toBe(node.head().hash)
    expect(await ask('chain_getFinalizedHead')).toBe(node.head().hash)
    expect(await ask('chain_getBlockHash', null)).toBe(node.head().hash)
    expect(await ask('chain_getBlockHash', 0)).toBe(node.genesisHash)
    expect(await ask('chain_getBlockHash', '0x2')).toBe(node.block(2)?.hash)
    expect(await ask('chain_getBlockHash', [0, '0x1', 99])).toEqual([node.genesisHash, node.block(1)?.hash, null])
    expect(await ask('chain_getBlockHash', 99)).toBeNull()
  })

  test('chain_getHeader and chain_getBlock', async ({ node, ask }) => {
    const header = await ask('chain_getHeader')
    expect(header).toMatchObject({ number: '0x3', parentHash: node.block(2)?.hash, digest: { logs: [] } })
    expect(await ask('chain_getBlock', node.head().hash)).toMatchObject({ block: { header, extrinsics: [expect.stringMatching(/^0x/)] }, justifications: null })
  })

  test('behavior: a block that does not exist is null', async ({ ask }) => {
    expect(await ask('chain_getHeader', NOWHERE)).toBeNull()
    expect(await ask('chain_getBlock', NOWHERE)).toBeNull()
  })

  test.for([['chain_subscribeNewHeads', 'chain_newHead'], ['chain_subscribeAllHeads', 'chain_allHead'], ['chain_subscribeFinalizedHeads', 'chain_finalizedHead'], ['subscribe_newHead', 'chain_newHead']] as const)('%s: the newest, then each that follows, and the one that is gone back to', async ([method, event], { node, line }) => {
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
  })
})
