import { h256 } from '../../../codec/primitives.ts'
import { plainEnum } from '../../../codec/variant.ts'
import { fromHex } from '../../../../core/hex.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { Execution } from '../../../pallet/execution.ts'
import { UncheckedExtrinsic } from './extrinsic-types.ts'
import { failed, okay, resultType } from './result.ts'
import { answering, TransactionValidityError, ValidTransaction } from './validity.ts'

const TransactionSource = plainEnum('sp_runtime::transaction_validity::TransactionSource', ['InBlock', 'Local', 'External'])

export const TaggedTransactionQueue: RuntimeApi = {
  name: 'TaggedTransactionQueue',
  docs: 'Tells the pool which transactions can stand in a block.',
  methods: {
    validate_transaction: method({
      docs: 'Whether a transaction could stand in the next block.',
      inputs: { source: TransactionSource, tx: UncheckedExtrinsic, block_hash: h256 },
      output: resultType(ValidTransaction, TransactionValidityError),
      run: (rt, { tx, block_hash: parentHash }) => {
        const next = new Execution(rt.runtime, rt.state, { number: rt.block.number + 1, parentHash })
        const answer = answering(() => rt.runtime.executive.validate(next, tx))
        if ('refused' in answer) return failed(answer.refused)
        const { priority, requires, provides, longevity } = answer.value
        return okay({ priority, requires: requires.map(fromHex), provides: provides.map(fromHex), longevity, propagate: true })
      },
    }),
  },
}
