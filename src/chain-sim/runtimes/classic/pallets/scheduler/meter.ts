import { addWeights, NO_WEIGHT, type Weight } from '../../../../pallet/weight.ts'
import { fitsWithin } from '../../types/benchmark.ts'

/** Counts weight up to a limit. */
export class WeightMeter {
  #consumed = NO_WEIGHT

  constructor (private readonly limit: Weight) {}

  get consumed (): Weight {
    return this.#consumed
  }

  canConsume (cost: Weight): boolean {
    return fitsWithin(addWeights(this.#consumed, cost), this.limit)
  }

  /** Counts the cost where it fits. @returns whether it did */
  tryConsume (cost: Weight): boolean {
    const fits = this.canConsume(cost)
    if (fits) this.#consumed = addWeights(this.#consumed, cost)
    return fits
  }
}
