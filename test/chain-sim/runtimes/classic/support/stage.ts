import type { RuntimeCall } from '../../../../../src/chain-sim/pallet/call.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { ROOT, signedBy, type Origin } from '../../../../../src/chain-sim/pallet/origin.ts'
import type { PalletShape } from '../../../../../src/chain-sim/pallet/pallet.ts'
import type { DispatchOutcome, Scope } from '../../../../../src/chain-sim/pallet/scope.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { NO_ACCOUNT, NO_DATA } from '../../../../../src/chain-sim/runtimes/classic/types/account-data.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import type { Hex } from '../../../../../src/core/hex.ts'

/** An account that is easily told from others; they sort by their numbers. */
export const account = (number: number): Hex => `0x${number.toString(16).padStart(2, '0').repeat(32)}`

export const id = (who: Hex) => ({ type: 'Id', value: who }) as const

export const TAO = 1_000_000_000n

/** Who calls: an account, Root, or any origin. */
type By = Hex | 'Root' | Origin

const originOf = (by: By): Origin => by === 'Root' ? ROOT : typeof by === 'string' ? signedBy(by) : by

export const call = (name: string, args: Readonly<Record<string, unknown>> = {}): RuntimeCall => {
  const [pallet = '', method = ''] = name.split('.')
  return { pallet, call: method, args }
}

/** The whole classic runtime on an empty state, without blocks, signatures and fees. */
export class Stage {
  readonly rt: Execution

  constructor (block = 1) {
    this.rt = new Execution(classic, new MemoryState(), { number: block, parentHash: account(0) })
  }

  of<S extends PalletShape> (pallet: S): Scope<S> {
    return this.rt.scope(pallet)
  }

  /** Gives accounts that much out of nothing, in rao. */
  fund (rao: bigint, ...accounts: readonly Hex[]): this {
    for (const who of accounts) this.of(system).store.Account.put(who, { ...NO_ACCOUNT, providers: 1, data: { ...NO_DATA, free: rao } })
    this.of(balances).store.TotalIssuance.mutate(total => total + rao * BigInt(accounts.length))
    return this
  }

  free (who: Hex): bigint {
    return this.of(system).store.Account.get(who).data.free
  }

  reserved (who: Hex): bigint {
    return this.of(system).store.Account.get(who).data.reserved
  }

  /** Goes to a later block and runs its agenda. @returns the weight of it */
  enter (block: number) {
    this.rt.block = { ...this.rt.block, number: block }
    const scheduler = classic.pallet('Scheduler')
    if (scheduler === undefined) throw new Error('no scheduler')
    return scheduler.hooks.onInitialize?.(this.rt.scope(scheduler.shape))
  }

  /** Which extrinsic of the block runs. */
  extrinsic (index: number): this {
    this.rt.phase = { type: 'ApplyExtrinsic', value: index }
    return this
  }

  dispatch (by: By, name: string, args: Readonly<Record<string, unknown>> = {}): DispatchOutcome {
    return this.rt.dispatch(call(name, args), originOf(by))
  }

  /** `ok`, or the name of the error with its pallet or kind. */
  run (by: By, name: string, args: Readonly<Record<string, unknown>> = {}): string {
    const outcome = this.dispatch(by, name, args)
    return outcome.ok ? 'ok' : errorName(outcome.error)
  }

  /** Events since the last time they were asked for, as `[pallet.name, value]`. */
  events (): readonly (readonly [name: string, value: unknown])[] {
    return this.rt.events.splice(0).map(({ event: { type, value } }) => [`${type}.${value.type}`, value.value] as const)
  }

  eventNames (): readonly string[] {
    return this.events().map(([name]) => name)
  }
}

function errorName (error: Extract<DispatchOutcome, { ok: false }>['error']): string {
  if (error.type !== 'Module') return error.value === undefined ? error.type : `${error.type}.${String(error.value)}`
  const { index, error: bytes } = error.value
  const pallet = classic.pallets.find(each => each.index === index)
  return `${pallet?.name ?? '?'}.${Object.keys(pallet?.errors ?? {})[parseInt(bytes.slice(2, 4), 16)] ?? '?'}`
}
