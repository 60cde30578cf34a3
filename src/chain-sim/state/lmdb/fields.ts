/** Writes records of numbers and byte strings one after the other, each as short as it can be. */
export class FieldWriter {
  #bytes = Buffer.allocUnsafeSlow(64)
  #length = 0

  /** An integer from 0 up to 2^53, seven bits a byte. */
  number (value: number): this {
    this.#reserve(8)
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = rest % 128 | 128
    this.#bytes[this.#length++] = rest
    return this
  }

  /** Bytes whose length the reader knows. */
  raw (bytes: Uint8Array): this {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** Bytes after their length. */
  bytes (bytes: Uint8Array): this {
    return this.number(bytes.length).raw(bytes)
  }

  /** A part of what another has written. */
  part (other: FieldWriter, start: number, end: number): this {
    this.#reserve(end - start)
    other.#bytes.copy(this.#bytes, this.#length, start, end)
    this.#length += end - start
    return this
  }

  /** How many bytes have been written. */
  get length (): number {
    return this.#length
  }

  /** Forgets what has been written, and keeps the room for it. */
  clear (): void {
    this.#length = 0
  }

  /** What has been written, where it stands. */
  done (): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve (more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(2 * (this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

/** Reads what a FieldWriter wrote. What it returns is a view into the record. */
export class FieldReader {
  #at = 0

  constructor (private readonly record: Uint8Array) {}

  /** How many bytes are read. */
  get position (): number {
    return this.#at
  }

  get ended (): boolean {
    return this.#at >= this.record.length
  }

  number (): number {
    let value = 0
    let unit = 1
    for (;; unit *= 128) {
      const byte = this.record[this.#at++] ?? 0
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }

  raw (length: number): Uint8Array {
    this.#at += length
    return this.record.subarray(this.#at - length, this.#at)
  }

  bytes (): Uint8Array {
    return this.raw(this.number())
  }
}
