import type { ReadAt } from '../chain.ts'
import { storage } from '../storage.ts'
import { metagraph, type Neuron } from './metagraph.ts'
import { netuids } from './subnets.ts'

/** A neuron, with the subnet that it is on. */
export interface PlacedNeuron extends Neuron {
  readonly netuid: number
}

/**
 * The neurons of hotkeys, by subnet and uid. Only subnets are read on which one of them is registered.
 * @param among the subnets to look at; all of them, root too, when left out
 */
export async function neuronsOf (at: ReadAt, hotkeys: readonly string[], among?: readonly number[]): Promise<readonly PlacedNeuron[]> {
  const all = among ?? await netuids(at)
  const places = all.flatMap(netuid => hotkeys.map(hotkey => [netuid, hotkey] as const))
  const uids = await storage(at, 'subtensorModule', 'uids').many(places)
  const registered = new Set(places.filter((_place, index) => uids[index]?.isEmpty === false).map(([netuid]) => netuid))
  const mine = new Set(hotkeys)
  const members = await Promise.all([...registered].map(async netuid =>
    (await metagraph(at, netuid)).members.filter(({ hotkey }) => mine.has(hotkey)).map(neuron => ({ netuid, ...neuron }))))
  return members.flat().sort((a, b) => a.netuid - b.netuid || a.uid - b.uid)
}
