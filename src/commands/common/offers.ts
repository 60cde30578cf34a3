/** The values that this machine and the chain know: for shells to complete, and for a person who is asked to choose from. */
import type { Context } from '../../cli/context.ts'
import type { Completes } from '../../cli/input.ts'
import type { Offer } from '../../cli/question.ts'
import { formatTao } from '../../core/amount.ts'
import { NETWORK_NAMES } from '../../core/networks.ts'
import { DEFAULT_WALLET } from '../../core/wallet/paths.ts'
import { addressBook, namesOfAddresses } from './address-book.ts'
import { rememberedNetuids } from './remembered.ts'
import { percent } from './shares.ts'

/** What a person may choose from. Some is asked of the chain, which the command is about to read anyway. */
export async function offersOf (ctx: Context, completes: Completes, wallet = DEFAULT_WALLET): Promise<readonly Offer[]> {
  switch (completes) {
    case 'netuid': return subnetsThere(ctx)
    case 'delegate': return delegatesThere(ctx)
    case 'proposal': return proposalsThere(ctx)
    default: return valuesHere(ctx, completes, wallet)
  }
}

async function subnetsThere (ctx: Context): Promise<readonly Offer[]> {
  const { subnets } = await import('../../core/chain/queries/subnets.ts')
  const found = await subnets(await ctx.readAt())
  return [...found.map(({ netuid, neurons, maxNeurons }) => ({ word: String(netuid), says: `${neurons} of ${maxNeurons} neurons` })), { word: '0', says: 'root' }]
}

/** The delegates of the chain, the largest first; a person may look for a name of the address book. */
async function delegatesThere (ctx: Context): Promise<readonly Offer[]> {
  const { delegates } = await import('../../core/chain/queries/delegates.ts')
  const [found, names] = await Promise.all([delegates(await ctx.readAt()), namesOfAddresses(ctx)])
  return found.map(({ hotkey, take, totalStake }) => {
    const name = names.get(hotkey)
    return { word: hotkey, says: `${name === undefined ? '' : `${name}, `}${formatTao(totalStake).replace(/\.\d+$/, '')}, take ${percent(take)}` }
  })
}

async function proposalsThere (ctx: Context): Promise<readonly Offer[]> {
  const { proposals } = await import('../../core/chain/queries/governance.ts')
  return (await proposals(await ctx.readAt())).map(({ hash, call, ayes, nays, threshold }) => ({ word: hash, says: `${call ?? 'a call that the chain has dropped'}, ${ayes.length} of ${threshold} ayes, ${nays.length} nays` }))
}

/** The values that this machine knows without asking a chain. */
export async function valuesHere (ctx: Context, completes: Completes, wallet: string): Promise<readonly Offer[]> {
  if (completes === 'network') return NETWORK_NAMES.map(word => ({ word, says: '' }))
  if (completes === 'proposal') return []
  if (completes === 'hyperparameter') return (await import('../../core/chain/hyperparameters.ts')).HYPERPARAMETERS.map(({ name, says }) => ({ word: name, says }))
  if (completes === 'netuid') return rememberedNetuids(ctx).map(netuid => ({ word: String(netuid), says: '' }))
  const noted = completes === 'wallet' || completes === 'hotkey' ? [] : (await addressBook(ctx).catch(() => [])).map(({ name, address }) => ({ word: name, says: address }))
  if (completes === 'addressName') return noted
  const { listWallets } = await import('../../core/wallet/list.ts')
  const wallets = listWallets(ctx.wallets)
  if (completes === 'hotkey') return (wallets.find(({ name }) => name === wallet)?.hotkeys ?? []).map(({ name, address }) => ({ word: name, says: address ?? '' }))
  if (completes === 'hotkeyAccount' || completes === 'delegate') return [...noted, ...wallets.flatMap(({ name, hotkeys }) => hotkeys.map(hotkey => ({ word: `${name}/${hotkey.name}`, says: hotkey.address ?? '' })))]
  return [...noted, ...wallets.map(({ name, coldkey }) => ({ word: name, says: coldkey.address ?? '' }))]
}
