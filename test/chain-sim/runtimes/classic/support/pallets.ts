import type { RuntimeCall } from '../../../../../src/chain-sim/pallet/call.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { signedBy } from '../../../../../src/chain-sim/pallet/origin.ts'
import type { Scope } from '../../../../../src/chain-sim/pallet/scope.ts'
import { withFeatures, type Feature } from '../../../../../src/chain-sim/runtimes/classic/features.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { NO_ACCOUNT } from '../../../../../src/chain-sim/runtimes/classic/types/account-data.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import type { Hex } from '../../../../../src/core/hex.ts'

/** An account with a number for a name. */
export const account = (number: number | bigint | string): Hex => `0x${BigInt(number).toString(16).padStart(64, '0')}`

/** An empty state at a block. */
export const emptyAt = (block: number, features: readonly Feature[] = []): Execution =>
  new Execution(withFeatures(classic, features), new MemoryState(), { number: block, parentHash: account(0) })

/** SubtensorModule's scope. */
export const subtensorOf = (rt: Execution): Scope<typeof subtensor> => rt.scope(subtensor)

/** Gives an account a balance out of nothing. Amounts in rao. */
export function endow (rt: Execution, who: Hex, rao: bigint): void {
  if (rao === 0n) return
  rt.scope(system).store.Account.put(who, { ...NO_ACCOUNT, providers: 1, data: { ...NO_ACCOUNT.data, free: rao } })
  rt.scope(balances).store.TotalIssuance.mutate(total => total + rao)
}

/** Runs a call: `Ok`, or the name of SubtensorModule's error, or the kind of another one. */
export function resultOf (rt: Execution, call: RuntimeCall, who: Hex): string {
  const outcome = rt.dispatch(call, signedBy(who))
  if (outcome.ok) return 'Ok'
  if (outcome.error.type !== 'Module') return outcome.error.type
  const { index, error } = outcome.error.value
  const pallet = classic.pallets.find(each => each.index === index)
  return Object.keys(pallet?.errors ?? {})[parseInt(error.slice(2, 4), 16)] ?? 'unknown'
}
