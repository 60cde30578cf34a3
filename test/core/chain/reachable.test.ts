import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { reachable } from '../../../src/core/chain/reachable.ts'

const options = { timeout: 5000 }

describe('reachable', () => {
  const deaf = createServer((_request, response) => { response.writeHead(404).end() })
  const open = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const address = (of: { address: () => unknown }) => `ws://127.0.0.1:${(of.address() as AddressInfo).port}`
  beforeAll(async () => { await new Promise<void>(resolve => { deaf.listen(0, '127.0.0.1', resolve) }) })
  afterAll(async () => {
    await new Promise(resolve => { deaf.close(resolve) })
    await new Promise(resolve => { open.close(resolve) })
  })

  test('gives the first endpoint that accepts', async () => {
    expect(await reachable(['ws://127.0.0.1:1', address(open)], options)).toEqual({ endpoint: address(open) })
  })

  test('says of each endpoint why it does not', async () => {
    expect(await reachable(['ws://127.0.0.1:1', address(deaf)], options)).toEqual({
      tried: [
        { endpoint: 'ws://127.0.0.1:1', why: 'nothing listens there' },
        { endpoint: address(deaf), why: 'Unexpected server response: 404' },
      ],
    })
  })
})
