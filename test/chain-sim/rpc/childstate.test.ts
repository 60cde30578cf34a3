import { describe, expect } from 'vitest'
import { transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'

const CHILD = `0x${Buffer.from(':child_storage:default:some').toString('hex')}`
const NOWHERE = `0x${'12'.repeat(32)}`

describe.each(transports)('childstate_* and offchain_* %s', transport => {
  const test = nodeTest(transport)

  test('a child trie that is not there has nothing', async ({ node, ask }) => {
    expect(await ask('childstate_getKeys', CHILD, '0x')).toEqual([])
    expect(await ask('childstate_getKeysPaged', CHILD, null, 10)).toEqual([])
    expect(await ask('childstate_getKeysPagedAt', CHILD, '0x', 10, null, node.genesisHash)).toEqual([])
    expect(await ask('childstate_getStorage', CHILD, '0x00', node.genesisHash)).toBeNull()
    expect(await ask('childstate_getStorageEntries', CHILD, ['0x00', '0x01'])).toEqual([null, null])
    expect(await ask('childstate_getStorageHash', CHILD, '0x00')).toBeNull()
    expect(await ask('childstate_getStorageSize', CHILD, '0x00')).toBeNull()
  })

  test('behavior: a key of no child trie, and a block that does not exist, are refused', async ({ ask }) => {
    await expect(ask('childstate_getStorage', '0x1234', '0x00')).rejects.toMatchObject({ code: 4003, message: expect.stringContaining('Invalid child storage key') as string })
    await expect(ask('childstate_getKeys', CHILD, '0x', NOWHERE)).rejects.toMatchObject({ code: 4003 })
  })

  test('what is kept off the chain is found again, each kind by itself', async ({ ask }) => {
    expect(await ask('offchain_localStorageGet', 'PERSISTENT', '0x01')).toBeNull()
    await ask('offchain_localStorageSet', 'PERSISTENT', '0x01', '0xabcd')
    expect(await ask('offchain_localStorageGet', 'PERSISTENT', '0x01')).toBe('0xabcd')
    expect(await ask('offchain_localStorageGet', 'LOCAL', '0x01')).toBeNull()
    await expect(ask('offchain_localStorageGet', 'OTHER', '0x01')).rejects.toMatchObject({ code: -32602 })
  })
})
