import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../../../src/core/hex.ts'
import { methods } from '../../../src/chain-sim/rpc/index.ts'
import { RpcSession } from '../../../src/chain-sim/transport/session.ts'
import { alice, testNode } from '../../support/node.ts'

/** These write files where they are told to. */
const names = Object.keys(methods).filter(name => !name.endsWith('Snapshot'))

const node = testNode()
node.seal({ count: 3 })

/** What some method takes as a parameter, and what none does. */
const param = fc.oneof(
  fc.constantFrom<unknown>(node.genesisHash, node.head().hash, alice.address, toHex(alice.publicKey), '0x', '0x3a636f6465', 'Core_version', 'Metadata_metadata_at_version', null, true),
  fc.integer({ min: -5, max: 300 }),
  fc.uint8Array({ maxLength: 40 }).map(toHex),
  fc.record({ count: fc.integer({ min: -2, max: 20 }), to: fc.nat(50), key: fc.constant('0x26'), type: fc.constantFrom('value', 'hash', 'closestDescendantMerkleValue', 'descendantsValues'), transactions: fc.array(fc.constant('0x00'), { maxLength: 2 }) }, { requiredKeys: [] }),
  fc.record({ System: fc.dictionary(fc.constantFrom('Account', 'Number', 'Events', '$removePrefix'), fc.jsonValue()) }),
  fc.array(fc.constantFrom('0x26', node.head().hash, '0x1'), { maxLength: 3 }),
  fc.jsonValue(),
)

test('whatever a method is asked with, the answer is one, and the node is at no fault', async () => {
  const said: string[] = []
  const session = new RpcSession(node, { send: text => { said.push(text) }, notify: () => {} })
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.array(param, { maxLength: 5 }), async (method, params) => {
    said.length = 0
    await session.receive(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
    expect(said.length).toBe(1)
    const { error } = JSON.parse(said[0] ?? '') as { readonly error?: { readonly code: number, readonly message: string } }
    if (error?.code === -32603) throw new Error(error.message)
  }), { seed: 153, numRuns: 3_000 })
  session.close()
  await expect(node.sealMany({ count: 1 })).resolves.toHaveProperty('hash')
})
