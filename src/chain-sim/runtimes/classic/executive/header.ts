import type { Header } from '../../../block/header.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { orderedTrieRoot, stateRoot } from '../../../trie/root.ts'
import { system } from '../pallets/system/shape.ts'

/** How the trie of the state is laid out: version 1, as the runtime's version says. */
const STATE_VERSION = 1

/** The header of a block, with the real roots: all of the state is looked at. @param finish ends the block */
export function headerOf (rt: Execution, finish: () => void): Header {
  const { store } = rt.scope(system)
  const extrinsics = [...store.ExtrinsicData.entries()].sort(([[a]], [[b]]) => a - b).map(([, bytes]) => bytes)
  finish()
  return {
    parent_hash: store.ParentHash.get(),
    number: store.Number.get(),
    state_root: stateRoot(rt.state, STATE_VERSION),
    extrinsics_root: orderedTrieRoot(extrinsics, 0),
    digest: store.Digest.get(),
  }
}
