import { fromHex, type Hex } from '../../core/hex.ts'
import { encode } from '../codec/type.ts'
import type { State } from '../state/state.ts'
import type { StoredBlock } from '../state/store.ts'
import { orderedTrieRoot, trieRoot } from '../state/trie.ts'
import { Header, headerHash } from './header.ts'

const NO_PARENT: Hex = `0x${'00'.repeat(32)}`

/** Block 0 over a genesis state, as a real node has it: the same state gives the same hash. */
export function genesisBlock (state: State): StoredBlock {
  const header: Header = {
    parent_hash: NO_PARENT,
    number: 0,
    state_root: trieRoot(entriesOf(state), 1),
    extrinsics_root: orderedTrieRoot([], 0),
    digest: { logs: [] },
  }
  return { number: 0, hash: headerHash(header), header: encode(Header, header), extrinsics: [] }
}

function * entriesOf (state: State): Generator<readonly [Uint8Array, Uint8Array]> {
  for (const key of state.keys('0x')) yield [fromHex(key), state.get(key) ?? new Uint8Array()]
}
