import type { Hex } from '../../core/hex.ts'

/**
 * Storage as a runtime sees it: bytes under keys, and keys in the byte order of the real trie, since that order is visible
 * in results. Because keys are lower-case hex, comparing strings compares bytes.
 */
export interface State {
  /** The value, or undefined where there is none. The bytes are shared: nobody changes them. */
  get (key: Hex): Uint8Array | undefined
  /** Keys that begin with `prefix`, ascending, strictly after `after`. Safe against writes while it is read. */
  keys (prefix: Hex, after?: Hex): Iterable<Hex>
}

/** A state that takes changes. The given bytes belong to the state from then on. */
export interface MutableState extends State {
  put (key: Hex, value: Uint8Array): void
  delete (key: Hex): void
}

/** What a block or a transaction changed: a value, or null for a key that is gone. */
export type Changes = ReadonlyMap<Hex, Uint8Array | null>
