import type { Hex } from '../../../../../../core/hex.ts'
import { epoch } from '../../../../../../core/yuma/epoch.ts'
import type { Rt } from '../shape.ts'
import { readSubnet } from './read.ts'
import { writeEpoch } from './write.ts'

/** Hotkey, server and validator emission in rao. */
export type Share = readonly [hotkey: Hex, server: bigint, validator: bigint]

/**
 * Runs a subnet's epoch over an emission in rao, and stores what it comes to.
 * @returns who gets how much, in the order in which Keys iterates
 * @throws RuntimeTrap where the runtime panics
 */
export function runEpoch (rt: Rt, netuid: number, emission: bigint): Share[] {
  const { state, hotkeys } = readSubnet(rt, netuid, emission)
  const result = epoch(state)
  writeEpoch(rt, netuid, result)
  return result.shares.flatMap(({ uid, server, validator }) => {
    const hotkey = hotkeys[uid]
    return hotkey === undefined ? [] : [[hotkey, server, validator] as const]
  })
}
