import { ByteReader } from '../../scale/byte-reader.ts'
import { ByteWriter } from '../../scale/byte-writer.ts'

/** Copies SCALE bytes from front to back, leaving parts out on the way and giving types other numbers. */
export class ScaleCopy {
  readonly #bytes: Uint8Array
  #reader: ByteReader
  #base = 0
  readonly #writer = new ByteWriter(2 ** 15)
  #isSilent = false
  /** The new number of a type, by its old one. */
  rename: (id: number) => number = id => id

  constructor (bytes: Uint8Array) {
    this.#bytes = bytes
    this.#reader = new ByteReader(bytes)
  }

  /** Where it reads. */
  get at (): number {
    return this.#base + this.#reader.at
  }

  set at (place: number) {
    this.#base = place
    this.#reader = new ByteReader(this.#bytes.subarray(place))
  }

  /** What was written. */
  written (): Uint8Array {
    return this.#writer.view()
  }

  /** So many bytes. */
  some (length: number): void {
    const from = this.at
    this.#reader.skip(length)
    this.#copySince(from)
  }

  byte (): number {
    const value = this.#reader.u8()
    this.write(value)
    return value
  }

  /** A vector of bytes, such as a text. */
  text (): void {
    const from = this.at
    this.#reader.skip(this.#reader.length())
    this.#copySince(from)
  }

  /** A text, and what it says. */
  name (): string {
    const from = this.at
    const length = this.#reader.length()
    const start = this.at
    this.#reader.skip(length)
    this.#copySince(from)
    return new TextDecoder().decode(this.#bytes.subarray(start, this.at))
  }

  list (each: () => void): void {
    const length = this.#reader.length()
    this.writeCompact(length)
    for (let i = 0; i < length; i++) each()
  }

  /** A list of which some are left out. @param keeps asked for each, by its index */
  someOf (keeps: (index: number) => boolean, each: () => void): void {
    const length = this.#reader.length()
    this.writeCompact(Array.from({ length }, (_, index) => keeps(index)).filter(Boolean).length)
    for (let i = 0; i < length; i++) {
      if (keeps(i)) each()
      else this.leaveOut(each)
    }
  }

  option (some: () => void): void {
    if (this.byte() !== 0) some()
  }

  /** The number of a type. */
  id (): void {
    this.writeCompact(this.rename(this.#reader.length()))
  }

  /** Reads a part and writes nothing of it. */
  leaveOut<Result> (part: () => Result): Result {
    const wasSilent = this.#isSilent
    this.#isSilent = true
    const result = part()
    this.#isSilent = wasSilent
    return result
  }

  /** Reads a list or an option, and writes one with nothing in it. */
  empty (part: () => void): void {
    this.leaveOut(part)
    this.writeCompact(0)
  }

  writeCompact (value: number): void {
    if (!this.#isSilent) this.#writer.compact(value)
  }

  write (byte: number): void {
    if (!this.#isSilent) this.#writer.u8(byte)
  }

  #copySince (from: number): void {
    if (!this.#isSilent) this.#writer.raw(this.#bytes.subarray(from, this.at))
  }
}
