import * as calls from './calls.ts'
import { system } from './shape.ts'

/** System with its calls. */
export const System = system.with({
  remark: calls.remark,
  set_heap_pages: calls.setHeapPages,
  set_code: calls.setCodeCall,
  set_code_without_checks: calls.setCodeWithoutChecks,
  set_storage: calls.setStorage,
  kill_storage: calls.killStorage,
  kill_prefix: calls.killPrefix,
  remark_with_event: calls.remarkWithEvent,
  authorize_upgrade: calls.authorizeUpgradeCall,
  authorize_upgrade_without_checks: calls.authorizeUpgradeWithoutChecks,
  apply_authorized_upgrade: calls.applyAuthorizedUpgrade,
})
