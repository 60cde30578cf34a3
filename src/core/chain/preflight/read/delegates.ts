import type { ReadAt } from '../../chain.ts'
import { ownersOf } from '../../queries/stake.ts'
import { takeOf } from '../../queries/takes.ts'
import { asNumber, storage } from '../../storage.ts'
import type { Check } from '../check.ts'
import { canNominate, canSetTake, type DelegateState } from '../delegates.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

interface Keys { readonly coldkey: string, readonly hotkey: string }

/** The rules for `become_delegate`. */
export const nominateChecks = async (at: ReadAt, keys: Keys): Promise<readonly Check[]> =>
  hasClassicRules(at) ? canNominate(await delegateState(at, keys)) : []

/** The rules for `increase_take` and `decrease_take`. */
export const setTakeChecks = async (at: ReadAt, keys: Keys, wanted: number): Promise<readonly Check[]> =>
  hasClassicRules(at) ? canSetTake(await delegateState(at, keys), wanted) : []

async function delegateState (at: ReadAt, { coldkey, hotkey }: Keys): Promise<DelegateState> {
  const read = async (item: string, ...keys: readonly unknown[]) => asNumber(await storage(at, 'subtensorModule', item).one(...keys))
  const [[owner], takes, lastTransaction, rateLimit, lastTakeChange, takeRateLimit] = await Promise.all([
    ownersOf(at, [hotkey]), takeOf(at, hotkey), read('lastTxBlock', coldkey), read('txRateLimit'), read('lastTxBlockDelegateTake', coldkey), read('txDelegateTakeRateLimit'),
  ])
  return { next: nextBlock(at), coldkey, owner, ...takes, lastTransaction, rateLimit, lastTakeChange, takeRateLimit }
}
