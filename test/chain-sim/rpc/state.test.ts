import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import { u32 } from '../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../src/chain-sim/codec/type.ts'
import { metadataV14 } from '../../../src/chain-sim/pallet/metadata.ts'
import type { Node } from '../../../src/chain-sim/node.ts'
import { asking, type Ask } from '../../support/ask.ts'
import { openLine } from '../../support/line.ts'
import { alice, tinyNode, transports } from '../../support/node.ts'
import { Subnets, System } from '../../support/tiny/pallets.ts'
import { tiny } from '../../support/tiny/runtime.ts'

const NOWHERE = `0x${'12'.repeat(32)}`
const epochs = tiny.keys(Subnets, 'Epochs')
const KEY = epochs.of([1])
const count = (n: number) => toHex(encode(u32, n))

/** Subnet 1 runs its epoch in blocks 3 and 6. */
describe.each(transports)('state_* %s', transport => {
  let node: Node
  let ask: Ask
  let close: () => Promise<void>
  const hashOf = (number: number) => node.block(number)!.hash

  beforeEach(async () => {
    node = tinyNode()
    node.seal({ count: 6 })
    ;({ ask, close } = await asking(node, transport))
  })
  afterEach(() => close())

  test('the metadata and the version', async () => {
    expect(await ask('state_getMetadata')).toBe(toHex(metadataV14(tiny)))
    expect(await ask('state_getMetadata', node.genesisHash)).toBe(toHex(metadataV14(tiny)))
    const version = { specName: 'tiny', implName: 'tiny', authoringVersion: 1, specVersion: 1, implVersion: 1, transactionVersion: 1, stateVersion: 1 }
    expect(await ask('state_getRuntimeVersion')).toMatchObject({ ...version, apis: expect.arrayContaining([['0xbc9d89904f5b923f', 1]]) as unknown })
    expect(await ask('chain_getRuntimeVersion', node.genesisHash)).toMatchObject(version)
  })

  test('one value, its hash and its size, at any block', async () => {
    expect(await ask('state_getStorage', KEY)).toBe(count(2))
    expect(await ask('state_getStorageAt', KEY, hashOf(3))).toBe(count(1))
    expect(await ask('state_getStorage', KEY, hashOf(2))).toBeNull()
    expect(await ask('state_getStorageSize', KEY)).toBe(4)
    expect(await ask('state_getStorageSize', KEY, hashOf(2))).toBeNull()
    expect(await ask('state_getStorageHash', KEY)).toMatch(/^0x[0-9a-f]{64}$/)
    expect(await ask('state_getStorage', KEY.toUpperCase().replace('0X', '0x'))).toBe(count(2))
  })

  test('keys, by pages as well', async () => {
    const prefix = tiny.keys(System, 'BlockHash').prefix
    const keys = await ask('state_getKeys', prefix) as Hex[]
    expect(keys.length).toBe(6)
    expect(keys).toEqual(keys.toSorted())
    expect(await ask('state_getKeysPaged', prefix, 4)).toEqual(keys.slice(0, 4))
    expect(await ask('state_getKeysPaged', prefix, 4, keys[3])).toEqual(keys.slice(4))
    expect(await ask('state_getKeysPagedAt', prefix, 0, null, hashOf(2))).toEqual([])
    expect((await ask('state_getKeysPaged', null, 1000)).length).toBe([...node.state().keys('0x')].length)
    expect((await ask('state_getPairs', prefix, hashOf(2))).map(([key]: [Hex]) => key)).toEqual(await ask('state_getKeys', prefix, hashOf(2)))
    await expect(ask('state_getKeysPaged', prefix, 1001)).rejects.toMatchObject({ code: 4002 })
  })

  test('several values: at one block, and over a range of them', async () => {
    const other = epochs.of([2])
    expect(await ask('state_queryStorageAt', [KEY, other, '0x00'])).toEqual([{ block: hashOf(6), changes: [[KEY, count(2)], [other, count(1)], ['0x00', null]] }])
    expect(await ask('state_queryStorageAt', [KEY], hashOf(3))).toEqual([{ block: hashOf(3), changes: [[KEY, count(1)]] }])
    expect(await ask('state_queryStorage', [KEY, other], hashOf(2))).toEqual([
      { block: hashOf(2), changes: [[KEY, null], [other, null]] },
      { block: hashOf(3), changes: [[KEY, count(1)]] },
      { block: hashOf(5), changes: [[other, count(1)]] },
      { block: hashOf(6), changes: [[KEY, count(2)]] },
    ])
    await expect(ask('state_queryStorage', [KEY], hashOf(3), hashOf(2))).rejects.toMatchObject({ code: 4001 })
  })

  test('state_call: runtime APIs, SCALE in and out', async () => {
    expect(await ask('state_call', 'AccountNonceApi_account_nonce', toHex(alice.publicKey))).toBe('0x00000000')
    expect(await ask('state_call', 'Metadata_metadata_at_version', count(99), node.genesisHash)).toBe('0x00')
    await expect(ask('state_call', 'Core_fly', '0x')).rejects.toMatchObject({ code: 4003, message: expect.stringContaining('Exported method Core_fly is not found') as string })
    await expect(ask('state_call', 'AccountNonceApi_toString', '0x')).rejects.toMatchObject({ code: 4003 })
    await expect(ask('state_call', 'AccountNonceApi_account_nonce', '0x01')).rejects.toMatchObject({ code: 4003 })
    await expect(ask('state_call', 'Metadata_metadata', '0x01')).rejects.toMatchObject({ code: 4003 })
  })

  test('behavior: an unknown block is the error of a real node', async () => {
    for (const [method, ...params] of [['state_getStorage', KEY], ['state_call', 'Metadata_metadata', '0x'], ['state_getKeys', KEY], ['state_queryStorageAt', [KEY]], ['state_getMetadata'], ['state_getRuntimeVersion']] as const) {
      await expect(ask(method, ...params, NOWHERE)).rejects.toMatchObject({ code: 4003, message: expect.stringContaining(`Client error: UnknownBlock: Header was not found in the database: ${NOWHERE}`) as string })
    }
  })

  test('state_subscribeStorage: the values, then what changes, and what going back changes', async () => {
    const line = await openLine(node, transport)
    line.ask('state_subscribeStorage', [KEY, '0x00'])
    await line.next()
    const told = async () => (await line.next()).params.result
    expect(await told()).toEqual({ block: hashOf(6), changes: [[KEY, count(2)], ['0x00', null]] })
    node.seal({ count: 3 })
    expect(await told()).toEqual({ block: hashOf(9), changes: [[KEY, count(3)]] })
    node.setHead(2)
    expect(await told()).toEqual({ block: hashOf(2), changes: [[KEY, null]] })
    line.ask('state_unsubscribeStorage', '1')
    expect(await line.next()).toMatchObject({ result: true })
    await line.close()
  })
})
