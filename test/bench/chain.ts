/** The embedded chain by itself: blocks and epochs, storage included. */
import { Execution } from '../../src/chain-sim/pallet/execution.ts'
import { runEpoch } from '../../src/chain-sim/runtimes/classic/pallets/subtensor/epoch/epoch.ts'
import { subtensor } from '../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { MemoryState } from '../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../src/chain-sim/state/overlay.ts'
import type { Hex } from '../../src/core/hex.ts'
import { classic } from '../../src/chain-sim/runtimes/classic/index.ts'
import { testNode } from '../support/node.ts'
import { repeat, type Figure } from './measure.ts'

const NETUID = 1
const EPOCH_MS = 25
const ONE_TAO = 1_000_000_000n

export function chain (): readonly Figure[] {
  return [
    epochFigure(256, 64, EPOCH_MS),
    epochFigure(1024, 64),
    blocksFigure(),
  ]
}

/** An epoch over everything that a validator could have set: full rows of weights and of bonds. */
function epochFigure (neurons: number, validators: number, wanted?: number): Figure {
  const state = populated(neurons, validators)
  return repeat(`epoch of ${neurons} neurons × ${validators} validators, full rows, storage read and written`, () => {
    const rt = new Execution(classic, new Overlay(state), { number: 1000, parentHash: `0x${'00'.repeat(32)}` })
    runEpoch(rt.scope(subtensor), NETUID, ONE_TAO)
  }, { runs: 31, warmUp: 12, ...(wanted === undefined ? {} : { wanted }) })
}

function populated (neurons: number, validators: number): MemoryState {
  const state = new MemoryState()
  const { store } = new Execution(classic, state, { number: 1, parentHash: `0x${'00'.repeat(32)}` }).scope(subtensor)
  const random = sequence()
  store.SubnetworkN.put(NETUID, neurons)
  store.Kappa.put(NETUID, 32_767)
  store.MaxAllowedValidators.put(NETUID, validators)
  store.LastUpdate.put(NETUID, Array.from({ length: neurons }, () => 900n))
  store.ValidatorPermit.put(NETUID, Array.from({ length: neurons }, (_, uid) => uid < validators))
  for (let uid = 0; uid < neurons; uid++) {
    const hotkey: Hex = `0x${uid.toString(16).padStart(64, '0')}`
    store.Keys.put(NETUID, uid, hotkey)
    store.BlockAtRegistration.put(NETUID, uid, 1n)
    store.TotalHotkeyStake.put(hotkey, uid < validators ? ONE_TAO * BigInt(1 + random() % 1000) : 0n)
    if (uid >= validators) continue
    const row = () => Array.from({ length: neurons }, (_, other) => [other, random() % 65_536] as const)
    store.Weights.put(NETUID, uid, row())
    store.Bonds.put(NETUID, uid, row())
  }
  return state
}

/** Blocks as `chain advance` makes them, of a chain with the genesis’ subnets. */
function blocksFigure (): Figure {
  const node = testNode()
  const count = 500
  const figure = repeat('', () => { node.seal({ count }) }, { runs: 5, warmUp: 1 })
  return { ...figure, name: 'a block of the default preset, in memory', median: figure.median / count, least: figure.least / count }
}

/** Numbers that are the same on every machine. */
function sequence (): () => number {
  let x = 12_345
  return () => {
    x = Math.imul(x, 1_664_525) + 1_013_904_223 >>> 0
    return x >>> 8
  }
}
