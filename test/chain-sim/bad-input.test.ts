import fc from 'fast-check'
import * as scale from 'scale-ts'
import { describe, expect, test } from 'vitest'
import { MalformedExtrinsic } from '../../src/chain-sim/block/extrinsic.ts'
import { PoolRefusal } from '../../src/chain-sim/block/pool-refusal.ts'
import { signaturesReady } from '../../src/chain-sim/block/signature.ts'
import { encode } from '../../src/chain-sim/codec/type.ts'
import type { Node } from '../../src/chain-sim/node.ts'
import { TransactionRefused } from '../../src/chain-sim/pallet/executive.ts'
import { system } from '../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { InProcessProvider } from '../../src/chain-sim/transport/in-process.ts'
import { toHex } from '../../src/core/hex.ts'
import { RuntimeTrap } from '../../src/core/yuma/trap.ts'
import { alice, bob, testNode } from '../support/node.ts'
import { signOnNode } from './runtimes/classic/support/sign-on-node.ts'

await signaturesReady()

const node = testNode()
node.seal()

const callOf = (pallet: string, call: string, args: Readonly<Record<string, unknown>>) => encode(node.runtime.types.call, { pallet, call, args })
const transfer = callOf('Balances', 'transfer_keep_alive', { dest: { type: 'Id', value: toHex(bob.publicKey) }, value: 1_000n })
const weights = callOf('SubtensorModule', 'set_weights', { netuid: 1, dests: [0, 1], weights: [1, 2], version_key: 0n })
const batch = callOf('Utility', 'batch', { calls: [{ pallet: 'System', call: 'remark', args: { remark: new Uint8Array(3) } }] })

const isTyped = (error: unknown): boolean => error instanceof TransactionRefused || error instanceof MalformedExtrinsic || error instanceof PoolRefusal || error instanceof RuntimeTrap

/** What came of it: a refusal, or nothing where it was taken. Anything else that is thrown fails the test. */
function refusalOf (bytes: Uint8Array, on: Node = node): string | undefined {
  try {
    on.submit(bytes)
    return undefined
  } catch (error) {
    if (!isTyped(error)) throw error
    return (error as Error).name
  }
}

/** The chain takes what is right, whatever came before. */
function goesOn (on: Node = node): void {
  const { number } = on.head()
  expect(refusalOf(signOnNode(on, alice, transfer), on)).toBeUndefined()
  expect(on.head().number).toBe(number + 1)
}

const claims = (count: number): Uint8Array => scale.compact.enc(count)

/** Some bytes cut short, lengthened, or with some of them changed. */
const spoilt = (bytes: Uint8Array) => fc.oneof(
  fc.nat(bytes.length - 1).map(length => bytes.subarray(0, length)),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map(more => Buffer.concat([bytes, more])),
  fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }).map(changes => {
    const copy = Uint8Array.from(bytes)
    for (const [at, byte] of changes) copy[at] = byte
    return copy
  }),
)

const BOUND = { seed: 153, numRuns: 400 }

