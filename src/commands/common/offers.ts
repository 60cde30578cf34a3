/** The values that this machine and the chain know: for shells to complete, and for a person who is asked to choose from. */
import type { Context } from '../../cli/context.ts'
import type { Completes } from '../../cli/input.ts'
import type { Offer } from '../../cli/question.ts'
import { NETWORK_NAMES } from '../../core/networks.ts'
import { DEFAULT_WALLET } from '../../core/wallet/paths.ts'
import { addressBook } from './address-book.ts'
import { rememberedNetuids } from './remembered.ts'

/** What a person may choose from. Subnets are asked of the chain, which the command is about to read anyway. */
export async function offersOf (ctx: Context, completes: Completes, wallet = DEFAULT_WALLET): Promise<readonly Offer[]> {
  if (completes !== 'netuid') return valuesHere(ctx, completes, wallet)
  const { subnets } = await import('../../core/chain/queries/subnets.ts')
  const found = await subnets(await ctx.readAt())
  return [...found.map(({ netuid, neurons, maxNeurons }) => ({ word: String(netuid), says: `${neurons} of ${maxNeurons} neurons` })), { word: '0', says: 'root' }]
}

/** The values that this machine knows without asking a chain. */
export async function valuesHere (ctx: Context, completes: Completes, wallet: string): Promise<readonly Offer[]> {
  if (completes === 'network') return NETWORK_NAMES.map(word => ({ word, says: '' }))
  if (completes === 'netuid') return rememberedNetuids(ctx).map(netuid => ({ word: String(netuid), says: '' }))
  const noted = completes === 'wallet' || completes === 'hotkey' ? [] : (await addressBook(ctx).catch(() => [])).map(({ name, address }) => ({ word: name, says: address }))
  if (completes === 'addressName') return noted
  const { listWallets } = await import('../../core/wallet/list.ts')
  const wallets = listWallets(ctx.wallets)
  if (completes === 'hotkey') return (wallets.find(({ name }) => name === wallet)?.hotkeys ?? []).map(({ name, address }) => ({ word: name, says: address ?? '' }))
  if (completes === 'hotkeyAccount') return [...noted, ...wallets.flatMap(({ name, hotkeys }) => hotkeys.map(hotkey => ({ word: `${name}/${hotkey.name}`, says: hotkey.address ?? '' })))]
  return [...noted, ...wallets.map(({ name, coldkey }) => ({ word: name, says: coldkey.address ?? '' }))]
}
