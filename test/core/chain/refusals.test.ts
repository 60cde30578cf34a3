import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { withPlainErrors } from '../../../src/core/chain/plain-errors.ts'
import { openProvider, testNode, tinyNode, transports } from '../../support/node.ts'

const NOWHERE = `0x${'12'.repeat(32)}`

describe.each(transports)('what a node refuses is an error with a category and a hint %s', transport => {
  let provider: ProviderInterface
  beforeEach(async () => {
    const node = tinyNode({ keepBlocks: 1 })
    node.seal({ count: 40 })
    provider = withPlainErrors(await openProvider(node, transport), 'sim')
  })
  afterEach(() => provider.disconnect())

  test.each([
    ['a method that is not there', 'chain_fly', [], { code: 'NOT_ON_THIS_CHAIN', exit: 5, message: 'sim has no RPC method chain_fly.', hint: expect.stringContaining('rpc_methods') as string }],
    ['wrong parameters', 'chain_getHeader', ['hello'], { code: 'RPC_PARAMETERS', exit: 2, message: 'The node cannot take these parameters of chain_getHeader: hash: expected a hash of 32 bytes.' }],
    ['a block that is not there', 'state_getStorage', ['0x00', NOWHERE], { code: 'NO_SUCH_BLOCK', exit: 5, message: `sim has no block ${NOWHERE}.` }],
    ['a transaction that is none', 'author_submitExtrinsic', ['0x1234'], { code: 'RPC_REFUSED', exit: 1, hint: 'Nothing was changed: the transaction is in no block.' }],
    ['too much at once', 'state_getKeysPaged', [null, 5_000], { code: 'RPC_REFUSED', exit: 1 }],
    ['what this program itself says of a file', 'dev_loadSnapshot', ['/nowhere.snap'], { code: 'NO_SNAPSHOT', exit: 5, message: 'There is no snapshot /nowhere.snap.', hint: expect.any(String) as string }],
  ])('%s', async (_, method, params, expected) => {
    await expect(provider.send(method, params)).rejects.toMatchObject(expected)
  })

  test('a state that was pruned', async () => {
    const block = await provider.send<string>('chain_getBlockHash', [3])
    await expect(provider.send('state_getStorage', ['0x00', block])).rejects.toMatchObject({ code: 'STATE_FORGOTTEN', exit: 5, message: `sim does not keep the state of block ${block} any more.` })
  })
})

test('a transaction that the runtime would trap on', async () => {
  const provider = withPlainErrors(await openProvider(testNode(), 'in-process'), 'sim')
  await expect(provider.send('state_call', ['Core_nothing', '0x'])).rejects.toMatchObject({ code: 'RPC_REFUSED', exit: 1, message: expect.stringContaining('Core_nothing is not found') as string })
  await provider.disconnect()
})
