import type { ApiPromise } from '@polkadot/api'
import type { ISubmittableResult } from '@polkadot/types/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Node } from '../../../src/chain-sim/node.ts'
import { alice, bob, connect, key, openProvider, testNode, transports } from '../../support/node.ts'

const TAO = 1_000_000_000n
/** The fee of a transaction is this and a rao for each byte. */
const BASE_FEE = 124_414

const free = (account: unknown): bigint => (account as { data: { free: { toBigInt: () => bigint } } }).data.free.toBigInt()

/** The real runtime's metadata, signed extensions and executive behind the methods. */
describe.each(transports)('the classic runtime %s', transport => {
  let node: Node
  let api: ApiPromise
  let ask: (method: string, ...params: readonly unknown[]) => Promise<unknown>
  let close: () => Promise<void>

  beforeEach(async () => {
    node = testNode({ preset: 'localnet' })
    api = await connect(node, transport)
    const provider = await openProvider(node, transport)
    ask = (method, ...params) => provider.send<unknown>(method, [...params])
    close = () => provider.disconnect()
  })
  afterEach(async () => {
    await api.disconnect()
    await close()
  })

  const included = (value: bigint) => new Promise<ISubmittableResult>((resolve, reject) => {
    api.tx.balances!.transferKeepAlive!(bob.address, value).signAndSend(alice, heard => { if (heard.isInBlock) resolve(heard) }).catch(reject)
  })

  test('connects without a complaint about the metadata', async () => {
    const complaints = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const another = await connect(node, transport)
    await another.rpc.system.chain()
    await another.disconnect()
    expect(complaints.mock.calls.map(call => call.join(' ')).filter(line => !line.includes('Unknown signed extensions'))).toEqual([])
    expect(api.runtimeVersion.specVersion.toNumber()).toBe(153)
    expect(Number(api.consts.subtensorModule!.initialTempo)).toBe(99)
  })

  test('a mortal transfer costs what the reference says, and its events are at its block', async () => {
    node.seal({ count: 3 })
    const result = await included(5n * TAO)
    expect(result.dispatchError).toBeUndefined()
    const paid = result.events.find(({ event }) => event.method === 'TransactionFeePaid')
    expect(Number(paid?.event.data[1])).toBe(BASE_FEE + node.head().extrinsics[1]!.length)
    expect(free(await api.query.system!.account!(bob.address))).toBe(1_000_005n * TAO)
    const then = await api.at(await api.rpc.chain.getBlockHash(3))
    expect(free(await then.query.system!.account!(bob.address))).toBe(1_000_000n * TAO)
  })

  test('what a transaction would cost, and what it would change', async () => {
    node.seal({ count: 3 })
    const transfer = api.tx.balances!.transferKeepAlive!(bob.address, TAO)
    const { partialFee } = await transfer.paymentInfo(alice)
    const signed = (await transfer.signAsync(alice)).toHex()
    expect(await ask('payment_queryInfo', signed)).toMatchObject({ class: 'normal', partialFee: String(BASE_FEE + signed.length / 2 - 1) })
    expect(Number(partialFee)).toBe(BASE_FEE + signed.length / 2 - 1)
    expect(await ask('system_dryRun', signed)).toBe('0x0000')
    const { outcome, storageDiff } = await ask('dev_dryRun', { extrinsic: signed }) as { outcome: string, storageDiff: [string, string][] }
    expect(outcome).toBe('0x0000')
    expect(storageDiff.map(([changed]) => changed)).toContain(api.query.system!.account!.key(bob.address))
    expect(node.head().number).toBe(3)
  })

  test('dev_fund: balances and both counters of issuance', async () => {
    const poor = key('//Poor').address
    const issued = async () => [await api.query.balances!.totalIssuance!(), await api.query.subtensorModule!.totalIssuance!()].map(each => BigInt(String(each)))
    const before = await issued()
    await ask('dev_fund', poor, String(7n * TAO))
    expect(free(await api.query.system!.account!(poor))).toBe(7n * TAO)
    expect((await issued()).map((after, k) => after - before[k]!)).toEqual([7n * TAO, 7n * TAO])
  })

  test('dev_advance: until the epoch of a subnet has run', async () => {
    const lastStep = async () => Number(await api.query.subtensorModule!.lastMechansimStepBlock!(3))
    const tempo = Number(await api.query.subtensorModule!.tempo!(3))
    await ask('dev_advance', { epochs: { netuid: 3 } })
    const first = node.head().number
    expect(await lastStep()).toBe(first)
    await ask('dev_advance', { epochs: { count: 2 } })
    expect(node.head().number).toBe(first + 2 * (tempo + 1))
    expect(await lastStep()).toBe(node.head().number)
    await expect(ask('dev_advance', { epochs: { netuid: 0 } })).rejects.toMatchObject({ code: -32602 })
  })

  test('dev_setStorage and dev_timeTravel', async () => {
    await ask('dev_setStorage', { SubtensorModule: { Tempo: [[[3], 7]] }, Sudo: { Key: bob.address } })
    expect(Number(await api.query.subtensorModule!.tempo!(3))).toBe(7)
    expect(String(await api.query.sudo!.key!())).toBe(bob.address)
    const soon = Number(await api.query.timestamp!.now!()) + 3_600_000
    await ask('dev_timeTravel', soon)
    expect(Number(await api.query.timestamp!.now!())).toBe(soon)
    await ask('dev_newBlock')
    expect(Number(await api.query.timestamp!.now!())).toBe(soon + 12_000)
  })
})
