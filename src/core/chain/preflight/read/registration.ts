import type { ReadAt } from '../../chain.ts'
import { accountState } from '../../queries/balance.ts'
import { existentialDeposit } from '../../queries/deposit.ts'
import { ownersOf, totalStakes } from '../../queries/stake.ts'
import { asNumber, asRao, storage } from '../../storage.ts'
import { check, type Check } from '../check.ts'
import { canSpend } from '../funds.ts'
import { canJoin, canRegister, canRegisterOnRoot, priceMoves, type RegistrationState } from '../registration.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

const ROOT = 0

/** The rules for `burned_register`. */
export async function registerChecks (
  at: ReadAt,
  { netuid, hotkey, coldkey }: { readonly netuid: number, readonly hotkey: string, readonly coldkey: string },
): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [state, account, burn] = await Promise.all([registrationState(at, netuid, hotkey), accountState(at, coldkey), storage(at, 'subtensorModule', 'burn').one(netuid)])
  const funds = canSpend(account, asRao(burn), existentialDeposit(at))
  return [...canRegister(state), priceMoves(state) ? check(funds.error, true) : funds, ...canJoin(state, coldkey)]
}

/** The rules for `root_register`. */
export async function rootRegisterChecks (at: ReadAt, hotkey: string): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [state, keys, senators] = await Promise.all([
    registrationState(at, ROOT, hotkey),
    storage(at, 'subtensorModule', 'keys').entries(ROOT),
    storage(at, 'senateMembers', 'members').one(),
  ])
  const seated = senators.toJSON() as readonly string[]
  const [[stake = 0n], members, senate] = await Promise.all([totalStakes(at, [hotkey]), totalStakes(at, keys.map(([, key]) => String(key))), totalStakes(at, seated)])
  return canRegisterOnRoot({ ...state, hotkey, stake, members, senate: seated.map((each, index) => ({ hotkey: each, stake: senate[index] ?? 0n })) })
}

async function registrationState (at: ReadAt, netuid: number, hotkey: string): Promise<RegistrationState> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [exists, open, perBlock, inInterval, target, lastAdjustment, adjustmentInterval, uid, [owner], maxNeurons] = await Promise.all([
    read('networksAdded', netuid), read('networkRegistrationAllowed', netuid), read('maxRegistrationsPerBlock', netuid), read('registrationsThisInterval', netuid),
    read('targetRegistrationsPerInterval', netuid), read('lastAdjustmentBlock', netuid), read('adjustmentInterval', netuid), read('uids', netuid, hotkey),
    ownersOf(at, [hotkey]), read('maxAllowedUids', netuid),
  ])
  return {
    next: nextBlock(at),
    netuid,
    exists: exists.toJSON() === true,
    open: open.toJSON() === true,
    perBlock: asNumber(perBlock),
    inInterval: asNumber(inInterval),
    target: asNumber(target),
    lastAdjustment: asNumber(lastAdjustment),
    adjustmentInterval: asNumber(adjustmentInterval),
    isRegistered: !uid.isEmpty,
    owner,
    maxNeurons: asNumber(maxNeurons),
  }
}
