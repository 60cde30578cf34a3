import type { Rao } from '../../../amount.ts'
import type { ReadAt } from '../../chain.ts'
import { accountState } from '../../queries/balance.ts'
import { existentialDeposit } from '../../queries/deposit.ts'
import type { Check } from '../check.ts'
import { canTransfer } from '../funds.ts'

/** The rules for `transfer_keep_alive`, which every chain of this kind has. @param fee what leaves the account before */
export async function transferChecks (at: ReadAt, { from, to, amount, fee }: { readonly from: string, readonly to: string, readonly amount: Rao, readonly fee: Rao }): Promise<readonly Check[]> {
  const [sender, receiver] = await Promise.all([accountState(at, from), accountState(at, to)])
  return canTransfer({ ...sender, free: sender.free - fee }, receiver, amount, existentialDeposit(at))
}
