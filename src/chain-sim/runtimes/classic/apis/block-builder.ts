import { RuntimeTrap } from '../../../../core/yuma/trap.ts'
import { decodeExtrinsic } from '../../../block/extrinsic.ts'
import { Header } from '../../../block/header.ts'
import { unit, vec } from '../../../codec/composites.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { DispatchError } from '../../../pallet/dispatch-error.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { headerOf } from '../executive/header.ts'
import { timestamp } from '../pallets/timestamp/shape.ts'
import { Block, UncheckedExtrinsic } from './extrinsic-types.ts'
import { CheckInherentsResult, InherentData, timeIn, TIMESTAMP } from './inherents.ts'
import { failed, okay, resultType } from './result.ts'
import { answering, TransactionValidityError } from './validity.ts'

/** How far ahead of a node's clock a block may be, in ms. */
const DRIFT = 30_000n

const ApplyExtrinsicResult = resultType(resultType(unit, DispatchError), TransactionValidityError)

const TOO_EARLY = 0
const TOO_LATE = 1

/** What is wrong with a block's time, seen from a node's clock. */
function timeFault (rt: Execution, extrinsics: readonly Uint8Array[], clock: bigint): number | undefined {
  const calls = extrinsics.map(extrinsic => decodeExtrinsic(rt.runtime, extrinsic).call)
  const set = calls.find(({ pallet, call }) => pallet === 'Timestamp' && call === 'set')
  if (set === undefined) return undefined
  const time = set.args['now'] as bigint
  const { store, constants } = rt.scope(timestamp)
  if (time > clock + DRIFT) return TOO_LATE
  return time < store.Now.get() + constants.MinimumPeriod ? TOO_EARLY : undefined
}

/** @throws RuntimeTrap when the data lack the time */
function clockIn (data: ValueOf<typeof InherentData>): bigint {
  const clock = timeIn(data)
  if (clock === undefined) throw new RuntimeTrap('the inherent data lack the time')
  return clock
}

export const BlockBuilder: RuntimeApi = {
  name: 'BlockBuilder',
  docs: 'Makes blocks.',
  methods: {
    apply_extrinsic: method({
      docs: 'Runs one extrinsic of a block.',
      inputs: { extrinsic: UncheckedExtrinsic },
      output: ApplyExtrinsicResult,
      run: (rt, { extrinsic }) => {
        const answer = answering(() => rt.runtime.executive.apply(rt, extrinsic))
        if ('refused' in answer) return failed(answer.refused)
        return okay(answer.value.ok ? okay(undefined) : failed(answer.value.error))
      },
    }),
    finalize_block: method({
      docs: 'Ends a block and tells its header.',
      inputs: {},
      output: Header,
      run: rt => headerOf(rt, () => { rt.runtime.executive.finalize(rt) }),
    }),
    inherent_extrinsics: method({
      docs: 'The extrinsics that a block begins with.',
      inputs: { inherent: InherentData },
      output: vec(UncheckedExtrinsic),
      run: (rt, { inherent }) => rt.runtime.executive.inherents({ ...rt.block, timestamp: Number(clockIn(inherent)) }),
    }),
    check_inherents: method({
      docs: 'Whether the extrinsics that a block begins with are right.',
      inputs: { block: Block, data: InherentData },
      output: CheckInherentsResult,
      run: (rt, { block: { extrinsics }, data }) => {
        const fault = timeFault(rt, extrinsics, clockIn(data))
        const errors = fault === undefined ? [] : [[TIMESTAMP, Uint8Array.of(fault)] as const]
        return { okay: fault === undefined, fatal_error: fault === TOO_LATE, errors: { data: errors } }
      },
    }),
  },
}
