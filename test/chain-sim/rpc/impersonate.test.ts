import { expect, test } from 'vitest'
import type { ApiPromise } from '@polkadot/api'
import { InProcessProvider } from '../../../src/chain-sim/transport/in-process.ts'
import { alice, bob, connect, testNode } from '../../support/node.ts'

/** A transfer of Alice's that Bob signed. */
async function forged (api: ApiPromise) {
  const nonce = await api.rpc.system.accountNextIndex(alice.address)
  const transfer = api.tx['balances']!['transferKeepAlive']!(bob.address, 1_000_000_000)
  transfer.sign(bob, { nonce, blockHash: api.genesisHash, genesisHash: api.genesisHash, runtimeVersion: api.runtimeVersion })
  const { signature } = transfer
  transfer.signFake(alice.address, { nonce, blockHash: api.genesisHash, genesisHash: api.genesisHash, runtimeVersion: api.runtimeVersion })
  expect(signature.isEmpty).toBe(false)
  return transfer.toHex()
}

test('default: any signature holds for an impersonated account, until it is none', async () => {
  const node = testNode()
  const api = await connect(node)
  const client = new InProcessProvider(node)
  const bytes = await forged(api)
  await expect(client.send('author_submitExtrinsic', [bytes])).rejects.toThrow('bad signature')
  expect(await client.send('dev_impersonate', [alice.address])).toEqual([alice.address])
  expect(await client.send('author_submitExtrinsic', [bytes])).toMatch(/^0x/)
  expect(node.head().number).toBe(1)
  expect((await api.rpc.system.accountNextIndex(alice.address)).toNumber()).toBe(1)
  expect(await client.send('dev_impersonate', [alice.address, false])).toEqual([])
  await expect(client.send('author_submitExtrinsic', [await forged(api)])).rejects.toThrow('bad signature')
  await expect(client.send('dev_impersonate', ['nobody'])).rejects.toMatchObject({ code: -32602 })
  await client.disconnect()
  await api.disconnect()
})

test('default: dev_snapshot and dev_revert', async () => {
  const node = testNode()
  const client = new InProcessProvider(node)
  await client.send('dev_newBlock', [{ count: 2 }])
  const snapshot = await client.send<string>('dev_snapshot', [])
  await client.send('dev_newBlock', [{ count: 3 }])
  expect(await client.send('dev_revert', [snapshot])).toBe(true)
  expect(node.head()).toMatchObject({ number: 2, hash: snapshot })
  await client.send('dev_setHead', [1])
  await client.send('dev_newBlock', [{ transactions: [], count: 1 }])
  await client.disconnect()
})
