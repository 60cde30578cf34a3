import type { Hex } from '../../../../../core/hex.ts'

/** The numbers before these depend too little on the seed. */
const WARM_UP = 12

/**
 * Numbers that look random and follow from a seed alone (sfc32). Only additions, shifts and divisions: every machine has the
 * same bytes.
 */
export class Generator {
  #a = 0
  #b = 0
  #c: number
  #counter = 1

  /** @param seed a whole number; beyond 32 bits its upper half counts too */
  constructor (seed: number) {
    this.#b = Math.floor(seed / 2 ** 32) | 0
    this.#c = seed | 0
    for (let i = 0; i < WARM_UP; i++) this.u32()
  }

  /** A whole number of 32 bits. */
  u32 (): number {
    const sum = this.#a + this.#b + this.#counter | 0
    this.#counter = this.#counter + 1 | 0
    this.#a = this.#b ^ this.#b >>> 9
    this.#b = this.#c + (this.#c << 3) | 0
    this.#c = (this.#c << 21 | this.#c >>> 11) + sum | 0
    return sum >>> 0
  }

  /** From 0 up to 1, without 1. */
  fraction (): number {
    return this.u32() / 2 ** 32
  }

  /** A whole number from `least` to `most`, both included. */
  between (least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  /** From 1 to `most`: small values are common and large ones rare, as with wealth. */
  heavyTailed (most: number): number {
    return 1 / (1 / most + this.fraction() * (1 - 1 / most))
  }

  /** An account that nobody has the key of. */
  account (): Hex {
    let digits = ''
    for (let i = 0; i < 8; i++) digits += this.u32().toString(16).padStart(8, '0')
    return `0x${digits}`
  }

  /** The same things in another order. */
  shuffled<T> (things: readonly T[]): T[] {
    const order = [...things]
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.between(0, i)
      const [a, b] = [order[i], order[j]] as [T, T]
      order[i] = b
      order[j] = a
    }
    return order
  }
}
