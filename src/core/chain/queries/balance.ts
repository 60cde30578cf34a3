import { rao, type Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { storage } from '../storage.ts'

/** An account's money that is not staked. */
export interface Balance {
  readonly free: Rao
  /** Deposits that come back. */
  readonly reserved: Rao
}

interface AccountInfo { readonly data: { readonly free: number | string, readonly reserved: number | string } }

/** The balances of accounts, in their order. */
export async function balances (at: ReadAt, addresses: readonly string[]): Promise<readonly Balance[]> {
  const accounts = await storage(at, 'system', 'account').many(addresses)
  return accounts.map(account => {
    const { data } = account.toJSON() as unknown as AccountInfo
    return { free: rao(BigInt(data.free)), reserved: rao(BigInt(data.reserved)) }
  })
}

export async function balance (at: ReadAt, address: string): Promise<Balance> {
  const [found] = await balances(at, [address])
  return found ?? { free: rao(0n), reserved: rao(0n) }
}
