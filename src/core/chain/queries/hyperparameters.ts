import type { ReadAt } from '../chain.ts'
import { settingOf, type Setting } from '../hyperparameter-value.ts'
import { HYPERPARAMETERS, type Hyperparameter } from '../hyperparameters.ts'
import { asBigInt, storage } from '../storage.ts'

/** A setting with its value. */
export interface SetParameter extends Pick<Hyperparameter, 'name' | 'by' | 'counts' | 'says' | 'meaning'> {
  readonly value: Setting
  /** The number that the chain keeps. */
  readonly raw: string
}

/** All settings of a subnet that the chain knows, or those of the whole network. */
export async function hyperparameters (at: ReadAt, netuid: number | undefined): Promise<readonly SetParameter[]> {
  const known = HYPERPARAMETERS.filter(({ of, item }) => of === (netuid === undefined ? 'network' : 'subnet') && at.query['subtensorModule']?.[item] !== undefined)
  return Promise.all(known.map(async parameter => setting(parameter, await rawSetting(at, parameter, netuid))))
}

/** What the chain keeps. @throws NOT_ON_THIS_CHAIN */
export async function rawSetting (at: ReadAt, { of, item, meaning }: Hyperparameter, netuid: number | undefined): Promise<bigint> {
  const stored = await storage(at, 'subtensorModule', item).one(...of === 'subnet' ? [netuid] : [])
  return meaning === 'switch' ? (stored.toJSON() === true ? 1n : 0n) : asBigInt(stored)
}

/** A setting in words. @param raw the number as the chain keeps it */
export const setting = (parameter: Hyperparameter, raw: bigint): SetParameter => {
  const { name, by, counts, says, meaning } = parameter
  return { name, value: settingOf(parameter, raw), raw: raw.toString(), meaning, by, counts, says }
}
