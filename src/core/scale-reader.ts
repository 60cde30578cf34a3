/**
 * Reads SCALE bytes from front to back: the answers of runtime APIs whose types the metadata does not tell.
 * Small on purpose: what reads must not load a codec library. https://docs.substrate.io/reference/scale-codec/
 */
import { rao, type Rao } from './amount.ts'
import { toHex } from './hex.ts'
import { encodeAddress } from './ss58.ts'

const ACCOUNT_BYTES = 32

export class ScaleReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor (bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8 (): number {
    return this.#view.getUint8(this.#at++)
  }

  /** A compact number of any size. */
  big (): bigint {
    const mode = (this.#bytes[this.#at] ?? 0) & 0b11
    if (mode < 0b11) {
      const length = [1, 2, 4][mode] ?? 1
      return this.#whole(length) >> 2n
    }
    const length = (this.u8() >> 2) + 4
    return this.#whole(length)
  }

  /** A compact number that fits in 53 bits. */
  number (): number {
    return Number(this.big())
  }

  /** A compact amount. */
  rao (): Rao {
    return rao(this.big())
  }

  account (): string {
    this.#at += ACCOUNT_BYTES
    return encodeAddress(toHex(this.#bytes.subarray(this.#at - ACCOUNT_BYTES, this.#at)))
  }

  vec<Item> (item: (reader: this) => Item): Item[] {
    return Array.from({ length: this.number() }, () => item(this))
  }

  /** A vector of bytes, to be read for itself. */
  inner (): ScaleReader {
    const length = this.number()
    this.#at += length
    return new ScaleReader(this.#bytes.subarray(this.#at - length, this.#at))
  }

  #whole (length: number): bigint {
    let value = 0n
    for (let i = length - 1; i >= 0; i--) value = value << 8n | BigInt(this.#view.getUint8(this.#at + i))
    this.#at += length
    return value
  }
}
