/** What these APIs take and give: accounts as plain bytes, and answers encoded once more inside of a `Vec<u8>`. */
import { toHex, type Hex } from '../../../../core/hex.ts'
import { encode, type Type } from '../../../codec/type.ts'

/** The answer where there may be none: the value's bytes without an option's prefix, or no byte at all. */
export const blobOf = <T> (type: Type<T>, value: T | undefined): Uint8Array => value === undefined ? new Uint8Array() : encode(type, value)

const ACCOUNT_LENGTH = 32

/** The account in plain bytes, or undefined where they are no account. */
export const accountIn = (bytes: Uint8Array): Hex | undefined => bytes.length === ACCOUNT_LENGTH ? toHex(bytes) : undefined
