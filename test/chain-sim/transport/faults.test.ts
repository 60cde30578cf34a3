import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Node } from '../../../src/chain-sim/node.ts'
import { LARGEST_MESSAGE, MOST_IN_BATCH, MOST_SUBSCRIPTIONS } from '../../../src/chain-sim/transport/limits.ts'
import { serveNode, type NodeServer } from '../../../src/chain-sim/transport/server.ts'
import { openLine } from '../../support/line.ts'
import { tinyNode, transports } from '../../support/node.ts'

const request = (id: number, method: string, ...params: readonly unknown[]) => JSON.stringify({ jsonrpc: '2.0', id, method, params })

/** Bytes that look random and are the same in every run. */
class RandomBytes {
  #state: number

  constructor (seed: number) {
    this.#state = seed
  }

  next = (length: number): Buffer => Buffer.from(Array.from({ length }, () => (this.#state = this.#state * 48_271 % 2_147_483_647) >> 8 & 0xff))
}

/** Puts values of so many bytes into the chain. */
const fill = (node: Node, values: number, length: number) =>
  node.seal({ intervention: ({ state }) => { for (let at = 0; at < values; at++) state.put(`0xffff${String(at).padStart(4, '0')}`, new Uint8Array(length).fill(node.head().number)) } })

describe.each(transports)('too much is refused, and the conversation goes on %s', transport => {
  test('in one message, one batch, one answer, and at once', async () => {
    const node = tinyNode()
    fill(node, 36, 1024 * 1024)
    const line = await openLine(node, transport)
    line.send(`"${'x'.repeat(LARGEST_MESSAGE)}"`)
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32007, message: 'Request is too big', data: `Exceeded max limit of ${LARGEST_MESSAGE}` } })
    line.send(`[${Array.from({ length: MOST_IN_BATCH + 1 }, (_, at) => request(at, 'system_chain')).join(',')}]`)
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32010 } })
    line.send(`[${Array.from({ length: MOST_IN_BATCH }, (_, at) => request(at, 'system_chain')).join(',')}]`)
    expect((await line.next()).length).toBe(MOST_IN_BATCH)
    line.ask('state_getPairs', '0xffff')
    expect(await line.next()).toMatchObject({ id: 1, error: { code: -32008 } })
    line.send(`[${Array.from({ length: 34 }, (_, at) => request(at, 'state_getStorage', '0xffff0000')).join(',')}]`)
    expect(await line.next()).toMatchObject({ id: null, error: { code: -32011 } })
    for (let i = 0; i < MOST_SUBSCRIPTIONS; i++) {
      line.ask('state_subscribeRuntimeVersion')
      await line.next()
      await line.next()
    }
    line.ask('state_subscribeRuntimeVersion')
    expect(await line.next()).toMatchObject({ error: { code: -32006, message: 'Too many subscriptions on the connection' } })
    line.ask('system_chain')
    expect(await line.next()).toMatchObject({ result: 'Bittensor' })
    await line.close()
  })
})

