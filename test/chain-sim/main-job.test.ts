import { ApiPromise } from '@polkadot/api'
import type { SubmittableExtrinsic } from '@polkadot/api/types'
import type { KeyringPair } from '@polkadot/keyring/types'
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import type { ISubmittableResult } from '@polkadot/types/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Node } from '../../src/chain-sim/node.ts'
import { key, openProvider, testNode, transports } from '../support/node.ts'

const TAO = 1_000_000_000n
const NETUID = 1

/** The main job as any program does it that knows Substrate and nothing of this project. */
describe.each(transports)('the main job through @polkadot/api, %s', transport => {
  const owner = key('//Alice')
  const validator = { coldkey: key('//Bob'), hotkey: key('//Bob//hotkey') }
  const miner = { coldkey: key('//Charlie'), hotkey: key('//Charlie//hotkey') }
  let node: Node
  let provider: ProviderInterface
  let api: ApiPromise

  beforeAll(async () => {
    node = testNode()
    provider = await openProvider(node, transport)
    api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true })
  })
  afterAll(async () => {
    await api.disconnect()
    await node.close()
  })

  const calls = () => {
    const pallet = api.tx['subtensorModule']
    if (pallet === undefined) throw new Error('the chain has no SubtensorModule')
    return (name: string, ...args: readonly unknown[]) => {
      const call = pallet[name]
      if (call === undefined) throw new Error(`SubtensorModule has no ${name}`)
      return call(...args)
    }
  }
  const read = async (item: string, ...keys: readonly unknown[]) => (await api.query['subtensorModule']![item]!(...keys)).toJSON()
  const advance = (request: unknown) => provider.send('dev_advance', [request])
  const lockCost = async () => {
    const answer = await api.rpc.state.call('SubnetRegistrationRuntimeApi_get_network_registration_cost', '0x')
    return api.createType('u64', answer.toU8a(true)).toBigInt()
  }

  test('subnets are created, and the lock cost doubles and falls', async () => {
    expect(await lockCost()).toBe(100n * TAO)
    await send(calls()('registerNetwork'), owner)
    expect(await lockCost()).toBe(200n * TAO)
    await advance({ blocks: 1 })
    expect(await lockCost()).toBe(200n * TAO - 992_063n)
    await send(calls()('registerNetwork'), owner)
    expect(await read('networksAdded', 2)).toBe(true)
  })

  test('neurons register, and stake is added', async () => {
    for (const { coldkey, hotkey } of [validator, miner]) await send(calls()('burnedRegister', NETUID, hotkey.address), coldkey)
    await send(calls()('addStake', validator.hotkey.address, 500n * TAO), validator.coldkey)
    expect(await read('totalHotkeyStake', validator.hotkey.address)).toBe(Number(500n * TAO))
  })

  test('the root network decides what each subnet earns', async () => {
    await send(calls()('rootRegister', validator.hotkey.address), validator.coldkey)
    await advance({ blocks: 100 })
    await send(calls()('setRootWeights', 0, validator.hotkey.address, [1, 2], [65_535, 3_277], 0), validator.coldkey)
    await advance({ blocks: 101 })
    const [first, second] = [Number(await read('emissionValues', 1)), Number(await read('emissionValues', 2))]
    expect(first).toBeGreaterThan(second)
    expect(first + second).toBeLessThanOrEqual(Number(TAO))
  })

  test('weights become incentive, dividends and emission', async () => {
    await advance({ epochs: { count: 1, netuid: NETUID } })
    await send(calls()('setWeights', NETUID, [1], [65_535], 0), validator.hotkey)
    await advance({ epochs: { count: 2, netuid: NETUID } })
    expect(await read('incentive', NETUID)).toEqual([0, 65_535])
    expect(await read('dividends', NETUID)).toEqual([65_535, 0])
    for (const emission of await read('emission', NETUID) as readonly number[]) expect(emission).toBeGreaterThan(0)
  })

  test('what a call refuses is named by the metadata', async () => {
    const result = await send(calls()('addStake', validator.hotkey.address, 10n ** 18n), validator.coldkey)
    const { section, name } = api.registry.findMetaError(result.dispatchError!.asModule)
    expect(`${section}.${name}`).toBe('subtensorModule.NotEnoughBalanceToStake')
  })
})

/** Signs, sends and waits until a block holds it. */
function send (extrinsic: SubmittableExtrinsic<'promise'>, signer: KeyringPair): Promise<ISubmittableResult> {
  return new Promise((resolve, reject) => {
    extrinsic.signAndSend(signer, result => { if (result.status.isInBlock) resolve(result) }).catch(reject)
  })
}
