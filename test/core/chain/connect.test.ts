/** Several endpoints: each has its share of the time-out, and what each did is said. */
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { openChain } from '../../../src/core/chain/connect.ts'
import { chainUnreachable } from '../../../src/core/chain/errors.ts'
import { FINNEY_GENESIS, serveFinney, type Finney } from '../../support/finney.ts'

const address = (of: { address: () => unknown }) => `ws://127.0.0.1:${(of.address() as AddressInfo).port}`

/** Accepts connections on the wire, and says nothing. */
const sockets = new Set<Socket>()
const mute: Server = createServer(socket => { sockets.add(socket) })
/** No WebSocket there. */
const deaf = createHttpServer((_request, response) => { response.writeHead(404).end() })
/** Accepts WebSockets, and says nothing. */
const silent = new WebSocketServer({ host: '127.0.0.1', port: 0 })
/** Names its chain, and says nothing more. */
const terse = new WebSocketServer({ host: '127.0.0.1', port: 0 })
terse.on('connection', socket => {
  socket.on('message', data => {
    const { id, method } = JSON.parse((data as Buffer).toString()) as { readonly id: number, readonly method: string }
    if (method === 'chain_getBlockHash') socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: FINNEY_GENESIS }))
  })
})
/** Names its chain, and hangs up on whatever else it is asked. */
const rude = new WebSocketServer({ host: '127.0.0.1', port: 0 })
rude.on('connection', socket => {
  socket.on('message', data => {
    const { id, method } = JSON.parse((data as Buffer).toString()) as { readonly id: number, readonly method: string }
    if (method === 'chain_getBlockHash') socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: FINNEY_GENESIS }))
    else socket.terminate()
  })
})
let node: Finney

beforeAll(async () => {
  node = await serveFinney()
  for (const server of [mute, deaf]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  // Loads the API, so that no share is spent on that.
  await (await open([node.endpoint], { share: 60_000 })).close()
}, 60_000)
afterAll(async () => {
  await node.close()
  for (const socket of sockets) socket.destroy()
  for (const server of [silent, terse, rude]) for (const client of server.clients) client.terminate()
  for (const server of [mute, deaf, silent, terse, rude]) await new Promise(resolve => { server.close(resolve) })
})

const open = (endpoints: readonly string[], { share = 300, genesis }: { share?: number, genesis?: `0x${string}` } = {}) =>
  openChain({ kind: 'remote', name: 'net', endpoints, genesis }, { timeout: share * endpoints.length })

const tried = async (...args: Parameters<typeof open>) => {
  const error: unknown = await open(...args).catch((error: unknown) => error)
  if (!chainUnreachable.is(error)) throw error
  return error.details?.['tried']
}

describe('several endpoints', () => {
  test('the first that answers is taken, however the others fail', async () => {
    const chain = await open(['ws://127.0.0.1:1', address(silent), address(rude), node.endpoint], { share: 1500 })
    expect((await chain.api.rpc.system.chain()).toString()).toBe('Bittensor')
    await chain.close()
  })

  test('where none does, it is said what each did, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error')
    expect(await tried(['ws://127.0.0.1:1', address(mute), address(deaf), address(silent), address(terse), address(rude)])).toEqual([
      { endpoint: 'ws://127.0.0.1:1', why: 'nothing listens there' },
      { endpoint: address(mute), why: 'no answer in time' },
      { endpoint: address(deaf), why: 'Unexpected server response: 404' },
      { endpoint: address(silent), why: 'it accepts connections but does not answer' },
      { endpoint: address(terse), why: 'it did not tell in time what its chain can do' },
      { endpoint: address(rude), why: 'it hung up' },
    ])
    expect(printed).not.toHaveBeenCalled()
  })

  test('the time-out is for connecting: a connection that stands is not lost by it', async () => {
    const stop = new AbortController()
    const chain = await openChain({ kind: 'remote', name: 'net', endpoints: [node.endpoint] }, { timeout: 60_000, signal: stop.signal })
    stop.abort()
    expect(await Promise.race([chain.lost, chain.rpc('system_chain')])).toBe('Bittensor')
    await chain.close()
    await expect(chain.lost).rejects.toThrow('broke')
  })

  test('a node of another chain is passed over', async () => {
    expect(await tried([node.endpoint], { genesis: '0x00' })).toEqual([{ endpoint: node.endpoint, why: 'it is a node of another chain' }])
    await (await open([node.endpoint], { share: 10_000, genesis: FINNEY_GENESIS })).close()
  })

  test('no secret of an address is shown', async () => {
    expect(await tried(['ws://user:secret@127.0.0.1:1/x?key=secret'])).toEqual([{ endpoint: 'ws://127.0.0.1:1/x', why: 'nothing listens there' }])
  })
})
