import type { Hex } from '../../core/hex.ts'
import type { Changes, State } from '../state/state.ts'
import { wholeState } from '../state/whole.ts'
import { forkOf, keptValue, nibble, nodeReference, rootOf, type KeptValue } from './encoding.ts'

/**
 * The trie of a whole state, kept in memory so that the root behind the next block costs only the nodes above what the block changed.
 * Version 1 of Substrate's trie, as in `root.ts`, which computes the same anew.
 *
 * A trie never changes: `with` gives another one that shares all nodes that stayed the same, so that going back is keeping the one before.
 */
export class Trie {
  /** The root hash: what stands in a header as `state_root`. */
  readonly root: Hex

  private constructor (private readonly top: Node | undefined) {
    this.root = rootOf(top?.reference)
  }

  /** All of the state is read. */
  static of (state: State): Trie {
    return new Trie(undefined).with(wholeState(state))
  }

  /** The trie of the state after these changes. A key that goes may be one that was never there. */
  with (changes: Changes): Trie {
    const entries = [...changes.keys()].sort().map(key => {
      const value = changes.get(key)
      return { key: Buffer.from(key.slice(2), 'hex'), value: value ? keptValue(value, 1) : undefined }
    })
    return new Trie(update(this.top, entries, 0, entries.length, 0))
  }
}

/** What a key becomes. */
interface Entry {
  readonly key: Uint8Array
  /** Undefined where it goes. */
  readonly value: KeptValue | undefined
}

/** A node of the trie: a leaf where it has no children. */
interface Node {
  /** A key that begins as all those at the node and below do; only what is before `end` counts. */
  readonly key: Uint8Array
  /** The depths, in half-bytes of the key, between which this node stands. */
  readonly depth: number
  readonly end: number
  /** The value of the key that ends at `end`. */
  readonly value: KeptValue | undefined
  /** By the half-byte at `end`; each begins one after it. */
  readonly children: Children
  /** How it stands in the node above. */
  readonly reference: Uint8Array
}

type Children = readonly (Node | undefined)[]

const NO_CHILDREN: Children = []

/**
 * What becomes of a node with the entries from `first` up to `last`.
 * @param node undefined where nothing stands yet
 * @param entries in the order of their keys; all of them and the node share the half-bytes before `depth`
 * @returns the node that begins at `depth`; undefined where nothing is left
 */
function update (node: Node | undefined, entries: readonly Entry[], first: number, last: number, depth: number): Node | undefined {
  const [least, greatest] = [entries[first], entries[last - 1]]
  if (first >= last || !least || !greatest) return node
  const path = node?.key ?? least.key
  // In sorted order, what the first and the last share is shared by all.
  const end = Math.min(node?.end ?? Infinity, forkOf(path, least.key, depth), forkOf(path, greatest.key, depth))
  const inside = node === undefined || node.end === end
  const children = inside ? [...node?.children ?? NO_CHILDREN] : childAt(nibble(path, end), node)
  let value = inside ? node?.value : undefined
  let start = first
  if (least.key.length * 2 === end) {
    value = least.value
    start++
  }
  while (start < last) {
    const branch = nibble(entries[start]?.key ?? path, end)
    let next = start + 1
    for (let entry = entries[next]; next < last && entry && nibble(entry.key, end) === branch; entry = entries[next]) next++
    children[branch] = update(children[branch], entries, start, next, end + 1)
    start = next
  }
  return nodeOf(path, depth, end, value, children)
}

/** The node for what stands at `end` and below; with one thing only there is no fork. @param children of any depth */
function nodeOf (key: Uint8Array, depth: number, end: number, value: KeptValue | undefined, children: Children): Node | undefined {
  const present = children.filter(child => child !== undefined)
  const [only] = present
  if (only === undefined) return value && { key, depth, end, value, children: NO_CHILDREN, reference: nodeReference(key, depth, end, value, []) }
  if (present.length === 1 && value === undefined) return placed(only, depth)
  const below = children.map(child => child && placed(child, end + 1))
  return { key, depth, end, value, children: below, reference: nodeReference(key, depth, end, value, below.map(child => child?.reference)) }
}

/** The same node where it begins at another depth: what it says of its key is shorter or longer then. */
const placed = (node: Node, depth: number): Node => node.depth === depth ? node : nodeOf(node.key, depth, node.end, node.value, node.children) ?? node

const childAt = (at: number, node: Node): (Node | undefined)[] => Array.from({ length: at + 1 }, (_, index) => index === at ? node : undefined)
