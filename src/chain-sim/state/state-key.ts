import type { Hex } from '../../core/hex.ts'

/**
 * A storage key that is asked for again and again. Looking a text up in a large table takes longer than all else that is done with a
 * number in storage, so what was found under the key last stands at it. Whoever finds something there checks that it is his own.
 */
export class StateKey {
  /** What the overlay wrote that wrote under it last; below it what those wrote that it lies on. */
  written: Written | undefined = undefined
  /** Where the cached state that was asked last keeps the value. */
  slot: Slot | undefined = undefined
  /** The number that the store on disk that was asked last has for it. */
  number: KeyNumber | undefined = undefined
  /** The bytes that were decoded or encoded last. */
  bytes: Uint8Array | undefined = undefined
  /** What they mean. Neither may be changed. */
  meaning: unknown = undefined

  /** @param sole whether whoever made it makes no second one of the same text, so that what is written under that text stands here */
  constructor (readonly hex: Hex, public sole = true) {}

  /** From now on there may be another key of the same text: who wrote under this one has to look under its text. */
  part (): void {
    this.sole = false
    for (let { written } = this; written !== undefined; written = written.under) written.by.hidden = true
  }
}

/** Where a cached state keeps one value; null for what is known to be absent. */
export interface Slot {
  /** The cached state at the time: it takes another mark when it forgets its slots, and a slot that it drops has none of its marks. */
  owner: object
  value: Uint8Array | null
}

/** A storage key's number in a store on disk. */
export interface KeyNumber {
  /** The store at the time: it takes another mark when keys may have lost their numbers. */
  readonly owner: object
  readonly id: number
}

/** What an overlay has under one key: null marks it as gone. */
export interface Written {
  readonly by: Layer
  readonly key: StateKey
  /** What the overlay's parent has. */
  readonly before: Uint8Array | undefined
  /** The same of an overlay further down, if one wrote under the key. */
  readonly under: Written | undefined
  value: Uint8Array | null
}

/** An overlay, as others see it that write under the same keys. */
export interface Layer {
  /** What it wrote cannot all be found at the keys: it has to look into its table. */
  hidden: boolean
}
