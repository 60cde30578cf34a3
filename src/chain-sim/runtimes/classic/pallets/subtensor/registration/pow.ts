import { fromHex, toHex, type Hex } from '../../../../../../core/hex.ts'
import { hashBlockAndAccount, meetsDifficulty, sealOf } from '../../../../../../core/yuma/pow.ts'
import { RuntimeTrap } from '../../../../../../core/yuma/trap.ts'
import { system } from '../../system/shape.ts'
import { currentBlock } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

/** How many blocks old the work may be, this one included. */
const MAX_AGE = 3n

/** A proof of work as a call brings it. */
export interface Work {
  /** The block whose hash was worked on (u64). */
  readonly block_number: bigint
  readonly nonce: bigint
  /** The seal that was found: 32 bytes. */
  readonly work: Uint8Array
}

/**
 * Checks a proof of work for an account, and notes the block in which it was used. That note is never read: the same work may be used again.
 * @throws InvalidWorkBlock | InvalidDifficulty | InvalidSeal
 * @throws RuntimeTrap when the seal does not have 32 bytes
 */
export function useWork (rt: Rt, { block_number, nonce, work }: Work, account: Hex, difficulty: bigint): void {
  const block = currentBlock(rt)
  if (block_number > block || block - block_number >= MAX_AGE) rt.fail('InvalidWorkBlock')
  if (work.length !== 32) throw new RuntimeTrap('a seal has 32 bytes')
  if (!meetsDifficulty(work, difficulty)) rt.fail('InvalidDifficulty')
  const blockHash = rt.of(system).store.BlockHash.get(Number(block_number))
  const seal = sealOf(hashBlockAndAccount(fromHex(blockHash), fromHex(account)), nonce)
  if (toHex(seal) !== toHex(work)) rt.fail('InvalidSeal')
  rt.store.UsedWork.put(work, block)
}
