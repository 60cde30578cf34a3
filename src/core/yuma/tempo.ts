/** When epochs happen. */

/** What {@link blocksUntilNextEpoch} answers for a subnet without epochs. */
export const NEVER = 1000

/**
 * How many blocks after `block` the subnet's epoch comes; 0 when it is in this block. Epochs repeat every `tempo + 1` blocks,
 * each subnet shifted by its netuid. A tempo of 0 means no epochs at all.
 */
export function blocksUntilNextEpoch (netuid: number, tempo: number, block: number): number {
  return tempo === 0 ? NEVER : tempo - (block + netuid + 1) % (tempo + 1)
}