describe('a client that is at fault ends alone', () => {
  let node: Node
  let server: NodeServer
  let good: WebSocket
  const sockets: { readonly terminate: () => void }[] = []

  const open = async () => {
    const socket = new WebSocket(server.endpoint)
    sockets.push(socket)
    socket.on('error', () => {})
    await new Promise(resolve => socket.once('open', resolve))
    return socket
  }
  const answerOf = (socket: WebSocket, text: string): Promise<unknown> => new Promise(resolve => {
    socket.once('message', data => { resolve(JSON.parse((data as Buffer).toString())) })
    socket.send(text)
  })
  const closed = (socket: WebSocket): Promise<number> => new Promise(resolve => { socket.once('close', resolve) })

  beforeEach(async () => {
    node = tinyNode()
    server = await serveNode(node, { port: 0, pingEvery: 20 })
    good = await open()
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate()
    await server.close()
  })
  const goodIsServed = async () => { expect(await answerOf(good, request(1, 'system_chain'))).toMatchObject({ result: 'Bittensor' }) }

  test('one that sends a frame far too large, or bytes that are no text', async () => {
    const large = await open()
    const end = closed(large)
    large.send(Buffer.alloc(2 * LARGEST_MESSAGE + 1, 'x'))
    expect(await end).toBe(1009)
    const broken = await open()
    const brokenEnd = closed(broken)
    broken.send(Buffer.from([0xff, 0xfe]), { binary: false })
    expect(await brokenEnd).toBe(1007)
    await goodIsServed()
  })

  test('one that is gone without a word', async () => {
    const stream = connect(server.port, '127.0.0.1')
    sockets.push({ terminate: () => { stream.destroy() } })
    stream.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`)
    // It reads, but answers no ping.
    stream.resume()
    await new Promise(resolve => stream.once('close', resolve))
    await goodIsServed()
  })

  test('many that say nothing that can be understood', async () => {
    const { next } = new RandomBytes(153)
    for (let at = 0; at < 100; at++) {
      const stream = connect(server.port, '127.0.0.1')
      sockets.push({ terminate: () => { stream.destroy() } })
      stream.on('error', () => {})
      // Half of them never end the request that they begin.
      stream.write(at % 2 === 0 ? next(200) : 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{')
    }
    for (let at = 0; at < 50; at++) {
      const socket = await open()
      socket.send(next(at).toString('latin1'))
      socket.send(next(at))
    }
    await goodIsServed()
  })

  test('one that nests a message deeper than any reader goes', async () => {
    const nesting = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    const deep = await open()
    expect(await answerOf(deep, nesting)).toMatchObject([{ error: { code: -32600 } }])
    expect(await answerOf(deep, `{"jsonrpc":"2.0","id":1,"method":"dev_setStorage","params":[{"Subnets":{"Motto":${nesting}}}]}`)).toMatchObject({ error: { code: -32602 } })
    expect(await answerOf(deep, `{"jsonrpc":"2.0","id":1,"method":"dev_setStorage","params":${nesting}}`)).toMatchObject({ error: { code: -32602 } })
    await goodIsServed()
  })

  test('one that says no HTTP', async () => {
    const stream = connect(server.port, '127.0.0.1')
    const end = new Promise(resolve => stream.once('close', resolve))
    stream.on('error', () => {})
    stream.resume()
    stream.write('\x16\x03\x01 hello\r\n\r\n')
    await end
    await goodIsServed()
  })

  test('one that does not read its news', async () => {
    fill(node, 1, 4_000_000)
    const deaf = await open()
    await answerOf(deaf, request(1, 'state_subscribeStorage', ['0xffff0000']))
    const end = closed(deaf)
    deaf.pause()
    for (let block = 0; block < 8; block++) fill(node, 1, 4_000_000)
    await goodIsServed()
    deaf.resume()
    await end
    await goodIsServed()
  })
})

test('a client that asks and does not read is answered as fast as it reads, and others meanwhile', async () => {
  const node = tinyNode()
  fill(node, 1, 1_000_000)
  let sent = 0
  const server = await serveNode(node, { port: 0, log: { client: () => ({ received: () => {}, sent: () => { sent++ } }) } })
  const open = async () => {
    const socket = new WebSocket(server.endpoint)
    await new Promise(resolve => socket.once('open', resolve))
    return socket
  }
  const [slow, good] = [await open(), await open()]
  let answered = 0
  slow.pause()
  const all = new Promise<void>(resolve => { slow.on('message', () => { if (++answered === 300) resolve() }) })
  for (let id = 0; id < 300; id++) slow.send(request(id, 'state_getStorage', '0xffff0000'))
  for (let i = 0; i < 100; i++) {
    good.send(request(i, 'system_chain'))
    await new Promise(resolve => good.once('message', resolve))
  }
  expect(sent - 100).toBeLessThan(200)
  slow.resume()
  await all
  await server.close()
})
