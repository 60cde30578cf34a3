/** The root epoch: how root validators divide the block emission among the subnets. */
import { TOTAL_SUPPLY, blockEmission } from './block-emission.ts'
import { exp } from './exponential.ts'
import { I64F64, toU64 } from './fixed-point.ts'
import { u16Ratio } from './quantise.ts'
import type { Rows } from './subnet-state.ts'
import { at, normalise } from './vector.ts'

/** The root network at the moment of its epoch. Whether there is one in this block is for the caller to find out: `blocksUntilNextEpoch`. */
export interface RootState {
  /** SubnetworkN of netuid 0. */
  readonly n: number
  /** TotalHotkeyStake in rao of the hotkeys in Keys of netuid 0, in the order in which Keys iterates: not by uid. */
  readonly stake: ArrayLike<bigint>
  /** By uid; pairs of netuid and u16 weight. */
  readonly weights: Rows
  /** The keys of NetworksAdded in the order in which it iterates, root included. */
  readonly netuids: ArrayLike<number>
  /** TotalNetworks, which counts root and may differ from the number of netuids. */
  readonly totalNetworks: number
  readonly kappa: number
  readonly rho: number
  /** SubtensorModule's TotalIssuance in rao. */
  readonly issuance: bigint
}

/** What there is to store. A refusal is a normal outcome: emission values stay as they are. */
export interface RootOutcome {
  /** The new BlockEmission in rao; `undefined`: stays as it is. */
  readonly blockEmission: bigint | undefined
  /** EmissionValues in rao by position in `netuids`; `undefined` after a refusal. */
  readonly emissionValues: readonly bigint[] | undefined
  /** Why nothing is shared out. */
  readonly refused: 'no validators' | 'no networks' | 'no stake' | 'networks miscounted' | undefined
}

/**
 * Shares the block emission among the subnets: by weight and stake, and bent by a sigmoid so that a subnet which less than κ of the
 * stake supports gets next to nothing.
 * @throws RuntimeTrap when ρ makes the exponential overflow
 */
export function rootEpoch (root: RootState): RootOutcome {
  const refuse = (refused: RootOutcome['refused'], stored?: bigint): RootOutcome => ({ blockEmission: stored, emissionValues: undefined, refused })
  if (root.n === 0) return refuse('no validators')
  if (root.netuids.length === 0) return refuse('no networks')
  const emission = blockEmission(root.issuance)
  const stored = root.issuance < TOTAL_SUPPLY ? emission : undefined

  const stake = normalise(Array.from({ length: root.n }, (_, k) => I64F64.fromInteger(root.stake[k] ?? 0n)), I64F64)
  const total = I64F64.sum(stake)
  if (total === 0n) return refuse('no stake', stored)
  const weights = rootWeights(root)
  const columns = [...Array(root.totalNetworks).keys()]
  const shares = columns.map(column => {
    const rank = I64F64.sum(weights.map((row, r) => I64F64.mul(at(row, column), at(stake, r))))
    const support = I64F64.sum(stake.filter((_, r) => at(at(weights, r), column) > 0n))
    return I64F64.mul(sigmoid(I64F64.div(support, total), root), rank)
  })
  if (root.totalNetworks !== root.netuids.length) return refuse('networks miscounted', stored)

  const emissionValues = normalise(shares, I64F64).map(share => toU64(I64F64.toInteger(I64F64.mul(share, I64F64.fromInteger(emission)))))
  return { blockEmission: stored, emissionValues, refused: undefined }
}

/** Per uid one weight for each of the first TotalNetworks netuids, the row's sum being 1; netuids that do not exist are ignored. */
function rootWeights ({ n, weights, netuids, totalNetworks }: RootState): bigint[][] {
  const column = new Map(Array.from(netuids, (netuid, k) => [netuid, k] as const).slice(0, totalNetworks))
  return Array.from({ length: n }, (_, uid) => {
    const dense = Array.from({ length: totalNetworks }, () => 0n)
    const pairs = weights[uid] ?? []
    for (let k = 0; k < pairs.length; k += 2) {
      const position = column.get(at(pairs, k))
      if (position !== undefined) dense[position] = I64F64.fromInteger(at(pairs, k + 1))
    }
    return normalise(dense, I64F64)
  })
}

/** 1 ÷ (1 + e^−ρ(trust − κ)) in I64F64 bits. */
function sigmoid (trust: bigint, { kappa, rho }: RootState): bigint {
  const shifted = I64F64.sub(trust, u16Ratio(kappa) << 32n)
  const tempered = I64F64.mul(shifted, I64F64.fromInteger(rho))
  return I64F64.div(I64F64.one, I64F64.add(I64F64.one, exp(I64F64.wrap(-tempered))))
}
