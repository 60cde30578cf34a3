/** An epoch over everything that a validator could have set: full rows of weights and of bonds. */
import { Execution } from '../../src/chain-sim/pallet/execution.ts'
import { classic } from '../../src/chain-sim/runtimes/classic/index.ts'
import { runEpoch } from '../../src/chain-sim/runtimes/classic/pallets/subtensor/epoch/epoch.ts'
import { subtensor } from '../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { MemoryState } from '../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../src/chain-sim/state/overlay.ts'
import type { Hex } from '../../src/core/hex.ts'
import { repeat, type Figure } from './measure.ts'
import { sequence } from './sequence.ts'

const NETUID = 1
const ONE_TAO = 1_000_000_000n
/** What the native pallet takes, and four times as many neurons. */
const WANTED = { 256: 2.8, 1024: 10 } as const

export const epochs = (): readonly Figure[] => [epochFigure(256, 64), epochFigure(1024, 64)]

function epochFigure (neurons: keyof typeof WANTED, validators: number): Figure {
  const state = populated(neurons, validators)
  return repeat(`epoch of ${neurons} neurons × ${validators} validators, full rows, storage read and written`, () => {
    const rt = new Execution(classic, new Overlay(state), { number: 1000, parentHash: `0x${'00'.repeat(32)}` })
    runEpoch(rt.scope(subtensor), NETUID, ONE_TAO)
  }, { runs: 101, warmUp: 40, wanted: WANTED[neurons] })
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
