import { fromHex, type Hex } from '../../core/hex.ts'
import { ByteWriter } from '../../core/scale/byte-writer.ts'
import type { State } from '../state/state.ts'
import { wholeState } from '../state/whole.ts'
import { forkOf, keptValue, nibble, nodeReference, rootOf, type TrieVersion } from './encoding.ts'

type Entry = readonly [key: Uint8Array, value: Uint8Array]

/**
 * The root hash of Substrate's trie over some entries: the base-16 Merkle-Patricia trie with Blake2b-256. Version 1 over
 * the whole storage is a header's state root.
 *
 * @param entries in any order, each key once
 */
export function trieRoot (entries: Iterable<Entry>, version: TrieVersion): Hex {
  const sorted = [...entries].sort(([a], [b]) => Buffer.compare(a, b))
  return rootOf(nodeOver(sorted, 0, version))
}

/**
 * A node of the trie over entries that share the half-bytes before `depth`, as its parent refers to it: itself where it is
 * short, its hash otherwise.
 * @param entries in the order of their keys
 */
export const nodeOver = (entries: readonly Entry[], depth: number, version: TrieVersion): Uint8Array | undefined =>
  over(entries, 0, entries.length, depth, version)

/** The root hash over a whole state: all of it is read. */
export const stateRoot = (state: State, version: TrieVersion): Hex => trieRoot(entriesOf(state), version)

function * entriesOf (state: State): Generator<Entry> {
  for (const [key, value] of wholeState(state)) if (value !== null) yield [fromHex(key), value]
}

/** The root hash over a list: each value under its index. Version 0 over a block's extrinsics is a header's extrinsics root. */
export function orderedTrieRoot (values: readonly Uint8Array[], version: TrieVersion): Hex {
  return trieRoot(values.map((value, index) => [new ByteWriter(4).compact(index).done(), value] as const), version)
}

/** The same for the entries from `first` up to `last`. */
function over (entries: readonly Entry[], first: number, last: number, depth: number, version: TrieVersion): Uint8Array | undefined {
  const [least, greatest] = [entries[first], entries[last - 1]]
  if (first >= last || !least || !greatest) return undefined
  if (last - first === 1) return nodeReference(least[0], depth, least[0].length * 2, keptValue(least[1], version), [])

  // In sorted order, what the first and the last share is shared by all.
  const fork = forkOf(least[0], greatest[0], depth)
  const endsHere = least[0].length * 2 === fork
  const children: (Uint8Array | undefined)[] = []
  let start = endsHere ? first + 1 : first
  for (let branch = 0; branch < 16; branch++) {
    let end = start
    for (let entry = entries[end]; end < last && entry && nibble(entry[0], fork) === branch; entry = entries[end]) end++
    children.push(over(entries, start, end, fork + 1, version))
    start = end
  }
  return nodeReference(least[0], depth, fork, endsHere ? keptValue(least[1], version) : undefined, children)
}
