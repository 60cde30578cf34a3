/** Accounts of several people, as the pallet Multisig derives and keeps them. */
import type { ReadAt } from './chain.ts'
import { rao, type Rao } from '../amount.ts'
import { SS58_PREFIX } from '../ss58.ts'
import { storage } from './storage.ts'

/** The account of which `threshold` of these people must approve each call, and the people in the order of their bytes. */
export async function multisigAccount (
  signatories: readonly string[],
  threshold: number,
): Promise<{ readonly address: string, readonly signatories: readonly string[] }> {
  const { createKeyMulti, encodeAddress, sortAddresses } = await import('@polkadot/util-crypto')
  const sorted = sortAddresses([...new Set(signatories)], SS58_PREFIX)
  return { address: encodeAddress(createKeyMulti(sorted, threshold), SS58_PREFIX), signatories: sorted }
}

/** A call that waits for approvals. */
export interface Operation {
  readonly callHash: string
  /** The extrinsic with which it began: approvals name it. */
  readonly when: { readonly height: number, readonly index: number }
  readonly deposit: Rao
  readonly depositor: string
  readonly approvals: readonly string[]
}

/** What waits for approvals on an account, the oldest first. @throws NOT_ON_THIS_CHAIN */
export async function operations (at: ReadAt, account: string): Promise<readonly Operation[]> {
  const entries = await storage(at, 'multisig', 'multisigs').entries(account)
  return entries.map(([[, hash], stored]) => {
    const { when, deposit, depositor, approvals } = stored.toJSON() as unknown as Omit<Operation, 'callHash' | 'deposit'> & { readonly deposit: number | string }
    return { callHash: String(hash), when, deposit: rao(BigInt(deposit)), depositor, approvals }
  }).sort((a, b) => a.when.height - b.when.height || a.when.index - b.when.index)
}
