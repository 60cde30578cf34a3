import type { Hex } from '../../core/hex.ts'
import { StateKey } from './state-key.ts'

/**
 * Storage as a runtime sees it: bytes under keys, and keys in the byte order of the real trie, since that order is visible
 * in results. Because keys are lower-case hex, comparing strings compares bytes.
 */
export interface State {
  /** The value, or undefined where there is none. The bytes are shared: nobody changes them. */
  get (key: Hex): Uint8Array | undefined
  /** Keys that begin with `prefix`, ascending, strictly after `after`. Safe against writes while it is read. */
  keys (prefix: Hex, after?: Hex): Iterable<Hex>
  /** The same as `get`, in a state that remembers at the key what it found. */
  read? (key: StateKey): Uint8Array | undefined
  /**
   * All that `keys` gives, where it is at hand: the same array as long as no such key comes or goes, so that whoever reads the keys may
   * remember by identity what they mean.
   */
  listed? (prefix: Hex): readonly Hex[] | undefined
}

/** A state that takes changes. The given bytes belong to the state from then on. */
export interface MutableState extends State {
  put (key: Hex, value: Uint8Array): void
  delete (key: Hex): void
}

/** What a runtime works on: it uses the same few thousand keys in every block. */
export interface KeyedState extends MutableState {
  read (key: StateKey): Uint8Array | undefined
  /** Puts a value, or deletes where it is null. */
  write (key: StateKey, value: Uint8Array | null): void
}

/** The value under a key, in any state. */
export const readFrom = (state: State, key: StateKey): Uint8Array | undefined => state.read === undefined ? state.get(key.hex) : state.read(key)

/** What a block or a transaction changed: a value, or null for a key that is gone. */
export type Changes = ReadonlyMap<Hex, Uint8Array | null>

/** One of them, under a key that states know again. */
export interface Difference {
  readonly key: StateKey
  readonly value: Uint8Array | null
}

/** Differences by the texts of their keys. */
export function changesOf (differences: readonly Difference[]): Changes {
  const changes = new Map<Hex, Uint8Array | null>()
  for (const { key, value } of differences) changes.set(key.hex, value)
  return changes
}

/** Changes as differences, under keys that nobody knows yet. */
export const differencesOf = (changes: Changes): Difference[] => Array.from(changes, ([hex, value]) => ({ key: new StateKey(hex, false), value }))
