import { RuntimeTrap } from '../../../../core/yuma/trap.ts'
import { unit } from '../../../codec/composites.ts'
import { plainEnum } from '../../../codec/variant.ts'
import { Header } from '../../../block/header.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { TransactionRefused } from '../../../pallet/executive.ts'
import { RuntimeVersion } from '../../../pallet/version.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { aura } from '../pallets/aura/shape.ts'
import { slotIn } from '../pallets/aura/slot.ts'
import { Block } from './extrinsic-types.ts'

const ExtrinsicInclusionMode = plainEnum('sp_runtime::ExtrinsicInclusionMode', ['AllExtrinsics', 'OnlyInherents'])

/** Begins the block of a header: its slot tells the time. */
function begin (rt: Execution, { number, parent_hash: parentHash, digest }: ValueOf<typeof Header>): void {
  const slot = slotIn(digest.logs) ?? 0n
  rt.runtime.executive.initialize(rt, { number, parentHash, timestamp: Number(slot * rt.scope(aura).constants.SlotDuration) })
}

export const Core: RuntimeApi = {
  name: 'Core',
  docs: 'What every runtime answers.',
  methods: {
    version: method({ docs: 'Which runtime this is.', inputs: {}, output: RuntimeVersion, run: rt => rt.runtime.version }),
    execute_block: method({
      docs: 'Runs a whole block.',
      inputs: { block: Block },
      output: unit,
      run: (rt, { block: { header, extrinsics } }) => {
        begin(rt, header)
        for (const extrinsic of extrinsics) applyOrTrap(rt, extrinsic)
        rt.runtime.executive.finalize(rt)
        return undefined
      },
    }),
    initialize_block: method({
      docs: 'Begins a block.',
      inputs: { header: Header },
      output: ExtrinsicInclusionMode,
      run: (rt, { header }) => {
        begin(rt, header)
        return 'AllExtrinsics' as const
      },
    }),
  },
}

/** A block with an extrinsic that may not stand in it is no block. */
function applyOrTrap (rt: Execution, extrinsic: Uint8Array): void {
  try {
    rt.runtime.executive.apply(rt, extrinsic)
  } catch (error) {
    if (error instanceof TransactionRefused) throw new RuntimeTrap(error.message)
    throw error
  }
}
