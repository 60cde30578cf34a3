import * as v from 'valibot'
import { fromHex, toHex } from '../../../core/hex.ts'
import { decode, encode } from '../../codec/type.ts'
import type { Execution } from '../../pallet/execution.ts'
import type { ApplyResult } from '../../pallet/executive.ts'
import { signedBy } from '../../pallet/origin.ts'
import { blockAt, hexOrNull } from '../at.ts'
import { resultBytes } from '../dispatch-result.ts'
import { invalidParams, RpcError } from '../error.ts'
import { method } from '../method.ts'
import { account, blockHash, hexBytes, maybe } from '../params.ts'

const Request = v.object({
  extrinsic: v.union([hexBytes, v.object({ call: hexBytes, address: account })], 'expected an extrinsic, or { call, address }'),
  at: blockHash,
  raw: maybe(v.boolean('expected true or false')),
})

/** The first byte of an outcome that is no dispatch at all; also the code by which chopsticks says so. */
const REFUSED = 1

/**
 * Runs an extrinsic as if it stood in the block after `at` (the newest when left out) and keeps nothing. Given a call and
 * an address instead, it runs the call on behalf of that account, without signature, nonce and fee.
 *
 * @returns `outcome`, the bytes of `ApplyExtrinsicResult`, `events`, the bytes of each that would be emitted (a call inside another tells
 *   only there that it failed), and `storageDiff`, the raw keys that would change with their new values; with `raw`, that last alone
 * @throws RpcError 1001 when the bytes are no extrinsic, 4003 when the runtime traps; with `raw` 1 when no block would take it
 *
 * @example
 * dev_dryRun({ "extrinsic": "0x45028400…" })
 * dev_dryRun({ "extrinsic": { "call": "0x0503…", "address": "5Grwva…" } })
 * dev_dryRun({ "extrinsic": "0x45028400…", "raw": true })
 */
export const dev_dryRun = method({ request: Request }, (node, { request: { extrinsic, at, raw = false } }) => {
  const apply = (rt: Execution) => typeof extrinsic === 'string' ? node.runtime.executive.apply(rt, fromHex(extrinsic)) : runCall(rt, extrinsic)
  const { result: { outcome, events }, changes } = node.dryRun(rt => {
    const before = rt.events.length
    return { outcome: resultBytes(() => apply(rt)), events: rt.events.slice(before) }
  }, blockAt(node, at).number)
  const storageDiff = [...changes].map(([key, value]) => [key, hexOrNull(value ?? undefined)])
  if (raw && outcome[0] === REFUSED) throw new RpcError(REFUSED, `No block takes this transaction: ApplyExtrinsicResult is ${toHex(outcome)}`)
  return raw
    ? storageDiff
    : { outcome: toHex(outcome), events: events.map(({ event }) => toHex(encode(node.runtime.types.event, event))), storageDiff }
})

function runCall (rt: Execution, { call, address }: { readonly call: string, readonly address: `0x${string}` }): ApplyResult {
  const outcome = rt.dispatch(decodeCall(rt, call), signedBy(address))
  return outcome.ok ? { ok: true } : { ok: false, error: outcome.error }
}

function decodeCall ({ runtime }: Execution, call: string) {
  try {
    return decode(runtime.types.call, fromHex(call))
  } catch (error) {
    throw invalidParams(`request.extrinsic.call: ${error instanceof Error ? error.message : String(error)}`)
  }
}
