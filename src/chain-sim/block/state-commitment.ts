import { createHash } from 'node:crypto'
import { toHex, type Hex } from '../../core/hex.ts'
import { ByteWriter } from '../codec/byte-writer.ts'
import type { Changes } from '../state/state.ts'

/**
 * What stands in a header's `state_root`: a hash over the parent's and all that the block changed. It binds a block to its
 * whole history of storage at a cost that does not grow with the state. Only the genesis block carries the root of the
 * real trie; so no client can check a storage proof against this field, and the hash may be one that machines have built in.
 */
export function stateCommitment (parent: Hex, changes: Changes): Hex {
  const writer = new ByteWriter(EXPECTED).hex(parent)
  for (const [key, value] of changes) writer.str(key).option(value ?? undefined, value => { writer.bytes(value) })
  return toHex(createHash('sha256').update(writer.done()).digest())
}

/** About what a block without transactions changes, in bytes. */
const EXPECTED = 16_384
