import type { Chain } from './chain.ts'
import { parseCall } from './parse-call.ts'
import { callInWords } from './words.ts'

/** A call or a transaction in words. */
export interface DecodedHex {
  /** `system.remark(remark: 0x6869)` */
  readonly call: string
  /** SS58; null for a call, or a transaction that nobody signed. */
  readonly signer: string | null
  readonly nonce: number | null
  readonly signed: boolean
}

/** Reads hex as a whole transaction where it is one, which says its own length, and else as a call. @throws BAD_CALL */
export function decodeHex (chain: Pick<Chain, 'api' | 'network'>, hex: string): DecodedHex {
  const extrinsic = asExtrinsic(chain, hex.trim().toLowerCase())
  if (extrinsic === undefined) return { call: callInWords(parseCall(chain, hex)), signer: null, nonce: null, signed: false }
  const { isSigned, method, signer, nonce } = extrinsic
  return { call: callInWords(method), signer: isSigned ? signer.toString() : null, nonce: isSigned ? nonce.toNumber() : null, signed: isSigned }
}

function asExtrinsic ({ api }: Pick<Chain, 'api'>, hex: string) {
  try {
    const extrinsic = api.registry.createType('Extrinsic', hex)
    return extrinsic.toHex() === hex ? extrinsic : undefined
  } catch {
    return undefined
  }
}
