import { describe, expect } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import { u32 } from '../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../src/chain-sim/codec/type.ts'
import { openLine, type Said } from '../../support/line.ts'
import { tinyNode, transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'
import { Subnets } from '../../support/tiny/pallets.ts'
import { tiny } from '../../support/tiny/runtime.ts'

const NOWHERE = `0x${'12'.repeat(32)}`
const EPOCHS = tiny.keys(Subnets, 'Epochs')

/** Subnet 1 runs its epoch in blocks 3 and 6. */
describe.each(transports)('chainHead_v1_* %s', transport => {
  const test = nodeTest(transport, { blocks: 6 })
    .extend('hashOf', ({ node }) => (number: number): Hex => node.block(number)!.hash)
    /** Follows, and leaves what is told first. */
    .extend('follow', ({ line, answer }) => async (withRuntime = true): Promise<string> => {
      const { result } = await answer('chainHead_v1_follow', withRuntime)
      await line.next()
      await line.next()
      return result as string
    })

  test('follow: the newest blocks, then each that is made, with the runtime where it is asked for', async ({ node, line, answer, event, hashOf }) => {
    const { result: id } = await answer('chainHead_v1_follow', true)
    const initialized = await line.next()
    expect(initialized).toMatchObject({ method: 'chainHead_v1_followEvent', params: { subscription: id } })
    expect(initialized.params.result).toMatchObject({
      event: 'initialized',
      finalizedBlockHashes: [2, 3, 4, 5, 6].map(hashOf),
      finalizedBlockRuntime: { type: 'valid', spec: { specName: 'tiny', implName: 'tiny', specVersion: 1, implVersion: 1, transactionVersion: 1, apis: { '0xbc9d89904f5b923f': 1 } } },
    })
    expect(await event()).toEqual({ event: 'bestBlockChanged', bestBlockHash: hashOf(6) })
    node.seal({ count: 2 })
    for (const number of [7, 8]) {
      expect(await event()).toEqual({ event: 'newBlock', blockHash: hashOf(number), parentBlockHash: hashOf(number - 1), newRuntime: null })
      expect(await event()).toEqual({ event: 'bestBlockChanged', bestBlockHash: hashOf(number) })
      expect(await event()).toEqual({ event: 'finalized', finalizedBlockHashes: [hashOf(number)], prunedBlockHashes: [] })
    }
  })

  test('behavior: without the runtime nothing is said of it, and nothing can be called', async ({ node, answer, event, hashOf }) => {
    const { result: id } = await answer('chainHead_v1_follow', false)
    expect(await event()).not.toHaveProperty('finalizedBlockRuntime')
    await event()
    expect(await answer('chainHead_v1_call', id, hashOf(6), 'Core_version', '')).toMatchObject({ error: { code: -32802 } })
    node.seal()
    expect(await event()).not.toHaveProperty('newRuntime')
  })

  test('behavior: what is unfollowed is silent; another kind of subscription is none of these', async ({ node, line, answer, follow, hashOf }) => {
    const id = await follow()
    expect(await answer('chainHead_v1_unfollow', id)).toMatchObject({ result: null })
    node.seal()
    expect(await answer('chainHead_v1_header', id, hashOf(6))).toMatchObject({ result: null })
    expect(await answer('chainHead_v1_body', id, hashOf(6))).toMatchObject({ result: { result: 'limitReached' } })
    const { result: heads } = await answer('state_subscribeRuntimeVersion')
    await line.next()
    expect(await answer('chainHead_v1_unfollow', heads)).toMatchObject({ result: null })
    expect(await answer('state_unsubscribeRuntimeVersion', heads)).toMatchObject({ result: true })
  })

  test('behavior: it stops when the chain goes back, for what was final is no longer', async ({ node, answer, event, follow, hashOf }) => {
    const id = await follow()
    node.setHead(4)
    expect(await event()).toEqual({ event: 'stop' })
    expect(await answer('chainHead_v1_header', id, hashOf(4))).toMatchObject({ result: null })
    node.seal()
    expect(await answer('chainHead_v1_follow', true)).toHaveProperty('result')
    // polkadot-api would take a beginning with a block that it knows for the chain as it was.
    expect(await event()).toMatchObject({ event: 'initialized', finalizedBlockHashes: [hashOf(1)] })
    expect(await event()).toEqual({ event: 'bestBlockChanged', bestBlockHash: hashOf(1) })
    for (const number of [2, 3, 4, 5]) {
      expect(await event()).toMatchObject({ event: 'newBlock', blockHash: hashOf(number) })
      expect(await event()).toEqual({ event: 'bestBlockChanged', bestBlockHash: hashOf(number) })
      expect(await event()).toMatchObject({ event: 'finalized', finalizedBlockHashes: [hashOf(number)] })
    }
    node.seal()
    expect(await event()).toMatchObject({ event: 'newBlock', blockHash: hashOf(6) })
  })

  test('behavior: a client follows four times at once, not more', async ({ answer, follow }) => {
    const ids = []
    for (let i = 0; i < 4; i++) ids.push(await follow())
    expect(await answer('chainHead_v1_follow', true)).toMatchObject({ error: { code: -32800 } })
    await answer('chainHead_v1_unfollow', ids[0])
    await follow()
  })

  test('behavior: blocks are pinned until they are let go of, all or none', async ({ node, answer, follow, hashOf }) => {
    const id = await follow()
    expect(await answer('chainHead_v1_header', id, hashOf(6))).toMatchObject({ result: toHex(node.head().header) })
    expect(await answer('chainHead_v1_header', id, hashOf(1))).toMatchObject({ error: { code: -32801 } })
    expect(await answer('chainHead_v1_unpin', id, [hashOf(6), NOWHERE])).toMatchObject({ error: { code: -32801 } })
    expect(await answer('chainHead_v1_unpin', id, [hashOf(6), hashOf(6)])).toMatchObject({ error: { code: -32804 } })
    expect(await answer('chainHead_v1_unpin', id, [hashOf(5), hashOf(6)])).toMatchObject({ result: null })
    expect(await answer('chainHead_v1_unpin', id, hashOf(4))).toMatchObject({ result: null })
    for (const number of [4, 5, 6]) expect(await answer('chainHead_v1_body', id, hashOf(number))).toMatchObject({ error: { code: -32801 } })
  })

  test('behavior: what is pinned is not pruned until it is let go of', async () => {
    const ours = tinyNode({ keepBlocks: 1 })
    ours.seal({ count: 6 })
    const other = await openLine(ours, transport)
    const ask = async (method: string, ...params: readonly unknown[]): Promise<Said> => {
      other.ask(method, ...params)
      return other.next()
    }
    const { result: id } = await ask('chainHead_v1_follow', false)
    const { params: { result: { finalizedBlockHashes: told } } } = await other.next()
    expect(told[0]).toBe(ours.block(ours.store.firstState())?.hash)
    await other.next()
    ours.seal({ count: 300 })
    for (let left = 3 * 300; left > 0; left--) await other.next()
    const read = async (hash: string) => {
      const { result: { operationId } } = await ask('chainHead_v1_storage', id, hash, [{ key: EPOCHS.of([1]), type: 'value' }], null)
      expect(await other.next()).toMatchObject({ params: { result: { event: 'operationStorageItems', operationId } } })
      expect(await other.next()).toMatchObject({ params: { result: { event: 'operationStorageDone', operationId } } })
      expect((await ask('chainHead_v1_body', id, hash)).result.result).toBe('started')
      expect((await other.next()).params.result.value.length).toBe(1)
    }
    await read(told.at(-1) as string)
    await read(ours.block(10)!.hash)
    await ask('chainHead_v1_unfollow', id)
    ours.seal()
    expect(ours.store.firstState()).toBe(ours.head().number - 1)
    await other.close()
  })

  test('behavior: it stops when too many blocks are kept pinned', async ({ node, answer, event, follow }) => {
    await follow()
    node.seal({ count: 4_096 })
    let last
    for (last = await event(); last.event !== 'stop'; last = await event()) expect(['newBlock', 'bestBlockChanged', 'finalized']).toContain(last.event)
    expect(await answer('system_chain')).toMatchObject({ result: 'Bittensor' })
  })

  test('body: the extrinsics, after the id of the operation', async ({ node, answer, event, follow, hashOf }) => {
    const id = await follow()
    const { result } = await answer('chainHead_v1_body', id, hashOf(6))
    expect(result).toEqual({ result: 'started', operationId: '1' })
    expect(await event()).toEqual({ event: 'operationBodyDone', operationId: '1', value: node.head().extrinsics.map(toHex) })
  })

  test('call: what the runtime answers, or why it does not', async ({ answer, event, follow, hashOf }) => {
    const id = await follow()
    const { result: { operationId } } = await answer('chainHead_v1_call', id, hashOf(6), 'AccountNonceApi_account_nonce', '00'.repeat(32))
    expect(await event()).toEqual({ event: 'operationCallDone', operationId, output: '0x00000000' })
    await answer('chainHead_v1_call', id, hashOf(6), 'No_such', '')
    expect(await event()).toMatchObject({ event: 'operationError', error: expect.stringContaining('No_such') as string })
  })

  test('storage: values, hashes and descendants behind each block', async ({ node, answer, event, follow, hashOf }) => {
    const id = await follow()
    const items = async (number: number, ...items: readonly object[]) => {
      expect((await answer('chainHead_v1_storage', id, hashOf(number), items, null)).result).toMatchObject({ result: 'started', discardedItems: 0 })
      const found = []
      for (let told = await event(); told.event !== 'operationStorageDone'; told = await event()) found.push(...told.items)
      return found
    }
    const key = EPOCHS.of([1])
    expect(await items(6, { key, type: 'value' })).toEqual([{ key, value: toHex(encode(u32, 2)) }])
    expect(await items(5, { key, type: 'value' })).toEqual([{ key, value: toHex(encode(u32, 1)) }])
    expect(await items(2, { key, type: 'value' })).toEqual([])
    expect(await items(6, { key, type: 'hash' }, { key: NOWHERE, type: 'value' })).toEqual([{ key, hash: expect.stringMatching(/^0x[0-9a-f]{64}$/) as string }])
    const all = [...node.state().keys(EPOCHS.prefix)]
    expect((await items(6, { key: EPOCHS.prefix, type: 'descendantsValues' })).map(({ key }) => key as string)).toEqual(all)
    expect((await items(6, { key: EPOCHS.prefix, type: 'descendantsHashes' })).map(({ key }) => key as string)).toEqual(all)
    const merkle = async (number: number) => (await items(number, { key: EPOCHS.prefix, type: 'closestDescendantMerkleValue' }))[0]?.closestDescendantMerkleValue as string
    for (let number = 3; number <= 6; number++) {
      const [before, after] = [number - 1, number].map(each => [...node.state(each).keys(EPOCHS.prefix)].map(key => [key, toHex(node.state(each).get(key)!)]))
      expect(await merkle(number) === await merkle(number - 1), String(number)).toBe(JSON.stringify(before) === JSON.stringify(after))
    }
  })

  test('storage: in pages, and the client says when it goes on', async ({ node, line, answer, event, follow }) => {
    node.seal({ intervention: ({ state }) => { for (let at = 0; at < 10; at++) state.put(`0xffff0${at}`, new Uint8Array(60_000)) } })
    const id = await follow()
    const { result: { operationId } } = await answer('chainHead_v1_storage', id, node.head().hash, [{ key: '0xffff', type: 'descendantsValues' }], null)
    const first = await event()
    expect(first.items.length).toBeLessThan(10)
    expect(await event()).toEqual({ event: 'operationWaitingForContinue', operationId })
    node.seal()
    for (let i = 0; i < 3; i++) await line.next()
    const found = [...first.items]
    for (let told = first; told.event !== 'operationStorageDone';) {
      if (told.event === 'operationWaitingForContinue' || told === first) line.ask('chainHead_v1_continue', id, operationId)
      told = await line.next()
      if ('result' in told) told = await line.next()
      told = told.params.result
      found.push(...told.items ?? [])
    }
    expect(found.map(({ key }) => key as string)).toEqual(Array.from({ length: 10 }, (_, at) => `0xffff0${at}`))
    expect(await answer('chainHead_v1_continue', id, operationId)).toMatchObject({ result: null })
  })

  test('storage: an operation that is stopped says no more, and what waits counts', async ({ node, answer, event, follow }) => {
    node.seal({ intervention: ({ state }) => { for (let at = 0; at < 10; at++) state.put(`0xffff0${at}`, new Uint8Array(60_000)) } })
    const id = await follow()
    const many = (count: number) => Array.from({ length: count }, () => ({ key: '0xffff', type: 'descendantsValues' }))
    const { result } = await answer('chainHead_v1_storage', id, node.head().hash, many(18), null)
    expect(result).toMatchObject({ result: 'started', discardedItems: 2 })
    await event()
    await event()
    expect(await answer('chainHead_v1_storage', id, node.head().hash, many(1), null)).toMatchObject({ result: { result: 'limitReached' } })
    expect(await answer('chainHead_v1_call', id, node.head().hash, 'Core_version', '')).toMatchObject({ result: { result: 'limitReached' } })
    expect(await answer('chainHead_v1_stopOperation', id, result.operationId)).toMatchObject({ result: null })
    expect(await answer('chainHead_v1_continue', id, result.operationId)).toMatchObject({ result: null })
    expect(await answer('chainHead_v1_body', id, node.head().hash)).toMatchObject({ result: { result: 'started' } })
  })

  test('behavior: wrong parameters are refused', async ({ answer, follow, hashOf }) => {
    const id = await follow()
    expect(await answer('chainHead_v1_follow')).toMatchObject({ error: { code: -32602 } })
    expect(await answer('chainHead_v1_storage', id, hashOf(6), [{ key: '0x00', type: 'all' }])).toMatchObject({ error: { code: -32602 } })
    expect(await answer('chainHead_v1_header', id, 'hello')).toMatchObject({ error: { code: -32602 } })
  })
})
