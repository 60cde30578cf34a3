import { rao, type Rao } from '../amount.ts'
import { encodeAddress } from '../ss58.ts'
import { ByteReader } from './byte-reader.ts'

const ACCOUNT_BYTES = 32

/** Reads the answers of runtime APIs whose types the metadata does not tell. What reads must not load a codec library. */
export class AnswerReader extends ByteReader {
  /** A compact number that fits in 53 bits. */
  number (): number {
    return Number(this.compact())
  }

  /** A compact amount. */
  rao (): Rao {
    return rao(BigInt(this.compact()))
  }

  /** An account, as its address. */
  account (): string {
    return encodeAddress(this.hex(ACCOUNT_BYTES))
  }

  vec<Item> (item: (reader: this) => Item): Item[] {
    return Array.from({ length: this.length() }, () => item(this))
  }

  /** A vector of bytes, to be read for itself. */
  inner (): AnswerReader {
    return new AnswerReader(this.raw(this.length()))
  }
}
