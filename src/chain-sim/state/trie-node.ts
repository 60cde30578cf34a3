import { blake2AsU8a } from '@polkadot/util-crypto'

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
export const EMPTY_NODE = new Uint8Array(1)

/** WebAssembly once `signaturesReady`, which for the trie of a large genesis is the difference between a blink and a wait. */
export const hashNode = (node: Uint8Array): Uint8Array => blake2AsU8a(node, 256)

/** How a node stands in the one above it: itself where it is short, its hash otherwise. */
export const referenceTo = (node: Uint8Array): Uint8Array => node.length < HASH_LENGTH ? node : hashNode(node)

/** The half-byte of a key at a depth of the trie. */
export const nibble = (key: Uint8Array, depth: number): number =>
  depth % 2 === 0 ? (key[depth >> 1] ?? 0) >> 4 : (key[depth >> 1] ?? 0) & 15

/** A node without children: what is left of its key from `depth` on, and its value. */
export function encodeLeaf (key: Uint8Array, depth: number, value: Uint8Array, version: TrieVersion): Uint8Array {
  const kept = keptValue(value, version)
  return Buffer.concat([header(KIND.leaf[kept.kind], key, depth, key.length * 2), kept.bytes])
}

/**
 * A node with children: the half-bytes from `depth` to `end` that all keys below share, the value of the key that ends
 * here if there is one, and the encoded child for each half-byte that follows.
 */
export function encodeBranch (
  key: Uint8Array, depth: number, end: number, value: Uint8Array | undefined, children: readonly (Uint8Array | undefined)[], version: TrieVersion,
): Uint8Array {
  const kept = value && keptValue(value, version)
  const bitmap = new Uint8Array(2)
  const parts = [header(kept ? KIND.branch[kept.kind] : KIND.bare, key, depth, end), bitmap]
  if (kept) parts.push(kept.bytes)
  children.forEach((child, at) => {
    if (!child) return
    bitmap[at >> 3] = (bitmap[at >> 3] ?? 0) | 1 << at % 8
    parts.push(withLength(referenceTo(child)))
  })
  return Buffer.concat(parts)
}

function keptValue (value: Uint8Array, version: TrieVersion): { kind: 'plain' | 'hashed', bytes: Uint8Array } {
  return version === 1 && value.length > INLINE_LIMIT
    ? { kind: 'hashed', bytes: hashNode(value) }
    : { kind: 'plain', bytes: withLength(value) }
}

/** The kind, how many half-bytes of key follow, and those half-bytes: an odd one stands alone in the first byte. */
function header ([bits, width]: readonly [number, number], key: Uint8Array, depth: number, end: number): Uint8Array {
  const most = 255 >> width
  const count = end - depth
  const bytes = [bits | Math.min(count, most)]
  for (let rest = count - most; rest >= 0; rest -= 255) bytes.push(Math.min(rest, 255))
  let at = depth
  if (count % 2 === 1) bytes.push(nibble(key, at++))
  for (; at < end; at += 2) bytes.push(nibble(key, at) << 4 | nibble(key, at + 1))
  return Uint8Array.from(bytes)
}

const withLength = (bytes: Uint8Array): Uint8Array => Buffer.concat([compactLength(bytes.length), bytes])

/** A number below 2^30 in SCALE's compact form. */
export function compactLength (value: number): Uint8Array {
  if (value < 1 << 6) return Uint8Array.of(value << 2)
  if (value < 1 << 14) return Uint8Array.of(value << 2 & 255 | 1, value >> 6)
  const four = value * 4 + 2
  return Uint8Array.of(four & 255, four >>> 8 & 255, four >>> 16 & 255, four >>> 24)
}
