import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const folder = new URL('../../../vectors/', import.meta.url)

/** The cases of one file of vectors: what the real runtime answered. */
export function vectors<Case> (name: string): Case[] {
  const text = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, folder))).toString()
  return text.trimEnd().split('\n').map(line => JSON.parse(line) as Case)
}

/** A text file that stands beside the vectors. */
export const vectorText = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** Signed decimal text to raw bits, for whole lists. */
export const bigints = (texts: readonly string[]): bigint[] => texts.map(BigInt)
