import type { ApiPromise } from '@polkadot/api'
import type { DispatchError, EventRecord } from '@polkadot/types/interfaces'
import type { Result } from '@polkadot/types'

/** A failure as people read it: its name, and what the chain says it means. */
export interface DecodedFailure {
  /** `subtensorModule.NotEnoughBalanceToStake`, `token.FundsUnavailable`, `badOrigin`. */
  readonly error: string
  readonly says: string
}

/** An event of a transaction, as JSON. */
export interface DecodedEvent {
  /** `balances.Transfer` */
  readonly name: string
  readonly data: unknown
}

/** Puts a dispatch error into words, by the chain's metadata. */
export function decodeFailure (api: ApiPromise, failure: DispatchError): DecodedFailure {
  if (failure.isModule) {
    const { section, name, docs } = api.registry.findMetaError(failure.asModule)
    return { error: `${section}.${name}`, says: docs.join(' ').trim() }
  }
  if (failure.isToken) return { error: `token.${failure.asToken.type}`, says: '' }
  if (failure.isArithmetic) return { error: `arithmetic.${failure.asArithmetic.type}`, says: '' }
  return { error: failure.type.charAt(0).toLowerCase() + failure.type.slice(1), says: '' }
}

/**
 * Why a transaction did not do what it was sent for, or undefined where it did. A wrapped call can fail while the
 * transaction around it succeeds: that counts as failure too.
 */
export function failureOf (api: ApiPromise, events: readonly Pick<EventRecord, 'event'>[]): DecodedFailure | undefined {
  for (const { event } of events) {
    const found = dispatchErrorOf(event)
    if (found !== undefined) return decodeFailure(api, found)
  }
  return undefined
}

function dispatchErrorOf ({ section, method, data }: EventRecord['event']): DispatchError | undefined {
  const fields = data as unknown as readonly unknown[]
  switch (`${section}.${method}`) {
    case 'system.ExtrinsicFailed': return fields[0] as DispatchError
    case 'utility.BatchInterrupted': return fields[1] as DispatchError
    case 'utility.ItemFailed': return fields[0] as DispatchError
    case 'sudo.Sudid':
    case 'sudo.SudoAsDone':
    case 'proxy.ProxyExecuted': return errorOf(fields[0])
    case 'multisig.MultisigExecuted': return errorOf(fields[4])
    default: return undefined
  }
}

function errorOf (result: unknown): DispatchError | undefined {
  const outcome = result as Result<never, DispatchError>
  return outcome.isErr ? outcome.asErr : undefined
}

/** What became of each call of a `utility.forceBatch`, in their order: why it failed, or undefined where it did not. */
export function itemFailures (api: ApiPromise, events: readonly Pick<EventRecord, 'event'>[]): readonly (DecodedFailure | undefined)[] {
  return events.filter(({ event }) => event.section === 'utility' && (event.method === 'ItemCompleted' || event.method === 'ItemFailed')).map(one => failureOf(api, [one]))
}

/** An event as JSON, with the name that clients know it by. */
export const decodeEvent = ({ event }: EventRecord): DecodedEvent => ({ name: `${event.section}.${event.method}`, data: event.data.toJSON() })
