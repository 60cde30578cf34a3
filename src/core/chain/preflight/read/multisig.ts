import type { ReadAt } from '../../chain.ts'
import type { Operation } from '../../multisig.ts'
import { accountState } from '../../queries/balance.ts'
import type { Check } from '../check.ts'
import { canReserve } from '../funds.ts'
import { canApprove } from '../multisig.ts'

interface Approval {
  readonly signer: string
  readonly threshold: number
  /** Undefined where this approval is the first. */
  readonly operation: Operation | undefined
  /** The call is there, so that the last approval makes it. */
  readonly runs: boolean
}

/** The rules for `approve_as_multi` and `as_multi`; who begins pays the deposit. */
export async function approveChecks (at: ReadAt, { signer, threshold, operation, runs }: Approval): Promise<readonly Check[]> {
  if (operation !== undefined) return [canApprove(operation, signer, threshold, runs)]
  const constant = (name: string) => BigInt(String(at.consts['multisig']?.[name] ?? 0))
  return [canReserve(await accountState(at, signer), constant('depositBase') + constant('depositFactor') * BigInt(threshold))]
}
