import type { Hex } from '../../../../../core/hex.ts'
import type { Scope } from '../../../../pallet/scope.ts'
import { issue, mutateAccount } from './account.ts'
import type { balances } from './shape.ts'

/** Who has how much before the first block, in rao; the last entry of an account counts. */
export function buildGenesis (rt: Scope<typeof balances>, funded: readonly (readonly [who: Hex, free: bigint])[]): void {
  rt.store.TotalIssuance.put(0n)
  for (const [who, free] of new Map(funded)) {
    mutateAccount(rt, who, account => ({ ...account, free }))
    issue(rt, free)
  }
}
