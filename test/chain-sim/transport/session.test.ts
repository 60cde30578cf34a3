import { describe, expect } from 'vitest'
import { methods } from '../../../src/chain-sim/rpc/index.ts'
import { transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'

describe.each(transports)('a session %s', transport => {
  const test = nodeTest(transport)

  test('answers a request', async ({ line }) => {
    line.ask('system_chain')
    expect(await line.next()).toEqual({ jsonrpc: '2.0', id: 1, result: 'Bittensor' })
  })

  test('takes parameters by name as well', async ({ node, line }) => {
    line.send('{"jsonrpc":"2.0","id":"a","method":"chain_getBlockHash","params":{"number":0}}')
    expect(await line.next()).toEqual({ jsonrpc: '2.0', id: 'a', result: node.genesisHash })
  })

  test('behavior: what is no JSON, no request or no method is answered', async ({ line }) => {
    line.send('{"jsonrpc":')
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32700 } })
    line.send('{"jsonrpc":"2.0","id":7}')
    expect(await line.next()).toMatchObject({ id: 7, error: { code: -32600 } })
    line.send('{"jsonrpc":"2.0","id":{"a":7},"method":"system_chain"}')
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32600 } })
    line.send('"hello"')
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32600 } })
    line.send('{"jsonrpc":"2.0","id":8,"method":"system_chain","params":3}')
    expect(await line.next()).toMatchObject({ id: 8, error: { code: -32600 } })
    line.ask('chain_fly')
    expect(await line.next()).toEqual({ jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Method not found: chain_fly' } })
    line.ask('toString')
    expect(await line.next()).toMatchObject({ error: { code: -32601 } })
  })

  test('behavior: wrong parameters are named', async ({ line }) => {
    line.ask('chain_getHeader', 'hello')
    expect(await line.next()).toMatchObject({ error: { code: -32602, message: 'Invalid params: hash: expected a hash of 32 bytes' } })
    line.ask('state_getStorage')
    expect(await line.next()).toMatchObject({ error: { code: -32602, message: 'Invalid params: key: expected hex bytes' } })
    line.ask('state_queryStorageAt', ['0x00', 5])
    expect(await line.next()).toMatchObject({ error: { code: -32602, message: 'Invalid params: keys.1: expected hex bytes' } })
  })

  test('behavior: a batch has one answer, in its order', async ({ line }) => {
    const request = (id: number, method: string) => ({ jsonrpc: '2.0', id, method, params: [] })
    line.send(JSON.stringify([request(1, 'system_chain'), 5, request(2, 'chain_fly'), { jsonrpc: '2.0', method: 'system_name' }, request(3, 'system_chainType')]))
    expect(await line.next()).toMatchObject([{ id: 1, result: 'Bittensor' }, { id: null, error: { code: -32600 } }, { id: 2, error: { code: -32601 } }, { id: 3, result: 'Development' }])
    line.send('[]')
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32600 } })
  })

  test('behavior: a message without id has no answer', async ({ line }) => {
    line.send('{"jsonrpc":"2.0","method":"dev_newBlock","params":[]}')
    line.send('{"jsonrpc":"2.0","method":"chain_fly"}')
    line.ask('chain_getHeader')
    expect(await line.next()).toMatchObject({ id: 1, result: { number: '0x1' } })
  })

  test('behavior: the id of a subscription leaves before its first notification, in a batch too', async ({ line }) => {
    line.ask('chain_subscribeNewHeads')
    expect(await line.next()).toEqual({ jsonrpc: '2.0', id: 1, result: '1' })
    expect(await line.next()).toMatchObject({ method: 'chain_newHead', params: { subscription: '1', result: { number: '0x0' } } })
    const subscribe = (id: number) => ({ jsonrpc: '2.0', id, method: 'state_subscribeRuntimeVersion', params: [] })
    line.send(JSON.stringify([subscribe(8), subscribe(9)]))
    expect(await line.next()).toMatchObject([{ id: 8, result: '2' }, { id: 9, result: '3' }])
    expect(await line.next()).toMatchObject({ method: 'state_runtimeVersion', params: { subscription: '2' } })
    expect(await line.next()).toMatchObject({ method: 'state_runtimeVersion', params: { subscription: '3' } })
  })

  test('behavior: what is unsubscribed is silent', async ({ node, line }) => {
    line.ask('chain_subscribeNewHeads')
    await line.next()
    await line.next()
    line.ask('chain_unsubscribeNewHeads', '1')
    expect(await line.next()).toMatchObject({ result: true })
    line.ask('chain_unsubscribeNewHeads', '1')
    expect(await line.next()).toMatchObject({ result: false })
    node.seal()
    line.ask('system_chain')
    expect(await line.next()).toMatchObject({ result: 'Bittensor' })
  })

  test('behavior: rpc_methods is the table', async ({ line }) => {
    line.ask('rpc_methods')
    const { result: { methods: names } } = await line.next()
    expect(names).toEqual(Object.keys(methods).sort())
    expect(names).toEqual(expect.arrayContaining(['chain_getHead', 'account_nextIndex', 'state_callAt', 'dev_newBlock', 'rpc_methods']))
  })
})
