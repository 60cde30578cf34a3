import type { Hex } from '../../../../../../core/hex.ts'
import { blocksSince } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'
import { isRegisteredAnywhere } from '../staking/hotkeys.ts'

/** An endpoint that a neuron announces, and the block in which it announced the last one (0: none). */
export interface Announcement {
  readonly netuid: number
  readonly ip: bigint
  readonly ip_type: number
  readonly port: number
  readonly last: bigint
}

/**
 * What axons and metrics have to pass. The neuron must be registered in some subnet, not necessarily in this one.
 * @throws HotKeyNotRegisteredInNetwork | InvalidIpType | InvalidIpAddress | ServingRateLimitExceeded | InvalidPort
 */
export function ensureMayServe (rt: Rt, hotkey: Hex, { netuid, ip, ip_type, port, last }: Announcement): void {
  if (!isRegisteredAnywhere(rt, hotkey)) rt.fail('HotKeyNotRegisteredInNetwork')
  if (ip_type !== 4 && ip_type !== 6) rt.fail('InvalidIpType')
  if (!isReachable(ip_type, ip)) rt.fail('InvalidIpAddress')
  const limit = rt.store.ServingRateLimit.get(netuid)
  if (limit !== 0n && last !== 0n && blocksSince(rt, last) < limit) rt.fail('ServingRateLimitExceeded')
  if (port === 0) rt.fail('InvalidPort')
}

/** Neither nothing, nor everybody, nor the machine itself. Private ranges pass. */
const isReachable = (ipType: 4 | 6, ip: bigint): boolean => ipType === 4
  ? ip !== 0n && ip < 0xffff_ffffn && ip !== 0x7f00_0001n
  : ip !== 0n && ip !== 2n ** 128n - 1n && ip !== 1n
