import { decodeOnce } from '../../../block/extrinsic.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { TransactionRefused, type FeeDetails, type ValidTransaction } from '../../../pallet/executive.ts'
import { FOREVER } from '../extensions/check-mortality.ts'
import { invalid } from '../extensions/extension.ts'
import { EXTENSIONS } from '../extensions/index.ts'
import { system } from '../pallets/system/shape.ts'
import { inclusionFee } from '../pallets/transaction-payment/fee.ts'
import { signerOf } from './check.ts'

/**
 * Whether a transaction may enter the pool (FRAME executive, `validate_transaction`), judged for block `rt.block`, which comes
 * after the state it is judged on. Nothing stays written.
 */
export const validate = (rt: Execution, bytes: Uint8Array): ValidTransaction => trying(rt, () => {
  const extrinsic = decodeOnce(rt.runtime, bytes)
  const { number, parentHash } = rt.block
  const { store } = rt.scope(system)
  store.Number.put(number)
  store.BlockHash.put(number - 1, parentHash)
  const who = signerOf(rt, extrinsic)
  const info = rt.infoOf(extrinsic.call)
  if (info.class === 'Mandatory') throw invalid('MandatoryValidation')
  const { signed, call } = extrinsic
  if (signed === undefined || who === undefined) throw new TransactionRefused({ type: 'Unknown', reason: 'NoUnsignedValidator' })
  const transaction = { who, call, info, length: bytes.length }
  return EXTENSIONS
    .map((extension, index) => extension.validate?.(rt, transaction, signed.extra[index]) ?? {})
    .reduce(combine, { priority: 0n, requires: [], provides: [], longevity: FOREVER })
})

/** All that extensions say of a transaction holds: priorities add up, and the shortest validity counts. */
const combine = (
  all: ValidTransaction,
  { priority = 0n, requires = [], provides = [], longevity = FOREVER }: Partial<ValidTransaction>,
): ValidTransaction => ({
  priority: min(all.priority + priority, FOREVER),
  requires: [...all.requires, ...requires],
  provides: [...all.provides, ...provides],
  longevity: min(all.longevity, longevity),
})

const min = (a: bigint, b: bigint) => a < b ? a : b

/** What a transaction would cost, without its tip (TransactionPayment, `query_fee_details`). What nobody signs pays nothing. */
export function feeDetails (rt: Execution, bytes: Uint8Array): FeeDetails {
  const { call, signed } = decodeOnce(rt.runtime, bytes)
  const info = rt.infoOf(call)
  return { weight: info.weight, class: info.class, inclusion: signed === undefined ? undefined : inclusionFee(rt.scope(system), bytes.length, info) }
}

/** Carries a result out of a layer that is dropped all the same. */
class Dropped<T> extends Error {
  constructor (readonly result: T) {
    super('dropped')
  }
}

/** Runs `work` in a storage layer that is dropped whatever comes of it. */
function trying<T> (rt: Execution, work: () => T): T {
  try {
    return rt.layered(() => { throw new Dropped(work()) })
  } catch (error) {
    if (error instanceof Dropped) return error.result as T
    throw error
  }
}
