import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { methodsFor } from '../../../src/chain-sim/transport/access.ts'
import { serveNode, type NodeServer, type ServerOptions } from '../../../src/chain-sim/transport/server.ts'
import { tinyNode } from '../../support/node.ts'

const servers: NodeServer[] = []
afterEach(async () => { for (const server of servers.splice(0)) await server.close() })

const node = tinyNode()
const has = (remoteAddress: string | undefined, localAddress: string | undefined, access: 'local' | 'everybody' = 'local') =>
  'dev_newBlock' in methodsFor(node, { remoteAddress, localAddress }, access)

test('default: clients on this machine steer the chain, others do not', () => {
  expect([has('127.0.0.1', '127.0.0.1'), has('127.9.9.9', '127.0.0.1'), has('::1', '::1'), has('::ffff:127.0.0.1', '::ffff:127.0.0.1'), has('10.0.0.5', '10.0.0.5')]).toEqual([true, true, true, true, true])
  expect([has('10.0.0.6', '10.0.0.5'), has('::ffff:10.0.0.6', '::ffff:10.0.0.5'), has(undefined, undefined), has('1270.0.0.1', '10.0.0.5')]).toEqual([false, false, false, false])
  expect(has('10.0.0.6', '10.0.0.5', 'everybody')).toBe(true)
})

test('behavior: everything else is there for everybody', () => {
  const methods = methodsFor(node, { remoteAddress: '10.0.0.6', localAddress: '10.0.0.5' }, 'local')
  expect(Object.keys(methods)).toContain('author_submitExtrinsic')
  expect(Object.keys(methods).filter(name => name.startsWith('dev_'))).toEqual([])
})

const outside = Object.values(networkInterfaces()).flat().find(each => each?.internal === false && each.family === 'IPv4')?.address

test.runIf(outside !== undefined)('behavior: this machine by its own outside address', async () => {
  const server = await serveNode(tinyNode(), { port: 0, host: '0.0.0.0' })
  servers.push(server)
  const response = await fetch(`http://${outside}:${server.port}`, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'dev_newBlock', params: [] }) })
  expect(await response.json()).toMatchObject({ result: expect.stringMatching(/^0x/) })
})

describe('web pages', () => {
  const asked = async (headers: Readonly<Record<string, string>>, options: Partial<ServerOptions> = {}) => {
    const server = await serveNode(tinyNode(), { port: 0, ...options })
    servers.push(server)
    const post = (method: string) => new Promise<{ status: number | undefined, allowed: string | undefined, text: string }>((resolve, reject) => {
      const sent = request({ port: server.port, method: method === '' ? 'OPTIONS' : 'POST', headers }, response => {
        let text = ''
        response.on('data', (chunk: Buffer) => { text += chunk.toString() })
        response.on('end', () => { resolve({ status: response.statusCode, allowed: response.headers['access-control-allow-origin'], text }) })
      })
      sent.on('error', reject)
      sent.end(method === '' ? '' : JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] }))
    })
    const socket = new WebSocket(server.endpoint, { headers })
    const opened = await new Promise<boolean>(resolve => {
      socket.once('open', () => { resolve(true) })
      socket.once('error', () => { resolve(false) })
    })
    const overSocket = async (method: string) => {
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] }))
      return new Promise<string>(resolve => { socket.once('message', data => { resolve((data as Buffer).toString()) }) })
    }
    return { post, opened, overSocket }
  }

  test('of this machine steer the chain', async () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'https://[::1]:8080']) {
      const { post, opened, overSocket } = await asked({ origin })
      expect(await post('dev_newBlock')).toMatchObject({ status: 200, allowed: origin, text: expect.stringContaining('"result":"0x') as string })
      expect(opened).toBe(true)
      expect(await overSocket('dev_newBlock')).toContain('"result":"0x')
    }
  })

  test('the official explorer connects, and does not steer it', async () => {
    const { post, overSocket } = await asked({ origin: 'https://polkadot.js.org' })
    expect(await post('')).toMatchObject({ status: 204, allowed: 'https://polkadot.js.org' })
    expect(await post('system_chain')).toMatchObject({ status: 200, text: expect.stringContaining('Bittensor') as string })
    expect(JSON.parse(await overSocket('dev_newBlock'))).toMatchObject({ error: { code: -32601, message: 'RPC call is unsafe to be called externally' } })
    const { result: { methods } } = JSON.parse(await overSocket('rpc_methods'))
    expect(methods).toContain('author_submitExtrinsic')
    expect(methods).not.toContain('dev_newBlock')
  })

  test('of elsewhere are refused, unless they are named or all may come; they never steer it', async () => {
    const origin = 'https://elsewhere.example'
    for (const stranger of [origin, 'null', 'http://localhost.elsewhere.example', 'http://127.0.0.1.elsewhere.example']) {
      const { post, opened } = await asked({ origin: stranger })
      expect(await post('system_chain')).toMatchObject({ status: 403, allowed: undefined })
      expect(opened).toBe(false)
    }
    for (const origins of [[origin], 'all'] as const) {
      const { post, opened } = await asked({ origin }, { origins })
      expect(opened).toBe(true)
      expect(await post('system_chain')).toMatchObject({ status: 200, allowed: origin })
      expect(await post('dev_newBlock')).toMatchObject({ text: expect.stringContaining('unsafe') as string })
    }
  })

  test('behavior: one whose name was made to mean this machine does not steer it', async () => {
    const { post } = await asked({ host: 'elsewhere.example:9944' })
    expect(await post('dev_newBlock')).toMatchObject({ text: expect.stringContaining('unsafe') as string })
    const { post: own } = await asked({ host: 'localhost:9944' })
    expect(await own('dev_newBlock')).toMatchObject({ text: expect.stringContaining('"result":"0x') as string })
  })
})
