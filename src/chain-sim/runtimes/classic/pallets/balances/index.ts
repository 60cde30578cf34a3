import { forceAdjustTotalIssuance, forceSetBalance, forceUnreserve, upgradeAccounts } from './calls/force.ts'
import { forceTransfer, transferAll, transferAllowDeath, transferKeepAlive } from './calls/transfer.ts'
import { balances } from './shape.ts'

/** Balances with its calls. */
export const Balances = balances.with({
  transfer_allow_death: transferAllowDeath,
  force_transfer: forceTransfer,
  transfer_keep_alive: transferKeepAlive,
  transfer_all: transferAll,
  force_unreserve: forceUnreserve,
  upgrade_accounts: upgradeAccounts,
  force_set_balance: forceSetBalance,
  force_adjust_total_issuance: forceAdjustTotalIssuance,
})
