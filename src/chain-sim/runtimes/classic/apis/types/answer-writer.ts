/** Bytes that are written one after the other into a buffer that grows: much quicker than joining many small arrays. */
export class AnswerWriter {
  #bytes: Uint8Array
  #view: DataView
  #at = 0

  /** @param expected about how many bytes there will be */
  constructor (expected = 1024) {
    this.#bytes = new Uint8Array(expected)
    this.#view = new DataView(this.#bytes.buffer)
  }

  /** What has been written. */
  done (): Uint8Array {
    return this.#bytes.slice(0, this.#at)
  }

  u8 (value: number): void {
    const at = this.#room(1)
    this.#view.setUint8(at, value)
  }

  u16 (value: number): void {
    const at = this.#room(2)
    this.#view.setUint16(at, value, true)
  }

  u32 (value: number): void {
    const at = this.#room(4)
    this.#view.setUint32(at, value, true)
  }

  u64 (value: bigint): void {
    const at = this.#room(8)
    this.#view.setBigUint64(at, value, true)
  }

  /** A compact number. @throws RangeError when it is negative, or takes more than 64 bits */
  compact (value: number | bigint): void {
    if (value < 0x4000_0000) this.#shortCompact(Number(value))
    else this.#longCompact(BigInt(value))
  }

  bytes (value: Uint8Array): void {
    const at = this.#room(value.length)
    this.#bytes.set(value, at)
  }

  /** Bytes that are given as `0x…`. */
  hex (value: string): void {
    let at = this.#room((value.length - 2) / 2)
    for (let k = 2; k < value.length; k += 2) this.#bytes[at++] = nibble(value.charCodeAt(k)) << 4 | nibble(value.charCodeAt(k + 1))
  }

  #shortCompact (value: number): void {
    if (value < 0) throw new RangeError('a compact number is not negative')
    if (value < 1 << 6) this.u8(value << 2)
    else if (value < 1 << 14) this.u16(value << 2 | 1)
    else this.u32(value * 4 + 2)
  }

  #longCompact (value: bigint): void {
    if (value >= 1n << 64n) throw new RangeError('a compact number of more than 64 bits')
    const length = Math.max(4, Math.ceil(value.toString(16).length / 2))
    this.u8((length - 4) << 2 | 3)
    for (let k = 0, rest = value; k < length; k++, rest >>= 8n) this.u8(Number(rest & 0xffn))
  }

  /** Makes room for more, and tells where it begins. */
  #room (size: number): number {
    const at = this.#at
    this.#at += size
    if (this.#at > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#at, 2 * this.#bytes.length))
      larger.set(this.#bytes)
      this.#bytes = larger
      this.#view = new DataView(larger.buffer)
    }
    return at
  }
}

/** The value of a hexadecimal digit, by its character code: digits, then letters of either case. */
const nibble = (code: number): number => code <= 57 ? code - 48 : (code | 32) - 87
