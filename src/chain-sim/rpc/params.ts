/** The kinds of parameters that several methods take. */
import * as v from 'valibot'
import { decodeAddress, isAddress } from '../../core/ss58.ts'
import type { Hex } from '../../core/hex.ts'

const lowerCase = (text: string): Hex => text.toLowerCase() as Hex

/** Bytes as `0x…`. */
export const hexBytes = v.pipe(v.string('expected hex bytes'), v.regex(/^0x(?:[0-9a-f]{2})*$/i, 'expected hex bytes'), v.transform(lowerCase))

/** Bytes as the newer specification takes them: `0x` may be left out, and so may everything. */
export const looseBytes = v.pipe(v.string('expected hex bytes'), v.transform(text => text.startsWith('0x') ? text : `0x${text}`), hexBytes)

/** A hash of 32 bytes. */
export const hash = v.pipe(v.string('expected a hash'), v.regex(/^0x[0-9a-f]{64}$/i, 'expected a hash of 32 bytes'), v.transform(lowerCase))

/** Absent, and null, mean that nothing was said. */
export const maybe = <const S extends v.GenericSchema> (schema: S) => v.pipe(v.nullish(schema), v.transform(value => value ?? undefined))

/** The block to ask at; the newest when left out. */
export const blockHash = maybe(hash)

/** A number that counts, such as of blocks or of keys. */
export const count = v.pipe(v.number('expected a whole number'), v.safeInteger('expected a whole number'), v.minValue(0, 'expected a number that is not negative'))

const address = v.pipe(v.string('expected an address'), v.check(text => isAddress(text, 'any'), 'expected an address'), v.transform(text => decodeAddress(text, 'any')))

/** An account by its address, with any network's prefix, or by its public key. */
export const account = v.lazy((text): v.GenericSchema<unknown, Hex> => typeof text === 'string' && text.startsWith('0x') ? hash : address)

/** A number of blocks or rao that may be too large for JSON's numbers: digits in a text do as well. */
export const amount = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^(?:\d+|0x[0-9a-f]+)$/i))], 'expected a whole number, or one in a text'),
  v.transform(value => BigInt(value)),
  v.minValue(0n, 'expected a number that is not negative'),
)

/** A block number: JSON number or hex. */
export const blockNumber = v.pipe(v.union([count, v.pipe(v.string(), v.regex(/^0x[0-9a-f]{1,13}$/i))], 'expected a block number'), v.transform(Number))

/** The id of a subscription, as its first answer gave it. */
export const subscriptionId = v.pipe(v.union([v.string(), v.number()], 'expected the id of a subscription'), v.transform(String))
