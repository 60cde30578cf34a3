import { toHex, type Hex } from '../hex.ts'

/**
 * Reads the values of SCALE bytes from front to back, as strictly as a node does: a number that could have been written shorter is
 * refused, and what ends early is a RangeError. https://docs.substrate.io/reference/scale-codec/
 */
export class ByteReader {
  #at = 0

  constructor (private readonly bytes: Uint8Array) {}

  /** How many bytes have been read. */
  get at (): number {
    return this.#at
  }

  /** How many bytes are left. */
  get left (): number {
    return this.bytes.length - this.#at
  }

  u8 (): number {
    return this.#byte(this.#pass(1))
  }

  u16 (): number {
    const at = this.#pass(2)
    return this.#byte(at) | this.#byte(at + 1) << 8
  }

  u32 (): number {
    const at = this.#pass(4)
    return (this.#byte(at) | this.#byte(at + 1) << 8 | this.#byte(at + 2) << 16 | this.#byte(at + 3) << 24) >>> 0
  }

  u64 (): bigint {
    const low = this.u32()
    const high = this.u32()
    return high < HIGH_OF_DOUBLES ? BigInt(high * 2 ** 32 + low) : BigInt(high) << 32n | BigInt(low)
  }

  u128 (): bigint {
    const low = this.u64()
    return low | this.u64() << 64n
  }

  /** One byte that says yes or no. @throws RangeError for bytes other than 0 and 1 */
  flag (what: string): boolean {
    const byte = this.u8()
    if (byte > 1) throw new RangeError(`not a ${what}: ${byte}`)
    return byte === 1
  }

  /** A compact number. @throws RangeError when it could have been written shorter */
  compact (): number | bigint {
    const first = this.u8()
    switch (first & 3) {
      case 0: return first >> 2
      case 1: return atLeast(first >> 2 | this.u8() << 6, 1 << 6)
      case 2: return atLeast((first | this.u8() << 8 | this.u16() << 16) >>> 2, 1 << 14)
      default: return this.#longCompact((first >> 2) + 4)
    }
  }

  /** How many items or bytes follow. @throws RangeError beyond 32 bits */
  length (): number {
    const length = this.compact()
    if (length > 0xffff_ffff) throw new RangeError('a length out of range')
    return Number(length)
  }

  /** Bytes, in an array of their own. */
  raw (length: number): Uint8Array {
    const at = this.#pass(length)
    return new Uint8Array(this.bytes.subarray(at, at + length))
  }

  /** Passes over bytes. */
  skip (length: number): void {
    this.#pass(length)
  }

  /** Bytes as `0x…`. */
  hex (length: number): Hex {
    const at = this.#pass(length)
    return toHex(this.bytes.subarray(at, at + length))
  }

  #longCompact (length: number): bigint {
    let value = 0n
    for (let k = 0; k < length; k++) value |= BigInt(this.u8()) << BigInt(8 * k)
    return atLeast(value, length === 4 ? 1n << 30n : 1n << BigInt(8 * (length - 1)))
  }

  /** A view of the bytes would cost more than most values that are read. */
  #byte (at: number): number {
    return this.bytes[at] ?? 0
  }

  #pass (size: number): number {
    const at = this.#at
    if (at + size > this.bytes.length) throw new RangeError(`the bytes end early: ${this.left} where ${size} are needed`)
    this.#at = at + size
    return at
  }
}

/** From here on a number of 64 bits may not fit into a double. */
const HIGH_OF_DOUBLES = 2 ** 21

function atLeast<T extends number | bigint> (value: T, least: T): T {
  if (value < least) throw new RangeError('a compact number is longer than it need be')
  return value
}
