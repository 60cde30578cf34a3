import { ChargeTransactionPayment } from './charge-transaction-payment.ts'
import { CheckMortality } from './check-mortality.ts'
import { CheckNonce } from './check-nonce.ts'
import { CheckNonZeroSender } from './check-non-zero-sender.ts'
import { CheckGenesis, CheckSpecVersion, CheckTxVersion } from './check-version.ts'
import { CheckWeight } from './check-weight.ts'
import { CommitmentsSignedExtension } from './commitments.ts'
import type { AnyExtension } from './extension.ts'
import { SubtensorSignedExtension } from './subtensor.ts'

/** The signed extensions, in the order in which they are written, signed and asked. */
export const EXTENSIONS: readonly AnyExtension[] = [
  CheckNonZeroSender,
  CheckSpecVersion,
  CheckTxVersion,
  CheckGenesis,
  CheckMortality,
  CheckNonce,
  CheckWeight,
  ChargeTransactionPayment,
  SubtensorSignedExtension,
  CommitmentsSignedExtension,
]
