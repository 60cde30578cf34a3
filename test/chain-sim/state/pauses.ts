/** Pauses in ms that look random and are the same in every run: from 0 to 30, short ones more often. */
export class RandomPauses {
  #state: number

  constructor (seed: number) {
    this.#state = seed
  }

  next (): number {
    this.#state = Math.imul(this.#state, 1_664_525) + 1_013_904_223 >>> 0
    const part = this.#state / 2 ** 32
    return part * part * 30
  }
}
