import type { Hex } from '../../../../core/hex.ts'
import type { Extrinsic, SignedPart } from '../../../block/extrinsic.ts'
import { signedBytes, verifySignature, type MultiSignature } from '../../../block/signature.ts'
import { encode } from '../../../codec/type.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { TransactionRefused } from '../../../pallet/executive.ts'
import { invalid } from '../extensions/extension.ts'
import { EXTENSIONS } from '../extensions/index.ts'
import type { MultiAddress } from '../types/multi-address.ts'

/**
 * Who signed an extrinsic, or undefined where nobody did.
 * @throws TransactionRefused (CannotLookup, AncientBirthBlock, BadProof) when the signature does not hold
 */
export function signerOf (rt: Execution, { signed, callBytes }: Extrinsic): Hex | undefined {
  if (signed === undefined) return undefined
  const address = signed.address as MultiAddress
  if (address.type !== 'Id') throw new TransactionRefused({ type: 'Unknown', reason: 'CannotLookup' })
  const payload = Buffer.concat([callBytes, signed.extraBytes, additionalSigned(rt, signed)])
  if (rt.runtime.impersonated?.has(address.value)) return address.value
  if (!verifySignature(signed.signature as MultiSignature, signedBytes(payload), address.value)) throw invalid('BadProof')
  return address.value
}

/** What every extension has signed without its being sent. */
const additionalSigned = (rt: Execution, { extra }: SignedPart): Uint8Array =>
  Buffer.concat(EXTENSIONS.map(({ additional, signed }, index) => encode(additional, signed(rt, extra[index]))))
