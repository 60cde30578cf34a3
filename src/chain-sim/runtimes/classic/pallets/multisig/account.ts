import { toHex, type Hex } from '../../../../../core/hex.ts'
import { tuple, vec } from '../../../../codec/composites.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { accountId, fixedBytes, u16 } from '../../../../codec/primitives.ts'
import { encode } from '../../../../codec/type.ts'
import type { CallRt } from './shape.ts'

const Entropy = tuple(fixedBytes(16), vec(accountId), u16)
const PREFIX = toHex(new TextEncoder().encode('modlpy/utilisuba'))

/** The account that `signatories`, sorted, have together with a threshold. */
export const multiAccountId = (signatories: readonly Hex[], threshold: number): Hex => blake2_256(encode(Entropy, [PREFIX, signatories, threshold]))

/**
 * All signatories, sorted.
 *
 * @throws TooFewSignatories | TooManySignatories | SignatoriesOutOfOrder | SenderInSignatories
 */
export function allSignatories (rt: CallRt, others: readonly Hex[], who: Hex): readonly Hex[] {
  if (others.length === 0) rt.fail('TooFewSignatories')
  if (others.length >= rt.constants.MaxSignatories) rt.fail('TooManySignatories')
  others.forEach((each, i) => {
    const last = others[i - 1]
    if (last !== undefined && last >= each) rt.fail('SignatoriesOutOfOrder')
    if (each === who) rt.fail('SenderInSignatories')
  })
  return [...others, who].sort()
}
