/** Compact numbers below 2^30, written in place. */

/** How many bytes a number takes. */
export const compactSize = (value: number): number => value < 1 << 6 ? 1 : value < 1 << 14 ? 2 : 4

/** Writes a number, and returns where the next byte goes. */
export function writeCompact (bytes: Uint8Array, at: number, value: number): number {
  const size = compactSize(value)
  let rest = value * 4 + (size >> 1)
  for (const end = at + size; at < end; at++, rest >>>= 8) bytes[at] = rest
  return at
}
