import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { beginningOf, createChain, DEFAULT_GENESIS, nodeOf } from '../../src/chain-sim/chains.ts'
import { InProcessProvider } from '../../src/chain-sim/transport/in-process.ts'
import { toHex } from '../../src/core/hex.ts'
import { alice, tinyNode } from '../support/node.ts'
import { Subnets } from '../support/tiny/pallets.ts'
import { tiny } from '../support/tiny/runtime.ts'

const dir = mkdtempSync(join(tmpdir(), 'btcli-prune-'))
afterAll(() => { rmSync(dir, { recursive: true }) })

/** System.Account of Alice. */
const ACCOUNT = `0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9de1e86a9a8c739864cf3cc5ec2bea59f${toHex(alice.publicKey).slice(2)}`

test('default: state and transactions of old blocks are forgotten, and the disk takes little more', async () => {
  const store = await createChain(dir, await beginningOf(DEFAULT_GENESIS))
  const node = nodeOf(store, { keepBlocks: 50 })
  const client = new InProcessProvider(node)
  await node.sealMany({ count: 400 })
  const hash = (number: number) => client.send<string>('chain_getBlockHash', [number])
  const old = await hash(200)

  const { number } = node.head()
  expect(store.firstState()).toBeLessThanOrEqual(number - 50)
  expect(store.firstState()).toBeGreaterThanOrEqual(number - 50 - 32)
  const kept = await hash(number - 50)
  expect(await client.send('state_getStorage', [ACCOUNT, kept])).toMatch(/^0x/)
  expect(await client.send('chain_getBlock', [kept])).toMatchObject({ block: { extrinsics: [expect.stringMatching(/^0x/)] } })

  const discarded = { code: 4003, message: `4003: Client error: UnknownBlock: State already discarded for ${old}` }
  await expect(client.send('state_getStorage', [ACCOUNT, old])).rejects.toMatchObject(discarded)
  await expect(client.send('state_call', ['Core_version', '0x', old])).rejects.toMatchObject(discarded)
  await expect(client.send('dev_setHead', [200])).rejects.toThrow(/State already discarded/)
  expect(await client.send('chain_getHeader', [old])).toMatchObject({ number: '0xc8' })
  expect(await client.send('chain_getBlock', [old])).toBeNull()
  expect(await client.send('archive_v1_body', [old])).toBeNull()
  expect(await client.send('archive_v1_call', [old, 'Core_version', ''])).toMatchObject({ success: false, error: expect.stringContaining('already discarded') as string })
  expect(node.head().number).toBe(number)

  // The chain itself remembers the hashes of 2,400 blocks: what it takes grows until then.
  await node.sealMany({ count: 3_400 })
  const size = () => statSync(join(dir, 'data.mdb')).size
  const before = size()
  await node.sealMany({ count: 1_000 })
  // Headers and hashes of the blocks, and no more.
  expect(size() - before).toBeLessThan(1_000 * 600)
  await client.disconnect()
  await node.close()
})

test('behavior: whoever listens hears of all blocks that are made together, though not all are to be kept', async () => {
  const node = tinyNode({ keepBlocks: 2 })
  const client = new InProcessProvider(node)
  const key = tiny.keys(Subnets, 'Epochs').of([1])
  const heard: unknown[] = []
  await client.subscribe('state_storage', 'state_subscribeStorage', [[key]], (_, { changes: [[, value]] }: { changes: [[string, string]] }) => { heard.push(value) })
  await node.sealMany({ count: 12 })
  await client.send('system_chain', [])
  expect(heard).toEqual([null, '0x01000000', '0x02000000', '0x03000000', '0x04000000'])
  node.seal()
  expect(node.store.firstState()).toBe(11)
  await client.disconnect()
})
