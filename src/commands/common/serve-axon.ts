import type { Context } from '../../cli/context.ts'
import { facts, line, type View } from '../../cli/view.ts'
import { check, checkFrom, type Check } from '../../core/chain/preflight/check.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { asNumber, storage, transaction } from '../../core/chain/storage.ts'
import type { IpAddress } from '../../core/ip.ts'
import { hotkeyAddress } from './keys.ts'
import { send } from './send.ts'

interface Axon {
  readonly netuid: number
  readonly wallet: string
  readonly hotkey: string
  readonly ip: IpAddress
  readonly port: number
  readonly protocol: number
  readonly question: string
}

/** An axon that is on chain now. */
interface Served {
  readonly netuid: number
  readonly hotkey: string
  readonly axon: string
  readonly transaction: string
}

/** Says on chain where a hotkey's axon is; the hotkey signs. */
export async function serveAxon (ctx: Context, { netuid, wallet, hotkey, ip, port, protocol, question }: Axon): Promise<Served> {
  const [address, at] = await Promise.all([hotkeyAddress(ctx, wallet, hotkey), ctx.readAt()])
  const axon = `${ip.version === 6 ? `[${ip.text}]` : ip.text}:${port}`
  const receipt = await send(ctx, {
    extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'serveAxon', netuid, 0, ip.value.toString(), port, ip.version, protocol, 0, 0),
    wallet,
    key: { hotkey },
    question,
    plan: facts([['Subnet', netuid], ['Hotkey', address], ['Axon', axon]]),
    checks: await serveChecks(at, netuid, address),
  })
  return { netuid, hotkey: address, axon, transaction: receipt.hash }
}

async function serveChecks (at: ReadAt, netuid: number, hotkey: string): Promise<readonly Check[]> {
  const [memberships, limit, axon] = await Promise.all([
    storage(at, 'subtensorModule', 'isNetworkMember').entries(hotkey), storage(at, 'subtensorModule', 'servingRateLimit').one(netuid), storage(at, 'subtensorModule', 'axons').one(netuid, hotkey),
  ])
  const { block = 0 } = (axon.toJSON() ?? {}) as { readonly block?: number }
  return [
    check('subtensorModule.HotKeyNotRegisteredInNetwork', memberships.some(([, member]) => member.toJSON() === true)),
    checkFrom('subtensorModule.ServingRateLimitExceeded', at.number + 1, block === 0 ? 0 : block + asNumber(limit), `the axon was changed in block ${block}`),
  ]
}

/** For people. */
export const servedView = ({ netuid, hotkey, axon }: Served): View => [line('The axon of subnet ', netuid, ' is ', axon, '.'), facts([['Hotkey', hotkey]])]
