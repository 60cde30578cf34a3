/** The rules of the pallet Multisig for one approval, and for giving up. */
import type { Operation } from '../multisig.ts'
import { check, type Check } from './check.ts'

/** @param runs whether the approval brings the call with it, so that the last one makes it */
export function canApprove ({ approvals }: Operation, signer: string, threshold: number, runs: boolean): Check {
  const isNew = !approvals.includes(signer) && approvals.length < threshold
  const isLast = runs && approvals.length >= threshold
  return check('multisig.AlreadyApproved', isNew || isLast,
    approvals.includes(signer) ? `${signer} has approved already; ${approvals.length} of ${threshold} have` : `all ${threshold} approvals are there: btcli multisig execute makes the call`)
}

/** The rule for giving up: only who began an operation may. */
export const canCancel = ({ depositor }: Operation, signer: string): Check =>
  check('multisig.NotOwner', depositor === signer, `only ${depositor}, who began it, can give it up`)
