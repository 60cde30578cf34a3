/** Writes the parts of a metadata one after the other: nested codecs would make and copy many thousand small arrays. */
export class MetadataWriter {
  #buffer = Buffer.allocUnsafe(256)
  #length = 0

  u8 (value: number): this {
    this.#reserve(1)
    this.#buffer[this.#length++] = value
    return this
  }

  u32 (value: number): this {
    this.#reserve(4)
    this.#length = this.#buffer.writeUInt32LE(value, this.#length)
    return this
  }

  /** `Compact<u32>`, for lengths and the numbers of types: below 2^30. */
  compact (value: number): this {
    if (value < 0x40) return this.u8(value << 2)
    if (value < 0x4000) return this.u8((value << 2 | 1) & 0xff).u8(value >> 6)
    return this.u32((value << 2 | 2) >>> 0)
  }

  /** Bytes as they are. */
  raw (bytes: Uint8Array): this {
    this.#reserve(bytes.length)
    this.#buffer.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** `Vec<u8>`. */
  bytes (bytes: Uint8Array): this {
    return this.compact(bytes.length).raw(bytes)
  }

  str (text: string): this {
    const size = Buffer.byteLength(text)
    this.compact(size).#reserve(size)
    this.#length += this.#buffer.write(text, this.#length)
    return this
  }

  /** `Vec<T>`. */
  list<T> (items: readonly T[], write: (item: T) => void): this {
    this.compact(items.length)
    items.forEach(item => { write(item) })
    return this
  }

  /** `Option<T>`. */
  option<T> (value: T | undefined, write: (value: T) => void): this {
    if (value === undefined) return this.u8(0)
    this.u8(1)
    write(value)
    return this
  }

  /** Docs: one line, or none. */
  docs (docs: string): this {
    return this.list(docs === '' ? [] : [docs], line => { this.str(line) })
  }

  /** What has been written. */
  done (): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#buffer, 0, this.#length)
  }

  #reserve (more: number): void {
    if (this.#length + more <= this.#buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + more))
    larger.set(this.#buffer.subarray(0, this.#length))
    this.#buffer = larger
  }
}
