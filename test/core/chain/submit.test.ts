import { expect, test } from 'vitest'
import { openChain } from '../../../src/core/chain/connect.ts'
import { transaction } from '../../../src/core/chain/storage.ts'
import { submit } from '../../../src/core/chain/submit.ts'
import { serveNode } from '../../../src/chain-sim/transport/server.ts'
import { alice, testNode } from '../../support/node.ts'

test('behavior: whoever waits for a block is told when the connection breaks, and that the transaction was sent', async () => {
  const server = await serveNode(testNode({ sealing: 'manual' }), { port: 0 })
  const chain = await openChain({ kind: 'remote', name: 'net', endpoints: [server.endpoint] }, { timeout: 20_000 })
  const sent: string[] = []
  const waiting = submit(chain, transaction(chain, 'system', 'remark', '0x00'), alice, { onSent: hash => { sent.push(hash) } })
  waiting.catch(() => undefined)
  while ((await chain.api.rpc.author.pendingExtrinsics()).length === 0);
  await server.close()
  await expect(waiting).rejects.toMatchObject({ code: 'CONNECTION_LOST', exit: 3, details: { sent: sent[0] } })
  expect(sent[0]).toMatch(/^0x\w{64}$/)
  await chain.close()
})
