import { describe, expect, test } from 'vitest'
import { signedBy } from '../../../../../../src/chain-sim/pallet/origin.ts'
import { blockStep } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/block-step/block-step.ts'
import { RuntimeTrap } from '../../../../../../src/core/yuma/trap.ts'
import { account, emptyAt, subtensorOf } from '../../support/pallets.ts'

describe('where the real runtime traps', () => {
  test('a target of 0 registrations stops the chain at the next adjustment', () => {
    const scope = subtensorOf(emptyAt(100))
    scope.store.NetworksAdded.put(1, true)
    scope.store.TargetRegistrationsPerInterval.put(1, 0)
    expect(() => blockStep(scope)).toThrow(RuntimeTrap)
  })

  test('a lock that falls within 0 blocks cannot be reckoned', () => {
    const rt = emptyAt(10_000)
    subtensorOf(rt).store.NetworkLockReductionInterval.put(0n)
    expect(() => rt.dispatch({ pallet: 'SubtensorModule', call: 'register_network', args: {} }, signedBy(account(1)))).toThrow(RuntimeTrap)
  })

  test('a subnet whose permits are not as many as its neurons stops the chain at its epoch', () => {
    const scope = subtensorOf(emptyAt(358))
    const { store } = scope
    store.NetworksAdded.put(1, true)
    store.Tempo.put(1, 360)
    store.SubnetworkN.put(1, 2)
    for (const uid of [0, 1]) store.Keys.put(1, uid, account(uid))
    store.LastUpdate.put(1, [0n, 0n])
    store.ValidatorPermit.put(1, [true])
    expect(() => blockStep(scope)).toThrow(RuntimeTrap)
  })
})
