/**
 * I32F32 proportions as whole numbers in doubles: raw bits from 0 to 2³². Doubles hold whole numbers up to 2⁵³ exactly, so each function
 * here says why what it does is exact and not nearly so. Several times as quick as bigints.
 */

/** The raw bits of 1. */
export const ONE = 2 ** 32

/**
 * An operation on doubles errs by at most 2⁻⁵³ of its result, three by less than 2⁻⁵¹ of 2³²: where the fraction keeps this distance
 * from both ends, rounding down cannot have gone wrong.
 */
const isSafe = (fraction: number): boolean => fraction > 2 ** -19 && fraction < 1 - 2 ** -19

/** The upper part of a factor for {@link floorMul}, up to 2¹⁶. */
export const high = (raw: number): number => Math.floor(raw / 2 ** 16)

/** The lower 16 bits of a factor for {@link floorMul}. */
export const low = (raw: number): number => raw - 2 ** 16 * Math.floor(raw / 2 ** 16)

/**
 * a × b of I32F32, rounded down, where b is given in parts. Exact for a and b up to 2³²: both partial products stay below 2⁴⁹, and
 * rounding down twice is rounding down once.
 */
export const floorMul = (a: number, bHigh: number, bLow: number): number =>
  Math.floor((a * bHigh + Math.floor(a * bLow / 2 ** 16)) / 2 ** 16)

/**
 * a ÷ b of I32F32, rounded down, for a up to b and 0 < b ≤ 2³⁶. A product where its rounding cannot matter, otherwise long division in
 * two digits of 16 bits: a × 2¹⁶ + b stays below 2⁵³, where the quotient of whole numbers rounds down rightly.
 * @param perOne 2³² ÷ b: one division serves a whole column
 */
export function floorDiv (a: number, b: number, perOne = 2 ** 32 / b): number {
  const estimate = a * perOne
  const whole = Math.floor(estimate)
  if (isSafe(estimate - whole)) return whole
  const first = Math.floor(a * 2 ** 16 / b)
  return first * 2 ** 16 + Math.floor((a * 2 ** 16 - first * b) * 2 ** 16 / b)
}

/** The smaller of two raw values: Math.min branches, and where chance decides, that costs more than all the rest of the cell. */
export const lesser = (a: number, b: number): number => (a + b - Math.abs(a - b)) / 2

/** A whole number divided by a sum that contains it, as I32F32, rounded down. Exact while value × 2³² + sum stays below 2⁵³: for u16 values. */
export const ratio = (value: number, sum: number): number => Math.floor(value * 2 ** 32 / sum)

/** Two amounts' ratio as I32F32, rounded down, for 0 ≤ amount ≤ total < 2⁶³, total above 0. */
export function amountRatio (amount: bigint, total: bigint): number {
  const estimate = Number(amount) * 2 ** 32 / Number(total)
  const whole = Math.floor(estimate)
  const fraction = estimate - whole
  return isSafe(fraction) ? whole : Number((amount << 32n) / total)
}

/** A proportion as u16, rounded down: the product stays below 2⁴⁸. */
export const toU16 = (raw: number): number => Math.floor(raw * 65_535 / 2 ** 32)

/**
 * `toU16(floorDiv(a, b))` without the division in between: rounding the quotient first takes off less than 65535 × 2⁻³².
 * @param perOne 65535 ÷ b
 */
export function upscaledU16 (a: number, b: number, perOne: number): number {
  const estimate = a * perOne
  const whole = Math.floor(estimate)
  const fraction = estimate - whole
  return fraction > 2 ** -15 && fraction < 1 - 2 ** -15 ? whole : toU16(floorDiv(a, b))
}

/** A proportion of an amount (u64), rounded down. */
export function amountPart (raw: number, amount: bigint): bigint {
  if (raw === 0) return 0n
  const estimate = raw * Number(amount) / 2 ** 32
  const whole = Math.floor(estimate)
  const fraction = estimate - whole
  const margin = estimate * 2 ** -50
  // Number(amount) rounds too, which the margin covers.
  return fraction > margin && fraction < 1 - margin ? BigInt(whole) : BigInt(raw) * amount >> 32n
}

/** A vector from what stands at each index. In a plain loop: `from` asks an iterator for every value, and takes ten times as long. */
export function doublesOf (length: number, valueAt: (index: number) => number): Float64Array {
  const values = new Float64Array(length)
  for (let i = 0; i < length; i++) values[i] = valueAt(i)
  return values
}

/** The same of whole numbers of 16 bits. */
export function u16sOf (length: number, valueAt: (index: number) => number): Uint16Array {
  const values = new Uint16Array(length)
  for (let i = 0; i < length; i++) values[i] = valueAt(i)
  return values
}

/** The same of anything. */
export function listOf<T> (length: number, valueAt: (index: number) => T): T[] {
  const values: T[] = []
  for (let i = 0; i < length; i++) values.push(valueAt(i))
  return values
}

/** Divides each value by the sum unless that is 0. Every value is at most the sum. */
export function normalised (values: Float64Array): Float64Array {
  const sum = total(values)
  return sum === 0 ? values : values.map(value => floorDiv(value, sum))
}

/** The sum; exact below 2⁵³. */
export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