describe('bad input', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => { expect(refusalOf(bytes)).toBe('MalformedExtrinsic') }), BOUND)
    goesOn()
  })

  test('transactions that were spoilt on the way', () => {
    const signed = signOnNode(node, alice, batch)
    fc.assert(fc.property(spoilt(signed), bytes => Buffer.compare(bytes, signed) === 0 || refusalOf(bytes) !== undefined), BOUND)
    goesOn()
  })

  test.each([['a transfer', transfer], ['weights', weights], ['a batch', batch]])('spoilt calls, truly signed: %s', (_, call) => {
    // Some are other calls that are right: those are dispatched, and whatever they do is an outcome and no error of the node.
    fc.assert(fc.property(spoilt(call), bytes => { refusalOf(signOnNode(node, bob, bytes)) }), { ...BOUND, numRuns: 150 })
    goesOn()
  })

  test.each<[string, Uint8Array]>([
    ['weights that claim to be a billion', Buffer.concat([Uint8Array.of(7, 0, 1, 0), claims(1_000_000_000), new Uint8Array(64)])],
    ['calls that claim to be four billion', Buffer.concat([Uint8Array.of(11, 0), claims(0xffff_ffff), new Uint8Array(64)])],
    ['bytes that claim more than there can be', Buffer.concat([Uint8Array.of(0, 0), Uint8Array.of(0x33, ...new Array<number>(16).fill(255))])],
    ['a hundred thousand batches in one another', Buffer.concat([...new Array<Uint8Array>(100_000).fill(Uint8Array.of(11, 0, 4)), Uint8Array.of(0, 0, 0)])],
    ['no such pallet', Uint8Array.of(99, 0)],
    ['no such call', Uint8Array.of(7, 250)],
  ])('%s, truly signed', (_, call) => {
    expect(refusalOf(signOnNode(node, alice, call))).toBe('MalformedExtrinsic')
    goesOn()
  })

  test('vectors that are huge and right are refused or fail, and take no time', () => {
    const many = Array.from({ length: 200_000 }, (_, k) => k & 0xffff)
    refusalOf(signOnNode(node, bob, callOf('SubtensorModule', 'set_weights', { netuid: 3, dests: many, weights: many, version_key: 0n })))
    const remarks = Array.from({ length: 20_000 }, () => ({ pallet: 'System', call: 'remark', args: { remark: new Uint8Array() } }))
    refusalOf(signOnNode(node, bob, callOf('Utility', 'batch', { calls: remarks })))
    goesOn()
  })

  test('over the wire every refusal has a code, and none is an internal error', async () => {
    const provider = new InProcessProvider(node)
    const signed = signOnNode(node, alice, batch)
    await fc.assert(fc.asyncProperty(fc.oneof(spoilt(signed), fc.uint8Array({ maxLength: 60 })), async bytes => {
      if (Buffer.compare(bytes, signed) === 0) return
      const error = await provider.send('author_submitExtrinsic', [toHex(Uint8Array.from(bytes))]).then(() => undefined, (why: unknown) => why as { readonly code: number })
      expect(error?.code).toSatisfy((code: number) => code >= 1_000 && code < 1_100)
    }), { ...BOUND, numRuns: 150 })
    await expect(provider.send('author_submitExtrinsic', ['0x0'])).rejects.toMatchObject({ code: -32602 })
    await provider.disconnect()
    goesOn()
  })
})

describe('what traps the real runtime', () => {
  const work = (bytes: number) => callOf('SubtensorModule', 'faucet', { block_number: BigInt(node.head().number), nonce: 0n, work: new Uint8Array(bytes) })
  const storage = (on: Node, number: number) => [...on.state(number).keys('0x')].filter(key => !key.startsWith(toHex(Uint8Array.of(0x26, 0xaa)))).map(key => [key, toHex(on.state(number).get(key)!)])

  test.each<[string, () => Uint8Array]>([
    ['a seal that is too short', () => work(3)],
    ['a seal that is too long, inside a batch', () => callOf('Utility', 'batch_all', { calls: [{ pallet: 'System', call: 'remark_with_event', args: { remark: new Uint8Array(1) } }, { pallet: 'SubtensorModule', call: 'faucet', args: { block_number: BigInt(node.head().number), nonce: 0n, work: new Uint8Array(33) } }] })],
  ])('%s is refused and leaves no trace', (_, call) => {
    const nonce = () => node.query(rt => rt.scope(system).store.Account.get(toHex(bob.publicKey)))
    const before = nonce()
    const { number } = node.head()
    const twin = testNode()
    for (let at = 1; at <= number; at++) twin.seal({ transactions: node.block(at)?.extrinsics.slice(1) ?? [] })
    const bytes = signOnNode(node, bob, call())
    expect(() => node.submit(bytes)).toThrow(RuntimeTrap)
    expect(node.pool.all()).toEqual([])
    expect(nonce()).toEqual(before)
    // No block was made for it, and the next one is as if nobody had sent anything.
    expect(node.head().number).toBe(number)
    node.seal()
    twin.seal()
    expect(twin.head().hash).toBe(node.head().hash)
    expect(storage(twin, number + 1)).toEqual(storage(node, number + 1))
    goesOn()
  })

  test('and clients are told', async () => {
    const provider = new InProcessProvider(node)
    await expect(provider.send('author_submitExtrinsic', [toHex(signOnNode(node, bob, work(3)))])).rejects.toMatchObject({ code: 1002, message: expect.stringContaining('a seal has 32 bytes') as string })
    await provider.disconnect()
    goesOn()
  })
})
