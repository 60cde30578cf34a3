import type { ReadAt } from './chain.ts'
import { notOnThisChain } from './errors.ts'

/**
 * Makes sure that a chain keeps what a command is about: chains of another time answer to the same names with other things.
 * @param items as polkadot-js spells them: `subtensorModule.delegates`
 * @throws NOT_ON_THIS_CHAIN that says what is missing, in words
 */
export function requireItems (at: Pick<ReadAt, 'query' | 'network'>, what: string, ...items: readonly `${string}.${string}`[]): void {
  const missing = items.find(item => {
    const [pallet = '', name = ''] = item.split('.')
    return at.query[pallet]?.[name] === undefined
  })
  if (missing !== undefined) throw notOnThisChain({ what: `${what} (storage item ${missing})`, network: at.network })
}

/** Stake as the classic runtime has it: on hotkeys, in TAO, the same on every subnet. */
export const requireClassicStake = (at: Pick<ReadAt, 'query' | 'network'>): void => {
  requireItems(at, 'stake on hotkeys in TAO', 'subtensorModule.stake', 'subtensorModule.totalHotkeyStake')
}
