import { FieldWriter } from './fields.ts'

/**
 * The versions of many storage keys, one behind the other as they come, and for each where the next one of its key stands. All are in a few
 * large buffers: a list of its own for each key would be a hundred thousand objects, which live just long enough to be a burden.
 */
export class Pieces {
  readonly #written = new FieldWriter()
  /** By piece: where it ends, which is where the next one begins. */
  #ends = new Int32Array(1024)
  /** By piece: the next one of the same key; 0 for none, for the first piece of all follows nothing. */
  #next = new Int32Array(1024)
  #count = 0

  /** How many bytes there are. */
  get length (): number {
    return this.#written.length
  }

  /**
   * Writes a version.
   * @param before the piece with the version before; undefined for the first of a key
   * @param blocks how many blocks passed since
   * @returns the number of the piece
   */
  add (before: number | undefined, blocks: number, value: Uint8Array | null): number {
    const piece = this.#count++
    if (piece === this.#ends.length) this.#grow()
    this.#written.number(blocks).number(value === null ? 0 : value.length + 1)
    if (value !== null) this.#written.raw(value)
    this.#ends[piece] = this.#written.length
    this.#next[piece] = 0
    if (before !== undefined) this.#next[before] = piece
    return piece
  }

  /** A piece and those that follow it: a view that holds until the next is asked. */
  joined (first: number): Uint8Array {
    joined.clear()
    let piece = first
    do {
      joined.part(this.#written, piece === 0 ? 0 : this.#ends[piece - 1] ?? 0, this.#ends[piece] ?? 0)
      piece = this.#next[piece] ?? 0
    } while (piece !== 0)
    return joined.done()
  }

  /** Forgets all, and keeps the room for as much. */
  clear (): void {
    this.#written.clear()
    this.#count = 0
  }

  #grow (): void {
    const [ends, next] = [this.#ends, this.#next]
    this.#ends = new Int32Array(2 * ends.length)
    this.#next = new Int32Array(2 * ends.length)
    this.#ends.set(ends)
    this.#next.set(next)
  }
}

/** One for all: what stands in it is used at once. */
const joined = new FieldWriter()
