import type { ApplyExtrinsicResult, Event } from '@polkadot/types/interfaces'
import { fromHex, type Hex } from '../hex.ts'
import type { Chain } from './chain.ts'
import { notOnThisChain } from './errors.ts'
import { decodeFailure, failureOf, itemFailures, type DecodedFailure } from './outcome.ts'
import { decodeChanges, type StorageChange } from './storage-change.ts'
import type { Extrinsic } from './submit.ts'

/** What a call would do in the next block; that of a call inside it that fails counts as its own failure. Nonce and fee are left out: nothing is signed. */
export interface DryRun {
  readonly failure: DecodedFailure | undefined
  /** Of a `utility.forceBatch`: what becomes of each call in it. */
  readonly items: readonly (DecodedFailure | undefined)[]
  readonly changes: readonly StorageChange[]
}

interface Answer {
  readonly outcome: Hex
  readonly events: readonly Hex[]
  readonly storageDiff: readonly (readonly [key: Hex, value: Hex | null])[]
}

/**
 * Runs a call on behalf of an account and keeps nothing.
 * @returns undefined where the node cannot: only development nodes can
 */
export async function dryRun ({ api, rpc }: Pick<Chain, 'api' | 'rpc'>, extrinsic: Extrinsic, address: string, at: Hex): Promise<DryRun | undefined> {
  const answer = await rpc('dev_dryRun', { extrinsic: { call: extrinsic.method.toHex(), address }, at }).catch((error: unknown) => {
    if (notOnThisChain.is(error)) return undefined
    throw error
  }) as Answer | undefined
  if (answer === undefined) return undefined
  const before = await valuesAt(rpc, answer.storageDiff.map(([key]) => key), at)
  const changes = decodeChanges(api, answer.storageDiff.map(([key, after]) => ({ key, before: before.get(key) ?? null, after })))
  const result = api.registry.createTypeUnsafe<ApplyExtrinsicResult>('ApplyExtrinsicResult', [answer.outcome])
  const events = answer.events.map(event => ({ event: api.registry.createTypeUnsafe<Event>('Event', [fromHex(event)]) }))
  return { failure: result.isOk && result.asOk.isErr ? decodeFailure(api, result.asOk.asErr) : failureOf(api, events), items: itemFailures(api, events), changes }
}

async function valuesAt (rpc: Chain['rpc'], keys: readonly Hex[], at: Hex): Promise<ReadonlyMap<string, Hex | null>> {
  if (keys.length === 0) return new Map()
  const [found] = await rpc('state_queryStorageAt', keys, at) as readonly { readonly changes: readonly (readonly [string, Hex | null])[] }[]
  return new Map(found?.changes)
}

