import { afterEach, beforeEach, expect, test } from 'vitest'
import { portInUse } from '../../../src/chain-sim/transport/errors.ts'
import { serveNode, type NodeServer } from '../../../src/chain-sim/transport/server.ts'
import { tinyNode } from '../../support/node.ts'

let server: NodeServer
beforeEach(async () => { server = await serveNode(tinyNode(), { port: 0 }) })
afterEach(() => server.close())

const post = (body: string) => fetch(`http://127.0.0.1:${server.port}`, { method: 'POST', body })
const request = (method: string, ...params: readonly unknown[]) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })

test('answers requests and batches', async () => {
  expect(await (await post(request('system_chain'))).json()).toEqual({ jsonrpc: '2.0', id: 1, result: 'Bittensor' })
  expect(await (await post(`[${request('system_chain')}]`)).json()).toMatchObject([{ result: 'Bittensor' }])
})

test('behavior: there are no subscriptions', async () => {
  expect(await (await post(request('chain_subscribeNewHeads'))).json()).toMatchObject({ error: { code: -32601 } })
})

test('behavior: malformed JSON, other methods and bodies that are too long are refused', async () => {
  expect(await (await post('{')).json()).toMatchObject({ id: null, error: { code: -32700 } })
  expect((await fetch(`http://127.0.0.1:${server.port}`)).status).toBe(405)
  expect((await post('x'.repeat(16 * 1024 * 1024))).status).toBe(413)
  expect((await post(request('system_chain'))).status).toBe(200)
})

test('behavior: a message without id has no content for an answer', async () => {
  expect((await post('{"jsonrpc":"2.0","method":"system_chain"}')).status).toBe(204)
})

test('behavior: a port that is taken is an error of its own', async () => {
  await expect(serveNode(tinyNode(), { port: server.port })).rejects.toSatisfy(error => portInUse.is(error))
})
