import type { StateRootKind } from '../../core/chain/genesis-choice.ts'

/** What block headers say of the state, in words. */
export const stateRootInWords = (kind: StateRootKind): string =>
  ({ changes: 'a hash over what each block changed', trie: 'the root of the trie, as a real node has it' })[kind]
