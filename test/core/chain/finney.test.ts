/** Transactions for today's main network: what we make of them, and what a second library does, byte by byte. */
import { getOfflineApi } from 'polkadot-api'
import { getPolkadotSigner } from 'polkadot-api/signer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openChain } from '../../../src/core/chain/connect.ts'
import type { Chain } from '../../../src/core/chain/chain.ts'
import { transaction } from '../../../src/core/chain/storage.ts'
import { submitOnly } from '../../../src/core/chain/submit.ts'
import { FINNEY_GENESIS, finneyMetadata, serveFinney, type Finney } from '../../support/finney.ts'
import { alice, bob } from '../../support/node.ts'

const SIGNATURE = new Uint8Array(64).fill(7)
const NONCE = 300
const CASES = [
  ['Balances', 'transfer_keep_alive', { dest: { type: 'Id', value: bob.address }, value: 1_000_000_000n }, ['balances', 'transferKeepAlive', bob.address, 1_000_000_000n]],
  ['Balances', 'transfer_all', { dest: { type: 'Id', value: bob.address }, keep_alive: true }, ['balances', 'transferAll', bob.address, true]],
  ['SubtensorModule', 'add_stake', { hotkey: bob.address, netuid: 1, amount_staked: 5n }, ['subtensorModule', 'addStake', bob.address, 1, 5n]],
  ['SubtensorModule', 'remove_stake', { hotkey: bob.address, netuid: 1, amount_unstaked: 2n ** 64n - 1n }, ['subtensorModule', 'removeStake', bob.address, 1, 2n ** 64n - 1n]],
  ['SubtensorModule', 'set_weights', { netuid: 3, dests: [0, 1, 2], weights: [1, 2, 65535], version_key: 9n }, ['subtensorModule', 'setWeights', 3, [0, 1, 2], [1, 2, 65535], 9n]],
  ['SubtensorModule', 'burned_register', { netuid: 64, hotkey: bob.address }, ['subtensorModule', 'burnedRegister', 64, bob.address]],
  // Longer than 256 bytes: of such a payload the hash is signed.
  ['System', 'remark', { remark: new Uint8Array(400).fill(5) }, ['system', 'remark', `0x${'05'.repeat(400)}`]],
] as const

let node: Finney
let chain: Chain
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the library's own type for a chain without descriptors
let other: any
const warned = vi.spyOn(console, 'warn')

beforeAll(async () => {
  node = await serveFinney()
  chain = await openChain({ kind: 'remote', name: 'finney', endpoints: [node.endpoint] }, { timeout: 60_000 })
  other = await getOfflineApi({ genesis: FINNEY_GENESIS, getMetadata: async () => finneyMetadata, descriptors: Promise.resolve({ pallets: {}, apis: {} }), metadataTypes: Promise.resolve(new Uint8Array()) } as never)
}, 120_000)
afterAll(async () => {
  await chain.close()
  await node.close()
  warned.mockRestore()
})

test('nothing is said of signed extensions that would be unknown', () => {
  expect(warned).not.toHaveBeenCalled()
})

describe.each(CASES)('%s.%s', (pallet, call, args, [section, method, ...values]) => {
  test('has the bytes of the second library: the call, what is signed, the whole', async () => {
    const ours = transaction(chain, section, method, ...values)
    const theirs = other.tx[pallet][call](args)
    expect(ours.method.toHex()).toBe(hex(theirs.encodedData))

    const signed: Record<string, string> = {}
    const sign = (who: string) => (message: Uint8Array) => {
      signed[who] = hex(message)
      return SIGNATURE
    }
    await submitOnly(chain, ours, { ...alice, address: alice.address, publicKey: alice.publicKey, sign: message => new Uint8Array([1, ...sign('ours')(message)]) }, { signing: { nonce: NONCE, era: 0 } })
    const whole = await theirs.sign(getPolkadotSigner(alice.publicKey, 'Sr25519', sign('theirs')), { nonce: NONCE, mortality: { mortal: false } })
    expect(signed['ours']).toBe(signed['theirs'])
    expect(node.sent.at(-1)).toBe(hex(whole))
  })
})

const hex = (bytes: Uint8Array): string => `0x${Buffer.from(bytes).toString('hex')}`
