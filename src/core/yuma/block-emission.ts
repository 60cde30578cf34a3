/** How much is minted per block: halving by issuance. */
import { log2 } from './exponential.ts'
import { I96F32, toU64 } from './fixed-point.ts'

/** 21 million TAO in rao: from here on nothing is minted. */
export const TOTAL_SUPPLY = 21_000_000_000_000_000n

/** One TAO in rao: what a block mints before the first halving. */
const INITIAL = 1_000_000_000n

/**
 * The emission of a block in rao, for an issuance in rao. It halves each time that half of what is left has been minted. The runtime
 * stores the answer as BlockEmission only while issuance is below {@link TOTAL_SUPPLY}.
 */
export function blockEmission (issuance: bigint): bigint {
  if (issuance >= TOTAL_SUPPLY) return 0n
  const minted = I96F32.div(I96F32.fromInteger(issuance), I96F32.fromInteger(TOTAL_SUPPLY))
  const halvings = I96F32.toInteger(log2(I96F32.div(I96F32.one, I96F32.sub(I96F32.one, minted))))
  const share = I96F32.div(I96F32.one, I96F32.fromInteger(1n << halvings))
  return toU64(I96F32.toInteger(I96F32.mul(share, I96F32.fromInteger(INITIAL))))
}
