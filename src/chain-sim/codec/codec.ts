import { createCodec, createDecoder, type Codec, type Decoder, type Encoder } from 'scale-ts'

/** What a decoder reads from; scale-ts keeps the position in it. */
export type Source = Parameters<Decoder<unknown>>[0]

/** A codec from two functions. Nested decoders read on from where the last one stopped, which `createCodec` alone does not give. */
export const makeCodec = <T> (enc: Encoder<T>, dec: (source: Uint8Array) => T): Codec<T> => createCodec(enc, createDecoder(dec))
