import { blake2b } from '@noble/hashes/blake2.js'
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import type { Changes } from '../state/state.ts'

const GONE = Uint8Array.of(0)
const PRESENT = Uint8Array.of(1)

/**
 * What stands in a header's `state_root`: a hash over the parent's and all that the block changed. It binds a block to its
 * whole history of storage at a cost that does not grow with the state. Only the genesis block carries the root of the
 * real trie; so no client can check a storage proof against this field.
 */
export function stateCommitment (parent: Hex, changes: Changes): Hex {
  const hash = blake2b.create({ dkLen: 32 }).update(fromHex(parent))
  for (const [key, value] of changes) {
    hash.update(Buffer.from(key, 'ascii')).update(value === null ? GONE : PRESENT)
    if (value !== null) hash.update(value)
  }
  return toHex(hash.digest())
}
