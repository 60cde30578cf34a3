import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import type { Executive } from '../../../../../src/chain-sim/pallet/executive.ts'
import type { Scope } from '../../../../../src/chain-sim/pallet/scope.ts'
import type { RuntimeCall as Call } from '../../../../../src/chain-sim/pallet/call.ts'
import { signedBy } from '../../../../../src/chain-sim/pallet/origin.ts'
import { defineRuntime } from '../../../../../src/chain-sim/pallet/runtime.ts'
import { AdminUtils } from '../../../../../src/chain-sim/runtimes/classic/pallets/admin-utils/index.ts'
import { aura } from '../../../../../src/chain-sim/runtimes/classic/pallets/aura/shape.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { Triumvirate } from '../../../../../src/chain-sim/runtimes/classic/pallets/collective/index.ts'
import { SenateMembers } from '../../../../../src/chain-sim/runtimes/classic/pallets/membership/senate.ts'
import { SubtensorModule } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/index.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { RuntimeCall, RuntimeEvent } from '../../../../../src/chain-sim/runtimes/classic/types/runtime-call.ts'
import { VERSION } from '../../../../../src/chain-sim/runtimes/classic/version.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import type { Hex } from '../../../../../src/core/hex.ts'

/** SubtensorModule with the pallets that it needs, without extrinsics and fees. */
export const pallets = defineRuntime({
  name: 'pallets',
  version: VERSION,
  crate: 'node_subtensor_runtime',
  pallets: [system.with({}), aura.with({}), balances.with({}), SubtensorModule, Triumvirate, SenateMembers, AdminUtils],
  apis: [],
  types: { call: RuntimeCall, event: RuntimeEvent },
  executive: {} as Executive,
  extrinsic: { address: system.storage.ParentHash.value, signature: system.storage.ParentHash.value, extensions: [] },
})

/** An account with a number for a name. */
export const account = (number: number | bigint | string): Hex => `0x${BigInt(number).toString(16).padStart(64, '0')}`

/** An empty state at a block. */
export const emptyAt = (block: number, features: readonly string[] = []): Execution =>
  new Execution(pallets.build(features, {}), new MemoryState(), { number: block, parentHash: account(0) })

/** SubtensorModule's scope. */
export const subtensorOf = (rt: Execution): Scope<typeof SubtensorModule> => rt.scope(SubtensorModule)

/** Gives an account a balance out of nothing. Amounts in rao. */
export function endow (rt: Execution, who: Hex, rao: bigint): void {
  const NEW_LOGIC = 1n << 127n
  if (rao === 0n) return
  rt.scope(system).store.Account.put(who, { nonce: 0, consumers: 0, providers: 1, sufficients: 0, data: { free: rao, reserved: 0n, frozen: 0n, flags: NEW_LOGIC } })
  rt.scope(balances).store.TotalIssuance.mutate(total => total + rao)
}

/** Runs a call: `Ok`, or the name of SubtensorModule's error, or the kind of another one. */
export function resultOf (rt: Execution, call: Call, who: Hex): string {
  const outcome = rt.dispatch(call, signedBy(who))
  if (outcome.ok) return 'Ok'
  if (outcome.error.type !== 'Module') return outcome.error.type
  const { index, error } = outcome.error.value
  const pallet = pallets.pallets.find(each => each.index === index)
  return Object.keys(pallet?.errors ?? {})[parseInt(error.slice(2, 4), 16)] ?? 'unknown'
}
