/** Bytes as `0x…`, lower case: how storage keys, hashes and account ids are held, compared and ordered. */
export type Hex = `0x${string}`

/** Bytes as `0x…`. */
export const toHex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`

/** @throws RangeError when the text is not an even number of hex digits after `0x` */
export function fromHex (hex: string): Uint8Array {
  if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(hex)) throw new RangeError('not hex bytes')
  return new Uint8Array(Buffer.from(hex.slice(2), 'hex'))
}

/** Joins the bytes of several hex strings. */
export const concatHex = (...parts: readonly Hex[]): Hex => `0x${parts.map(part => part.slice(2)).join('')}`
