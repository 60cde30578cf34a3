import { toU64 } from '../../../../../core/yuma/fixed-point.ts'
import type { Rt } from './shape.ts'

/** The largest u64: where amounts saturate. */
export const U64_MAX = 2n ** 64n - 1n

/** Adds u64s, stopping at the largest. */
export const saturatingAdd = (a: bigint, b: bigint): bigint => a + b > U64_MAX ? U64_MAX : a + b

/** Subtracts u64s, stopping at 0. */
export const saturatingSub = (a: bigint, b: bigint): bigint => a > b ? a - b : 0n

/** The block being built, as storage holds block numbers. */
export const currentBlock = (rt: Rt): bigint => BigInt(rt.block.number)

/** Blocks since `block`. One that is yet to come counts as long past: the runtime's subtraction wraps. */
export const blocksSince = (rt: Rt, block: bigint): bigint => toU64(currentBlock(rt) - block)

/** One more, in 16 bits. */
export const incrementU16 = (value: number): number => (value + 1) & 0xffff
