import type { Rao } from '../../../amount.ts'
import type { ReadAt } from '../../chain.ts'
import { accountState } from '../../queries/balance.ts'
import { existentialDeposit } from '../../queries/deposit.ts'
import type { Check } from '../check.ts'
import { canTransfer } from '../funds.ts'

interface Transfer {
  readonly from: string
  readonly to: string
  readonly amount: Rao
  /** What leaves the account before. */
  readonly fee: Rao
  /** The sender need not keep the existential deposit. */
  readonly allowDeath?: boolean
}

/** The rules for `transfer_keep_alive` and `transfer_allow_death`, which every chain of this kind has. */
export async function transferChecks (at: ReadAt, { from, to, amount, fee, allowDeath = false }: Transfer): Promise<readonly Check[]> {
  const [sender, receiver] = await Promise.all([accountState(at, from), accountState(at, to)])
  const checks = canTransfer({ ...sender, free: sender.free - fee }, receiver, amount, existentialDeposit(at))
  return allowDeath ? checks.filter(({ error }) => error !== 'token.NotExpendable') : checks
}
