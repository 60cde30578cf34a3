import type { Hex } from '../../../../core/hex.ts'
import { toHex } from '../../../../core/hex.ts'
import { compact, newtype, tuple } from '../../../codec/composites.ts'
import { accountId, u32 } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { AccountInfo } from '../types/account-data.ts'
import { system } from '../pallets/system/shape.ts'
import { invalid, NOTHING_SIGNED, type CheckedTransaction, type Extension } from './extension.ts'

const Tag = tuple(accountId, u32)
const tag = (who: Hex, nonce: number) => toHex(encode(Tag, [who, nonce]))

/** Who does not exist can only make calls that cost nothing. @throws Payment */
function payingAccount (rt: Execution, { who, info }: CheckedTransaction): AccountInfo {
  const account = rt.scope(system).store.Account.get(who)
  if (info.pays_fee === 'Yes' && account.providers === 0 && account.sufficients === 0) throw invalid('Payment')
  return account
}

/**
 * The transactions of an account come in the order of their nonces. Unlike elsewhere, an account without any balance may make
 * calls that pay no fee, and its nonce is kept.
 * @throws Stale | Future | Payment
 */
export const CheckNonce: Extension<number> = {
  identifier: 'CheckNonce',
  extra: newtype('node_subtensor_runtime::check_nonce::CheckNonce', compact(u32), [{ name: 'T' }]),
  ...NOTHING_SIGNED,
  validate: (rt, transaction, nonce) => {
    const account = payingAccount(rt, transaction)
    if (nonce < account.nonce) throw invalid('Stale')
    return {
      provides: [tag(transaction.who, nonce)],
      requires: account.nonce < nonce ? [tag(transaction.who, nonce - 1)] : [],
    }
  },
  prepare: (rt, transaction, nonce) => {
    const account = payingAccount(rt, transaction)
    if (nonce !== account.nonce) throw invalid(nonce < account.nonce ? 'Stale' : 'Future')
    rt.scope(system).store.Account.put(transaction.who, { ...account, nonce: (nonce + 1) % 2 ** 32 })
    return undefined
  },
}
