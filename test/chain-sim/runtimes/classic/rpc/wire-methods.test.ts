import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { genesisBlock } from '../../../../../src/chain-sim/block/genesis.ts'
import { bytes } from '../../../../../src/chain-sim/codec/primitives.ts'
import { decode } from '../../../../../src/chain-sim/codec/type.ts'
import { Node } from '../../../../../src/chain-sim/node.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { genesisState } from '../../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { createMemoryStore } from '../../../../../src/chain-sim/state/memory-store.ts'
import type { KeyedState } from '../../../../../src/chain-sim/state/state.ts'
import { fromHex, toHex, type Hex } from '../../../../../src/core/hex.ts'
import { asking, type Ask } from '../../../../support/ask.ts'
import { alice, bob, GENESIS_TIME, transports } from '../../../../support/node.ts'

const hotkey = toHex(alice.publicKey)
const NO_HASH: Hex = `0x${'00'.repeat(32)}`

/** Subnet 1 with Alice as its only neuron, a delegate. */
function addSubnet (state: KeyedState, tempo: number): void {
  const { store } = new Execution(classic, state, { number: 0, parentHash: NO_HASH }).scope(subtensor)
  store.NetworksAdded.put(1, true)
  store.SubnetworkN.put(1, 1)
  store.Tempo.put(1, tempo)
  store.Keys.put(1, 0, hotkey)
  store.Uids.put(1, hotkey, 0)
  store.IsNetworkMember.put(hotkey, 1, true)
  store.Owner.put(hotkey, toHex(bob.publicKey))
  store.Delegates.put(hotkey, 11_796)
}

function nodeWith (tempo: number): Node {
  const state = genesisState(classic, PRESETS.localnet.config)
  addSubnet(state, tempo)
  const store = createMemoryStore({ runtime: 'classic', preset: 'custom', options: {} }, genesisBlock(state), state)
  return new Node({ runtime: classic, store, sealing: 'manual', clock: { genesis: GENESIS_TIME, blockTime: 12_000 } })
}

describe.each(transports)("the runtime's own wire methods %s", transport => {
  let node: Node
  let ask: Ask
  let close: () => Promise<void>

  const open = async (tempo: number) => {
    node = nodeWith(tempo);
    ({ ask, close } = await asking(node, transport))
  }
  beforeEach(() => open(99))
  afterEach(() => close())

  test('answer the bytes of the value as a list of numbers', async () => {
    const neuron = await ask('neuronInfo_getNeuronLite', 1, 0)
    expect(neuron.slice(0, 32)).toEqual([...alice.publicKey])
    expect(await ask('neuronInfo_getNeuronsLite', 1)).toEqual([4, ...neuron])
    expect(await ask('delegateInfo_getDelegates')).toEqual([4, ...await ask('delegateInfo_getDelegate', [...alice.publicKey])])
  })

  test('answer no numbers where there is nothing', async () => {
    expect(await ask('neuronInfo_getNeuron', 1, 1)).toEqual([])
    expect(await ask('subnetInfo_getSubnetInfo', 7)).toEqual([])
    expect(await ask('delegateInfo_getDelegate', [1, 2, 3])).toEqual([])
    expect(await ask('neuronInfo_getNeurons', 7)).toEqual([0])
    expect(await ask('delegateInfo_getDelegated', [...bob.publicKey])).toEqual([0])
  })

  test('a price is a number', async () => {
    expect(await ask('subnetInfo_getLockCost')).toBe(1_000_000_000_000)
  })

  test('can be asked behind an earlier block', async () => {
    node.seal({ intervention: rt => { rt.scope(subtensor).store.NetworksAdded.remove(1) } })
    expect(await ask('subnetInfo_getSubnetInfo', 1)).toEqual([])
    expect((await ask('subnetInfo_getSubnetInfo', 1, node.genesisHash)).length).toBeGreaterThan(0)
  })

  test('say what state_call says, without the length before it', async () => {
    const called = await ask('state_call', 'SubnetInfoRuntimeApi_get_subnet_hyperparams', '0x0100')
    expect(await ask('subnetInfo_getSubnetHyperparams', 1)).toEqual([...decode(bytes, fromHex(called))])
    expect(await ask('state_call', 'SubnetInfoRuntimeApi_get_subnet_hyperparams', '0x0700')).toBe('0x00')
  })

  test('are among the methods of the node', async () => {
    expect((await ask('rpc_methods')).methods).toEqual(expect.arrayContaining(['chain_getHead', 'neuronInfo_getNeurons', 'subnetInfo_getLockCost']))
  })

  test('behavior: parameters that do not fit are refused', async () => {
    for (const params of [[], ['1'], [-1], [65_536], [1.5]]) await expect(ask('subnetInfo_getSubnetInfo', ...params)).rejects.toMatchObject({ code: -32602 })
    for (const list of ['0x00', [256], [-1], 7]) await expect(ask('delegateInfo_getDelegate', list)).rejects.toMatchObject({ code: -32602 })
  })

  test('behavior: an unknown block, and what traps the runtime, are errors of the method', async () => {
    await expect(ask('subnetInfo_getSubnetInfo', 1, NO_HASH)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('Unable to get subnet info: ') })
    await close()
    await open(0)
    await expect(ask('delegateInfo_getDelegates')).rejects.toMatchObject({ code: 1, message: expect.stringContaining('Unable to get delegates info: ') })
  })
})
