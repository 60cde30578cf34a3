import { networkInterfaces } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { methodsFor } from '../../../src/chain-sim/transport/access.ts'
import { serveNode, type NodeServer } from '../../../src/chain-sim/transport/server.ts'
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
