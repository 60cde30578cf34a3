/** Values of the chain as plain data, for JSON and for people. */
import type { Codec } from '@polkadot/types/types'

/** Numbers up to 2⁵³ as numbers, larger ones as decimal texts, accounts as SS58 addresses, bytes as `0x…`. */
export const plain = (codec: Codec): unknown => codec.toPrimitive(true)

/** A plain value in one line: texts as they are, everything else as JSON. */
export const inOneLine = (value: unknown): string => typeof value === 'string' ? value : JSON.stringify(value)
