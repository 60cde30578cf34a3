import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Chain } from '../../../../src/core/chain/chain.ts'
import { openChain } from '../../../../src/core/chain/connect.ts'
import { readAt } from '../../../../src/core/chain/read-at.ts'
import { asNumber, hasItem, storage } from '../../../../src/core/chain/storage.ts'
import { serveNode, type NodeServer } from '../../../../src/chain-sim/transport/server.ts'
import { testNode } from '../../../support/node.ts'

let server: NodeServer
let chain: Chain
beforeAll(async () => {
  server = await serveNode(testNode(), { port: 0 })
  chain = await openChain({ kind: 'remote', name: 'test', endpoints: [server.endpoint] }, { timeout: 60_000, reads: ['proxy'] })
})
afterAll(async () => {
  await chain.close()
  await server.close()
})

test('a connection that only reads knows the pallets that everybody reads, and those that were named', async () => {
  const at = await readAt(chain)
  expect(asNumber(await storage(at, 'subtensorModule', 'totalNetworks').one())).toBe(2)
  expect(hasItem(at, 'proxy', 'proxies')).toBe(true)
  expect(String(at.consts['balances']?.['existentialDeposit'])).toBe('500')
  expect(Object.keys(chain.api.tx.balances ?? {})).toEqual([])
})

test('what the chain has not got is not there', async () => {
  expect(hasItem(await readAt(chain), 'subtensorModule', 'swap')).toBe(false)
})

test.each([['triumvirate', 'members'], ['system', 'events'], ['nonsense', 'items']])('asking for %s.%s, which is not known, is a mistake and no missing item', async (pallet, item) => {
  const at = await readAt(chain)
  expect(() => hasItem(at, pallet, item)).toThrow(`the command reads ${pallet}`)
})
