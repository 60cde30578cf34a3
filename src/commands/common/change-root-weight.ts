/** `root boost` and `root slash`: the weights that a member has set, with one of them changed. */
import type { Context } from '../../cli/context.ts'
import { hotkeyName, netuid, walletName } from '../../cli/inputs.ts'
import { facts, line, type View } from '../../cli/view.ts'
import { rootWeights } from '../../core/chain/queries/root.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { hotkeyAddress } from './keys.ts'
import { sendRootWeights, type RootWeightsSet } from './root-weights.ts'
import { prepareWeights, sharesOf } from './weights.ts'

/** What both commands take beside the amount. */
export const changeInputs = () => ({ netuid: netuid(), wallet: walletName(), hotkey: hotkeyName() })

interface Change {
  readonly netuid: number
  readonly wallet: string
  readonly hotkey: string
  /** What is added to the subnet's share of 1; below 0 to take from it. */
  readonly by: number
}

/** What came of it. */
interface Changed extends RootWeightsSet {
  readonly netuid: number
  /** The subnet's share of 1. */
  readonly before: number
  readonly after: number
}

/** @throws NO_SUCH_SUBNET; BAD_WEIGHTS when nothing would be left */
export async function changeWeight (ctx: Context, { netuid, wallet, hotkey, by }: Change): Promise<Changed> {
  const member = await hotkeyAddress(ctx, wallet, hotkey)
  const at = await ctx.readAt()
  const [rows] = await Promise.all([rootWeights(at), subnet(at, netuid)])
  const set = rows.find(row => row.hotkey === member)?.weights ?? []
  const shares = new Map(set.map(({ netuid }, i) => [netuid, sharesOf(set.map(({ weight }) => weight))[i] ?? 0]))
  const before = shares.get(netuid) ?? 0
  const wanted = [...shares.set(netuid, Math.max(0, before + by))].filter(([, share]) => share > 0).sort(([a], [b]) => a - b)
  const netuids = wanted.map(([id]) => id)
  const prepared = prepareWeights('netuids', netuids, wanted.map(([, share]) => share))
  const after = prepared.shares[netuids.indexOf(netuid)] ?? 0
  const sent = await sendRootWeights(ctx, {
    wallet,
    member,
    netuids,
    prepared,
    question: 'Set these root weights?',
    plan: [facts([['Subnet', netuid], ['Share now', before.toFixed(4)], ['Share after', after.toFixed(4)]])],
  })
  return { netuid, before: Number(before.toFixed(9)), after: Number(after.toFixed(9)), ...sent }
}

/** For people. */
export const changedView = ({ netuid, before, after }: Changed): View => line('Subnet ', netuid, ': share of the root weights ', before.toFixed(4), ' → ', after.toFixed(4))
