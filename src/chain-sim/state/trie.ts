import { fromHex, type Hex, toHex } from '../../core/hex.ts'
import type { State } from './state.ts'
import { compactLength, EMPTY_NODE, encodeBranch, encodeLeaf, hashNode, nibble, referenceTo, type TrieVersion } from './trie-node.ts'
import { wholeState } from './whole.ts'

type Entry = readonly [key: Uint8Array, value: Uint8Array]

/**
 * The root hash of Substrate's trie over some entries: the base-16 Merkle-Patricia trie with Blake2b-256. Version 1 over
 * the whole storage is a header's state root.
 *
 * @param entries in any order, each key once
 */
export function trieRoot (entries: Iterable<Entry>, version: TrieVersion): Hex {
  const sorted = [...entries].sort(([a], [b]) => Buffer.compare(a, b))
  return toHex(hashNode(encode(sorted, 0, sorted.length, 0, version) ?? EMPTY_NODE))
}

/**
 * A node of the trie over entries that share the half-bytes before `depth`, as its parent refers to it: itself where it is
 * short, its hash otherwise.
 * @param entries in the order of their keys
 */
export function nodeOver (entries: readonly Entry[], depth: number, version: TrieVersion): Uint8Array | undefined {
  const node = encode(entries, 0, entries.length, depth, version)
  return node && referenceTo(node)
}

/** The root hash over a whole state: all of it is read. */
export const stateRoot = (state: State, version: TrieVersion): Hex => trieRoot(entriesOf(state), version)

function * entriesOf (state: State): Generator<Entry> {
  for (const [key, value] of wholeState(state)) if (value !== null) yield [fromHex(key), value]
}

/** The root hash over a list: each value under its index. Version 0 over a block's extrinsics is a header's extrinsics root. */
export function orderedTrieRoot (values: readonly Uint8Array[], version: TrieVersion): Hex {
  return trieRoot(values.map((value, index) => [compactLength(index), value] as const), version)
}

/** The node for the entries from `first` up to `last`, which all share the half-bytes before `depth`. */
function encode (entries: readonly Entry[], first: number, last: number, depth: number, version: TrieVersion): Uint8Array | undefined {
  const [least, greatest] = [entries[first], entries[last - 1]]
  if (first >= last || !least || !greatest) return undefined
  if (last - first === 1) return encodeLeaf(least[0], depth, least[1], version)

  // In sorted order, what the first and the last share is shared by all.
  const fork = forkOf(least[0], greatest[0], depth)
  const endsHere = least[0].length * 2 === fork
  const children: (Uint8Array | undefined)[] = []
  let start = endsHere ? first + 1 : first
  for (let branch = 0; branch < 16; branch++) {
    let end = start
    for (let entry = entries[end]; end < last && entry && nibble(entry[0], fork) === branch; entry = entries[end]) end++
    children.push(encode(entries, start, end, fork + 1, version))
    start = end
  }
  return encodeBranch(least[0], depth, fork, endsHere ? least[1] : undefined, children, version)
}

/** The first depth at which two keys part, or where the shorter one ends. */
function forkOf (a: Uint8Array, b: Uint8Array, depth: number): number {
  const end = Math.min(a.length, b.length) * 2
  let fork = depth
  while (fork < end && nibble(a, fork) === nibble(b, fork)) fork++
  return fork
}
