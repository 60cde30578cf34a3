import { rao, type Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import type { AccountState } from '../preflight/funds.ts'
import { storage } from '../storage.ts'

/** An account's money that is not staked. */
export interface Balance {
  readonly free: Rao
  /** Deposits that come back. */
  readonly reserved: Rao
}

interface AccountInfo {
  readonly consumers: number
  readonly providers: number
  readonly data: { readonly free: number | string, readonly reserved: number | string, readonly frozen?: number | string }
}

/** The balances of accounts, in their order. */
export async function balances (at: ReadAt, addresses: readonly string[]): Promise<readonly Balance[]> {
  const accounts = await storage(at, 'system', 'account').many(addresses)
  return accounts.map(account => {
    const { data } = account.toJSON() as unknown as AccountInfo
    return { free: rao(BigInt(data.free)), reserved: rao(BigInt(data.reserved)) }
  })
}

/** What one account has. */
export async function balance (at: ReadAt, address: string): Promise<Balance> {
  const [found] = await balances(at, [address])
  return found ?? { free: rao(0n), reserved: rao(0n) }
}

/** All that decides what an account can pay. */
export async function accountState (at: ReadAt, address: string): Promise<AccountState> {
  const { consumers, providers, data } = (await storage(at, 'system', 'account').one(address)).toJSON() as unknown as AccountInfo
  return { consumers, providers, free: BigInt(data.free), reserved: BigInt(data.reserved), frozen: BigInt(data.frozen ?? 0) }
}
