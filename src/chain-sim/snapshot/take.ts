import type { Hex } from '../../core/hex.ts'
import { differencesOf, type Changes } from '../state/state.ts'
import type { ChainStore, StoreWriter } from '../state/store.ts'
import { wholeState } from '../state/whole.ts'
import type { Snapshot, SnapshotSource } from './format.ts'

/** What a chain is now, to be written; with `history` all blocks whose state is kept. Nothing may be written meanwhile. */
export function takeSnapshot (store: ChainStore, { history }: { readonly history: boolean }): SnapshotSource {
  const head = store.head()
  const genesis = store.block(0)
  const base = store.block(history ? store.firstState() : head.number)
  if (genesis === undefined || base === undefined) throw new Error('a chain without its first block')
  return { identity: store.identity, genesis, base, head, state: wholeState(store.state(base.number)), blocks: history ? store.sealed() : [] }
}

/** The state behind the last block of a snapshot. */
export function newestState ({ state, blocks }: Snapshot): Changes {
  const newest = new Map<Hex, Uint8Array | null>(state)
  for (const { changes } of blocks) {
    for (const [key, value] of changes) {
      if (value === null) newest.delete(key)
      else newest.set(key, value)
    }
  }
  return newest
}

/** Has a chain begin anew with a snapshot. */
export function restore (writer: StoreWriter, { base, state, blocks }: Snapshot): void {
  writer.restart(base, state)
  for (const { block, changes } of blocks) writer.append(block, differencesOf(changes))
}

/** The last block of a snapshot. */
export const lastBlock = ({ base, blocks }: Snapshot) => blocks.at(-1)?.block ?? base
