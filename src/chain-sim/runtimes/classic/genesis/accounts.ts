import { encodeAddress } from '../../../../core/ss58.ts'
import { devAccounts } from '../../../dev-accounts.ts'
import type { GenesisInput } from './config.ts'

/** Development accounts that begin with money. */
export interface AccountChoice {
  /** How many of `//Alice`, `//Bob` and so on. */
  readonly count: number
  /** What each of them has, in rao. */
  readonly rao: bigint
}

/** So many development accounts a genesis may have money for that are replaced. */
const REPLACED = 8

/** A configuration in which these development accounts have money, and no other development account has. */
export function withAccounts (config: GenesisInput, { count, rao }: AccountChoice): GenesisInput {
  const addresses = devAccounts(Math.max(count, REPLACED)).map(({ account }) => encodeAddress(account))
  const others = (config.balances?.balances ?? []).filter(([address]) => !addresses.includes(address))
  return {
    ...config,
    balances: { balances: [...addresses.slice(0, count).map((address): [string, string] => [address, rao.toString()]), ...others] },
  }
}
