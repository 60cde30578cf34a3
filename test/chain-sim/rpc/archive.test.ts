import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import type { Node } from '../../../src/chain-sim/node.ts'
import { asking, type Ask } from '../../support/ask.ts'
import { openLine, type Line, type Said } from '../../support/line.ts'
import { tinyNode, transports } from '../../support/node.ts'
import { Subnets } from '../../support/tiny/pallets.ts'
import { tiny } from '../../support/tiny/runtime.ts'

const NOWHERE = `0x${'12'.repeat(32)}`
const EPOCHS = tiny.keys(Subnets, 'Epochs')

/** Subnet 1 runs its epoch in blocks 3 and 6. */
describe.each(transports)('archive_v1_* and chainSpec_v1_* %s', transport => {
  let node: Node
  let line: Line
  let ask: Ask
  let close: () => Promise<void>
  const hashOf = (number: number): Hex => node.block(number)!.hash

  beforeEach(async () => {
    node = tinyNode()
    node.seal({ count: 6 })
    line = await openLine(node, transport)
    ;({ ask, close } = await asking(node, transport))
  })
  afterEach(async () => {
    await line.close()
    await close()
  })

  /** All that is told on a stream, without its last word. */
  const told = async (method: string, ...params: readonly unknown[]): Promise<Said[]> => {
    line.ask(method, ...params)
    const { result: id } = await line.next()
    const events = []
    for (;;) {
      const { method: name, params: { subscription, result } } = await line.next()
      expect([name, subscription]).toEqual([`${method}Event`, id])
      if (String(result.event).endsWith('Done')) return events
      events.push(result)
    }
  }

  test('what the chain is', async () => {
    expect(await ask('chainSpec_v1_chainName')).toBe('Bittensor')
    expect(await ask('chainSpec_v1_genesisHash')).toBe(node.genesisHash)
    expect(await ask('chainSpec_v1_properties')).toEqual({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' })
    expect(await ask('archive_v1_genesisHash')).toBe(node.genesisHash)
    expect(await ask('archive_v1_finalizedHeight')).toBe(6)
  })

  test('blocks, and null or nothing where there is none', async () => {
    expect(await ask('archive_v1_hashByHeight', 3)).toEqual([hashOf(3)])
    expect(await ask('archive_v1_hashByHeight', 7)).toEqual([])
    expect(await ask('archive_v1_header', hashOf(3))).toBe(toHex(node.block(3)!.header))
    expect(await ask('archive_v1_body', hashOf(3))).toEqual(node.block(3)!.extrinsics.map(toHex))
    for (const method of ['archive_v1_header', 'archive_v1_body']) expect(await ask(method, NOWHERE)).toBeNull()
    expect(await ask('archive_v1_call', NOWHERE, 'Core_version', '')).toBeNull()
  })

  test('calls of the runtime, and why one failed', async () => {
    expect(await ask('archive_v1_call', hashOf(3), 'AccountNonceApi_account_nonce', `0x${'00'.repeat(32)}`)).toEqual({ success: true, value: '0x00000000' })
    expect(await ask('archive_v1_call', hashOf(3), 'No_such', '')).toMatchObject({ success: false, error: expect.stringContaining('No_such') as string })
  })

  test('storage behind a block, one event an entry', async () => {
    const key = EPOCHS.of([1])
    expect(await told('archive_v1_storage', hashOf(3), [{ key, type: 'value' }], null)).toEqual([{ event: 'storage', key, value: '0x01000000' }])
    expect(await told('archive_v1_storage', hashOf(2), [{ key, type: 'value' }], null)).toEqual([])
    const all = [...node.state().keys(EPOCHS.prefix)]
    const keysOf = async (item: object) => (await told('archive_v1_storage', hashOf(6), [item])).map(({ key }) => key as string)
    expect(await keysOf({ key: EPOCHS.prefix, type: 'descendantsHashes' })).toEqual(all)
    expect(await keysOf({ key: EPOCHS.prefix, type: 'descendantsValues', paginationStartKey: all[0] })).toEqual(all.slice(1))
    expect(await told('archive_v1_storage', hashOf(6), [{ key, type: 'value' }], '0x1234')).toEqual([])
  })

  test('behavior: whoever has heard enough stops it, and other clients are answered meanwhile', async () => {
    node.seal({ intervention: ({ state }) => { for (let at = 0; at < 2_000; at++) state.put(`0xffff${String(at).padStart(4, '0')}`, new Uint8Array(1_000)) } })
    line.ask('archive_v1_storage', node.head().hash, [{ key: '0xffff', type: 'descendantsValues' }], null)
    const { result: id } = await line.next()
    await line.next()
    line.ask('archive_v1_stopStorage', id)
    let count = 1
    for (let said = await line.next(); !('result' in said); said = await line.next()) count++
    expect(count).toBeLessThan(2_000)
    expect(await ask('archive_v1_finalizedHeight')).toBe(7)
  })

  test('what differs between two blocks', async () => {
    const key = EPOCHS.of([1])
    const items = [{ key: EPOCHS.prefix, returnType: 'value' }]
    expect(await told('archive_v1_storageDiff', hashOf(3), items)).toEqual([{ event: 'storageDiff', key, value: '0x01000000', type: 'added' }])
    expect(await told('archive_v1_storageDiff', hashOf(4), items)).toEqual([])
    expect(await told('archive_v1_storageDiff', hashOf(6), [{ key, returnType: 'hash' }], hashOf(3))).toMatchObject([{ key, type: 'modified', hash: expect.stringMatching(/^0x/) as string }])
    node.seal({ intervention: ({ state }) => { state.delete(key) } })
    expect(await told('archive_v1_storageDiff', hashOf(7), items)).toEqual([{ event: 'storageDiff', key, type: 'deleted' }])
    const genesis = await told('archive_v1_storageDiff', hashOf(0))
    expect(genesis.map(({ key }) => key as string)).toEqual([...node.state(0).keys('0x')])
    await expect(ask('archive_v1_storageDiff', hashOf(3), items, hashOf(4))).rejects.toMatchObject({ code: -32602 })
    await expect(ask('archive_v1_storageDiff', NOWHERE)).rejects.toMatchObject({ code: 4003 })
  })
})
