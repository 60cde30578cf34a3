/** Writes values in SCALE, one after the other, into a buffer that grows: no value makes an array of its own. */
export class ByteWriter {
  #bytes: Uint8Array
  /** The same memory, by the other ways to write it. */
  #view: DataView
  #buffer: Buffer
  #length = 0

  /** @param expected about how many bytes there will be */
  constructor (expected = 256) {
    this.#bytes = new Uint8Array(expected)
    this.#view = new DataView(this.#bytes.buffer)
    this.#buffer = Buffer.from(this.#bytes.buffer)
  }

  /** How many bytes have been written. */
  get length (): number {
    return this.#length
  }

  u8 (value: number): this {
    const at = this.#room(1)
    this.#view.setUint8(at, value)
    return this
  }

  u16 (value: number): this {
    const at = this.#room(2)
    this.#view.setUint16(at, value, true)
    return this
  }

  u32 (value: number): this {
    const at = this.#room(4)
    this.#view.setUint32(at, value, true)
    return this
  }

  u64 (value: bigint): this {
    const at = this.#room(8)
    this.#view.setBigUint64(at, value, true)
    return this
  }

  u128 (value: bigint): this {
    return this.u64(value).u64(value >> 64n)
  }

  /** A compact number: fewer bytes for small ones. @throws RangeError when it is negative, or has more than 536 bits */
  compact (value: number | bigint): this {
    if (value < 0) throw new RangeError('a compact number is not negative')
    if (value < 0x4000_0000) return this.#shortCompact(Number(value))
    return value <= Number.MAX_SAFE_INTEGER ? this.#doubleCompact(Number(value)) : this.#longCompact(BigInt(value))
  }

  /** Bytes as they are. */
  raw (bytes: Uint8Array): this {
    const at = this.#room(bytes.length)
    this.#bytes.set(bytes, at)
    return this
  }

  /** `Vec<u8>`. */
  bytes (bytes: Uint8Array): this {
    return this.compact(bytes.length).raw(bytes)
  }

  /** Bytes that are given as `0x…`. @throws RangeError when the digits after it are not hex */
  hex (value: string): this {
    const digits = value.length - 2
    if (digits % 2 !== 0 || !value.startsWith('0x')) throw new RangeError('not hex bytes')
    let at = this.#room(digits / 2)
    for (let k = 2; k < value.length; k += 2) {
      const byte = nibble(value.charCodeAt(k)) << 4 | nibble(value.charCodeAt(k + 1))
      if (byte > 0xff) throw new RangeError('not hex bytes')
      this.#bytes[at++] = byte
    }
    return this
  }

  /** A text in UTF-8. */
  str (text: string): this {
    return this.bytes(Buffer.from(text))
  }

  /** The same for text without other than ASCII characters, such as hex. */
  ascii (text: string): this {
    this.compact(text.length)
    const at = this.#room(text.length)
    this.#buffer.write(text, at, 'latin1')
    return this
  }

  /** `Vec<T>`. */
  list<T> (items: readonly T[], write: (item: T) => void): this {
    this.compact(items.length)
    for (const item of items) write(item)
    return this
  }

  /** `Option<T>`. */
  option<T> (value: T | undefined, write: (value: T) => void): this {
    if (value === undefined) return this.u8(0)
    this.u8(1)
    write(value)
    return this
  }

  /** Documentation in metadata: one line, or none. */
  docs (docs: string): this {
    return this.list(docs === '' ? [] : [docs], line => { this.str(line) })
  }

  /** What has been written, in an array of its own. */
  done (): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** What has been written, where it stands: until something else is. */
  view (): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Forgets what has been written, and keeps the room for it. */
  clear (): void {
    this.#length = 0
  }

  #shortCompact (value: number): this {
    if (value < 1 << 6) return this.u8(value << 2)
    if (value < 1 << 14) return this.u16(value << 2 | 1)
    return this.u32(value * 4 + 2)
  }

  /** What a double holds exactly, such as weights and times, of which every block has some: bigints byte by byte take ten times as long. */
  #doubleCompact (value: number): this {
    let rest = Math.floor(value / 2 ** 32)
    const more = rest === 0 ? 0 : rest < 1 << 8 ? 1 : rest < 1 << 16 ? 2 : 3
    this.u8(more << 2 | 3).u32(value % 2 ** 32)
    for (let k = 0; k < more; k++, rest >>>= 8) this.u8(rest & 0xff)
    return this
  }

  #longCompact (value: bigint): this {
    const length = Math.max(4, Math.ceil(value.toString(16).length / 2))
    if (length > LONGEST_COMPACT) throw new RangeError('a compact number of more than 536 bits')
    this.u8((length - 4) << 2 | 3)
    for (let k = 0, rest = value; k < length; k++, rest >>= 8n) this.u8(Number(rest & 0xffn))
    return this
  }

  /** Makes room for more, and tells where it begins. */
  #room (size: number): number {
    const at = this.#length
    this.#length += size
    if (this.#length > this.#bytes.length) this.#grow()
    return at
  }

  #grow (): void {
    const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length))
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
    this.#buffer = Buffer.from(larger.buffer)
  }
}

/** What six bits can say of a length that begins at 4. */
const LONGEST_COMPACT = 67

/** More than the other digits of a byte can make up for. */
const NO_NIBBLE = 0x100

const NIBBLES = Uint16Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? NO_NIBBLE : digit
})

/** The value of a hexadecimal digit, by its character code. */
const nibble = (code: number): number => NIBBLES[code] ?? NO_NIBBLE
