import type { Hex } from '../../core/hex.ts'
import type { State } from '../state/state.ts'
import type { StoredBlock } from '../state/store.ts'
import { orderedTrieRoot, stateRoot } from '../trie/root.ts'
import { blockOf, type Header } from './header.ts'

const NO_PARENT: Hex = `0x${'00'.repeat(32)}`

/** Block 0 over a genesis state, as a real node has it: the same state gives the same hash. */
export function genesisBlock (state: State): StoredBlock {
  const header: Header = {
    parent_hash: NO_PARENT,
    number: 0,
    state_root: stateRoot(state, 1),
    extrinsics_root: orderedTrieRoot([], 0),
    digest: { logs: [] },
  }
  return blockOf(header, [])
}
