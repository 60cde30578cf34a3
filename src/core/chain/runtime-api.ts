import { concatHex, type Hex } from '../hex.ts'
import { AnswerReader } from '../scale/answer-reader.ts'
import { decodeAddress } from '../ss58.ts'
import type { ReadAt } from './chain.ts'

/**
 * Calls one of the runtime APIs that answer with bytes in bytes (`DelegateInfoRuntimeApi_get_delegates`); the reader stands at the
 * beginning of the inner ones.
 * @throws NOT_ON_THIS_CHAIN
 */
export async function callForBytes (at: ReadAt, method: string, args?: Hex): Promise<AnswerReader> {
  return new AnswerReader(await at.call(method, args)).inner()
}

/** The 32 bytes of an account as a vector of bytes: the argument of the same APIs. */
export const accountBytes = (address: string): Hex => concatHex('0x80', decodeAddress(address))
