import type { ApiPromise } from '@polkadot/api'
import type { ISubmittableResult } from '@polkadot/types/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Node } from '../../../src/chain-sim/node.ts'
import { alice, bob, connect, tinyNode, transports } from '../../support/node.ts'

const TAO = 1_000_000_000n

/** What an account has, as polkadot-js reads it. */
const free = (account: unknown): bigint => (account as { data: { free: { toBigInt: () => bigint } } }).data.free.toBigInt()

describe.each(transports)('polkadot-js %s', transport => {
  let node: Node
  let api: ApiPromise
  const transfer = (value: bigint) => api.tx.balances!.transferKeepAlive!(bob.address, value)

  beforeEach(async () => {
    node = tinyNode()
    api = await connect(node, transport)
  })
  afterEach(() => api.disconnect())

  test('reads what the chain is, its constants and its storage', async () => {
    expect(String(await api.rpc.system.chain())).toBe('Bittensor')
    expect(api.registry.chainDecimals).toEqual([9])
    expect(api.registry.chainTokens).toEqual(['TAO'])
    expect(api.registry.chainSS58).toBe(42)
    expect(api.genesisHash.toHex()).toBe(node.genesisHash)
    expect(String(api.consts.balances!.existentialDeposit)).toBe('500')
    expect(free(await api.query.system!.account!(alice.address))).toBe(1000n * TAO)
    expect((await api.query.system!.account!.multi([alice.address, bob.address])).map(free)).toEqual([1000n * TAO, 1000n * TAO])
    expect((await api.query.system!.account!.entries()).length).toBe(2)
  })

  test('sends a transfer and hears what becomes of it', async () => {
    const statuses: string[] = []
    const result = await new Promise<ISubmittableResult>((resolve, reject) => {
      transfer(5n * TAO).signAndSend(alice, { era: 0 }, heard => {
        statuses.push(heard.status.type)
        if (heard.isFinalized) resolve(heard)
      }).catch(reject)
    })
    expect(statuses).toEqual(['Ready', 'Broadcast', 'InBlock', 'Finalized'])
    expect(result.dispatchError).toBeUndefined()
    expect(result.events.map(({ event }) => event.method)).toEqual(['Transfer', 'ExtrinsicSuccess'])
    expect(free(await api.query.system!.account!(bob.address))).toBe(1005n * TAO)
  })

  test('decodes why a transaction failed', async () => {
    const result = await new Promise<ISubmittableResult>((resolve, reject) => {
      transfer(5000n * TAO).signAndSend(alice, { era: 0 }, heard => { if (heard.isInBlock) resolve(heard) }).catch(reject)
    })
    expect(result.dispatchError?.isModule).toBe(true)
    expect(api.registry.findMetaError(result.dispatchError!.asModule)).toMatchObject({ section: 'balances', name: 'InsufficientBalance' })
  })

  test('sees the past', async () => {
    const before = node.head().hash
    await transfer(5n * TAO).signAndSend(alice, { era: 0 })
    node.seal()
    const then = await api.at(before)
    expect(free(await then.query.system!.account!(bob.address))).toBe(1000n * TAO)
    const inBlock = await api.at(await api.rpc.chain.getBlockHash(1))
    expect((await inBlock.query.system!.events!() as unknown as { event: { method: string } }[]).map(({ event }) => event.method)).toEqual(['ExtrinsicSuccess', 'Transfer', 'ExtrinsicSuccess'])
    const { block } = await api.rpc.chain.getBlock(await api.rpc.chain.getBlockHash(1))
    expect(block.extrinsics.map(({ method }) => `${method.section}.${method.method}`)).toEqual(['timestamp.set', 'balances.transferKeepAlive'])
    expect(block.header.parentHash.toHex()).toBe(before)
  })

  test('several transactions of one account stand in one block', async () => {
    node.sealing = 'manual'
    for (const nonce of [0, 1, 2]) await transfer(TAO).signAndSend(alice, { era: 0, nonce })
    expect(String(await api.rpc.system.accountNextIndex(alice.address))).toBe('3')
    expect((await api.rpc.author.pendingExtrinsics()).length).toBe(3)
    node.seal()
    expect(node.head().extrinsics.length).toBe(4)
    expect(free(await api.query.system!.account!(bob.address))).toBe(1003n * TAO)
  })

  test('follows heads, and storage as it changes', async () => {
    const heads: number[] = []
    const balances: bigint[] = []
    let heard = () => {}
    const until = (done: () => boolean) => new Promise<void>(resolve => {
      heard = () => { if (done()) resolve() }
      heard()
    })
    const stopHeads = await api.rpc.chain.subscribeNewHeads(header => { heads.push(header.number.toNumber()); heard() })
    const stopBalance = await (api.query.system!.account! as unknown as (who: string, hear: (account: unknown) => void) => Promise<() => void>)(bob.address, account => { balances.push(free(account)); heard() })
    await transfer(TAO).signAndSend(alice, { era: 0 })
    node.seal({ count: 2 })
    await until(() => heads.at(-1) === 3 && balances.length === 2)
    expect(heads).toEqual([0, 1, 2, 3])
    expect(balances).toEqual([1000n * TAO, 1001n * TAO])
    stopHeads()
    stopBalance()
  })
})
