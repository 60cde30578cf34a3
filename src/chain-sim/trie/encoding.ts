import { blake2AsU8a } from '@polkadot/util-crypto'
import { toHex, type Hex } from '../../core/hex.ts'
import { ByteWriter } from '../../core/scale/byte-writer.ts'

/** How the trie keeps values: 0 inside the nodes, 1 with long values as hashes. */
export type TrieVersion = 0 | 1

/** The longest value that version 1 keeps inside a node, in bytes. */
const INLINE_LIMIT = 32
const HASH_LENGTH = 32

/** What tells the kinds of node apart: the first bits of the header byte, and how many bits they are. */
const KIND = {
  leaf: { plain: [0b0100_0000, 2], hashed: [0b0010_0000, 3] },
  branch: { plain: [0b1100_0000, 2], hashed: [0b0001_0000, 4] },
  bare: [0b1000_0000, 2],
} as const

/** The root of a trie without entries is the hash of this node. */
const EMPTY_NODE = new Uint8Array(1)

/** WebAssembly once `signaturesReady`, which for the trie of a large genesis is the difference between a blink and a wait. */
const hashNode = (node: Uint8Array): Uint8Array => blake2AsU8a(node, 256)

/** The root of a trie by the reference to its uppermost node, of which even a short one is hashed. */
export const rootOf = (reference: Uint8Array | undefined): Hex =>
  toHex(reference?.length === HASH_LENGTH ? reference : hashNode(reference ?? EMPTY_NODE))

/** The first depth at which two keys that share what is before `depth` part, or where the shorter one ends. */
export function forkOf (a: Uint8Array, b: Uint8Array, depth: number): number {
  const end = Math.min(a.length, b.length) * 2
  let fork = depth
  while (fork < end && nibble(a, fork) === nibble(b, fork)) fork++
  return fork
}

/** The half-byte of a key at a depth of the trie. */
export const nibble = (key: Uint8Array, depth: number): number =>
  depth % 2 === 0 ? (key[depth >> 1] ?? 0) >> 4 : (key[depth >> 1] ?? 0) & 15

/** A value as a node holds it. */
export interface KeptValue {
  readonly kind: 'plain' | 'hashed'
  /** The value, or its hash. */
  readonly bytes: Uint8Array
}

/** How a node holds a value: a long one is hashed from version 1 on. */
export const keptValue = (value: Uint8Array, version: TrieVersion): KeptValue =>
  version === 1 && value.length > INLINE_LIMIT ? { kind: 'hashed', bytes: hashNode(value) } : { kind: 'plain', bytes: value }

/**
 * How a node stands in the one above it: itself where it is short, its hash otherwise. It has a value, or children, or both.
 * @param key of which the half-bytes from `depth` to `end` are those that all keys at the node and below share
 * @param value of the key that ends at `end`
 * @param children how the child stands in this node, by the half-byte that follows; none for a leaf
 */
export function nodeReference (
  key: Uint8Array,
  depth: number,
  end: number,
  value: KeptValue | undefined,
  children: readonly (Uint8Array | undefined)[],
): Uint8Array {
  writer.clear()
  const bitmap = children.reduce((bits, child, at) => child ? bits | 1 << at : bits, 0)
  writeHeader(bitmap === 0 ? KIND.leaf[value?.kind ?? 'plain'] : value ? KIND.branch[value.kind] : KIND.bare, key, depth, end)
  if (bitmap !== 0) writer.u16(bitmap)
  if (value?.kind === 'hashed') writer.raw(value.bytes)
  else if (value) writer.bytes(value.bytes)
  for (const child of children) if (child) writer.bytes(child)
  return writer.length < HASH_LENGTH ? writer.done() : hashNode(writer.view())
}

/** One for all nodes: there is one for every entry of storage. */
const writer = new ByteWriter()

/** The kind, how many half-bytes of key follow, and those half-bytes: an odd one stands alone in the first byte. */
function writeHeader ([bits, width]: readonly [number, number], key: Uint8Array, depth: number, end: number): void {
  const most = 255 >> width
  const count = end - depth
  writer.u8(bits | Math.min(count, most))
  for (let rest = count - most; rest >= 0; rest -= 255) writer.u8(Math.min(rest, 255))
  let at = depth
  if (count % 2 === 1) writer.u8(nibble(key, at++))
  if (at % 2 === 0) writer.raw(key.subarray(at >> 1, end >> 1))
  else for (; at < end; at += 2) writer.u8(nibble(key, at) << 4 | nibble(key, at + 1))
}
