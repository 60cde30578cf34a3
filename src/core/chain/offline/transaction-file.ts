/**
 * A transaction as a file, which goes from a machine with a network to one with the key and back. It holds all that is signed, and the
 * metadata by which the signing machine says in words what it signs. docs/offline.md describes the format.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { defineError } from '../../errors.ts'
import { fromHex, toHex, type Hex } from '../../hex.ts'

/** What every such file calls itself, and the version of the format that is written and read. */
const FORMAT = 'btcli-transaction'
const VERSION = 1

/** Metadata of real chains has about 400 KB; more than this is no metadata. */
const LARGEST_METADATA = 16 * 1024 * 1024

export const notATransactionFile = defineError('TRANSACTION_FILE_CORRUPT', 'usage', ({ path, why }: { path: string, why: string }) => ({
  message: `${path} is no whole transaction file: ${why}.`,
  hint: 'Copy it again from where it was made, or make it again with btcli tx build.',
  details: { path, why },
}))

const hex = v.custom<Hex>(value => typeof value === 'string' && /^0x([0-9a-f]{2})*$/.test(value), 'expected hex')
const hash = v.custom<Hex>(value => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value), 'expected a hash (32 bytes as hex)')
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.pipe(v.string(), v.nonEmpty())

const schema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** The chain's own name: `Bittensor`. */
  chain: text,
  genesisHash: hash,
  specName: text,
  specVersion: whole,
  transactionVersion: whole,
  /** The SS58 address of the account that shall sign. */
  signer: text,
  /** The SCALE bytes of the call. */
  call: hex,
  nonce: whole,
  /** For how many blocks it stands, from which block; null for a transaction that stands for ever. */
  era: v.nullable(v.strictObject({ period: whole, block: whole, blockHash: hash })),
  /** Rao, as a decimal number. */
  tip: v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'expected rao')),
  metadata: v.strictObject({ encoding: v.literal('gzip+base64'), sha256: hash, data: text }),
  /** The whole signed extrinsic; null until it is signed. */
  signed: v.nullable(hex),
})

/** What is in a file, with the metadata packed as it is there. */
export type TransactionFile = v.InferOutput<typeof schema>

/** When a transaction lives. */
export type Era = TransactionFile['era']

/** @param path for messages @throws TRANSACTION_FILE_CORRUPT */
export function parseTransactionFile (content: string, path: string): TransactionFile {
  const read = v.safeParse(schema, parseJson(content, path))
  if (read.success) return read.output
  const [issue] = read.issues
  const where = v.getDotPath(issue) ?? 'all of it'
  if (where === 'version') throw notATransactionFile({ path, why: `it is of version ${String(issue.input)} of the format, and this program reads version ${VERSION}` })
  throw notATransactionFile({ path, why: `“${where}” is wrong or missing (${issue.message})` })
}

function parseJson (content: string, path: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw notATransactionFile({ path, why: content.trim() === '' ? 'it is empty' : 'it is cut off or is not JSON' }, error)
  }
}

/** The text of the file. */
export const formatTransactionFile = (file: TransactionFile): string => `${JSON.stringify(file, null, 2)}\n`

/** A transaction that nobody has signed, from what was asked of the chain. @param metadata its SCALE bytes */
export const unsignedFile = ({ metadata, ...rest }: Omit<TransactionFile, 'format' | 'version' | 'metadata' | 'signed'> & { readonly metadata: Uint8Array }): TransactionFile => ({
  format: FORMAT,
  version: VERSION,
  ...rest,
  metadata: { encoding: 'gzip+base64', sha256: sha256(metadata), data: gzipSync(metadata, { level: 9 }).toString('base64') },
  signed: null,
})

/** The SCALE bytes of the metadata in a file. @throws TRANSACTION_FILE_CORRUPT when they are not those that its sum names */
export function metadataIn ({ metadata: { data, sha256: sum } }: TransactionFile, path: string): Hex {
  const bytes = unpack(data, path)
  if (sha256(bytes) !== sum) throw notATransactionFile({ path, why: 'the metadata in it is not what its sum says' })
  return toHex(bytes)
}

function unpack (data: string, path: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: LARGEST_METADATA })
  } catch (error) {
    throw notATransactionFile({ path, why: 'the metadata in it is cut off or damaged' }, error)
  }
}

/** The sum of metadata that people can compare on both machines. */
const sha256 = (bytes: Uint8Array): Hex => toHex(createHash('sha256').update(bytes).digest())

/** Bytes of metadata as a node gives them: as hex. */
export const metadataBytes = (answer: string): Uint8Array => fromHex(answer)
