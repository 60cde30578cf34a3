import { hash } from 'node:crypto'
import type { Hex } from '../../core/hex.ts'
import { ByteWriter } from '../../core/scale/byte-writer.ts'
import type { Difference } from '../state/state.ts'

/**
 * What stands in a header's `state_root` where the chain was not made with the roots of the trie: a hash over the parent's and all that
 * the block changed. It binds a block to its whole history of storage at a cost that does not grow with the state. Of such a chain
 * only the genesis block carries the root of the real trie; so no client can check a storage proof against this field, and the hash may be one that machines have built in.
 */
export function stateCommitment (parent: Hex, differences: readonly Difference[]): Hex {
  writer.clear()
  writer.hex(parent)
  for (const { key, value } of differences) {
    writer.ascii(key.hex)
    if (value === null) writer.u8(0)
    else writer.u8(1).bytes(value)
  }
  return `0x${hash('sha256', writer.view(), 'hex')}`
}

/** One for all blocks: what a block changed fills many pages. */
const writer = new ByteWriter()
