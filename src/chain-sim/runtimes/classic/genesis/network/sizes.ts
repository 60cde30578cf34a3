import { invalidSize } from '../errors.ts'

/** How large a populated network is, and the seed that it is made from. */
export interface NetworkSizes {
  /** The same seed and sizes give the same bytes. */
  readonly seed: number
  /** Subnets besides root. */
  readonly subnets: number
  /** Neurons of each subnet, validators included. */
  readonly neurons: number
  /** Neurons of each subnet with a validator permit. */
  readonly validators: number
}

/** What the network had in the days of this runtime. */
export const DEFAULT_SIZES: NetworkSizes = { seed: 1, subnets: 32, neurons: 256, validators: 64 }

const RANGES: Readonly<Record<keyof NetworkSizes, readonly [least: number, most: number]>> = {
  seed: [0, Number.MAX_SAFE_INTEGER],
  subnets: [1, 1_024],
  neurons: [2, 4_096],
  validators: [1, 4_096],
}

/**
 * Sizes with the defaults in the place of what is not given; fewer neurons than 64 have at most one validator less.
 * @throws INVALID_SIZE
 */
export function completeSizes (given: Partial<NetworkSizes>): NetworkSizes {
  const neurons = given.neurons ?? DEFAULT_SIZES.neurons
  const sizes = { ...DEFAULT_SIZES, validators: Math.max(1, Math.min(DEFAULT_SIZES.validators, neurons - 1)), ...given }
  for (const [name, [least, most]] of Object.entries(RANGES) as [keyof NetworkSizes, readonly [number, number]][]) {
    const value = sizes[name]
    if (!Number.isInteger(value) || value < least || value > most) throw invalidSize({ name, why: `a whole number from ${least} to ${most} is wanted, and ${value} is not one` })
  }
  if (sizes.validators > sizes.neurons) throw invalidSize({ name: 'validators', why: `${sizes.validators} validators are more than ${sizes.neurons} neurons` })
  return sizes
}
