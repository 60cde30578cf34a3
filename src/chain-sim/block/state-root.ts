import type { StateRootKind } from '../../core/chain/genesis-choice.ts'
import type { Hex } from '../../core/hex.ts'
import { changesOf, type Difference, type State } from '../state/state.ts'
import { Trie } from '../trie/trie.ts'
import { stateRootOf } from './header.ts'
import { stateCommitment } from './state-commitment.ts'

/** What stands in the headers of a chain as `state_root`. */
export interface StateRoots {
  readonly kind: StateRootKind
  /**
   * That of the next block.
   * @param parent the header of the block before, encoded
   * @param state the storage behind that block
   * @param differences what the new block changes in it
   */
  readonly next: (parent: Uint8Array, state: State, differences: readonly Difference[]) => Hex
}

/** The state roots of a chain, in the kind that it was made with. */
export const stateRootsOf = (kind: StateRootKind = 'changes'): StateRoots =>
  ({ kind, next: kind === 'trie' ? trieRoots() : (parent, _, differences) => stateCommitment(stateRootOf(parent), differences) })

/**
 * The roots of the real trie. The tries of the last two blocks are remembered: of the newest one, and of the one before for a block that
 * is tried and not kept. A root names one state only, so the one in the parent's header tells whether a remembered trie is the one that
 * is needed; where none is (the chain was just opened, it went back, another process made a block) the whole state is read once.
 */
function trieRoots (): StateRoots['next'] {
  let tries: readonly Trie[] = []
  return (parent, state, differences) => {
    const root = stateRootOf(parent)
    const before = tries.find(trie => trie.root === root) ?? Trie.of(state)
    const after = before.with(changesOf(differences))
    tries = [before, after]
    return after.root
  }
}
