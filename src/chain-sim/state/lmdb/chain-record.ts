import type { ChainIdentity } from '../store.ts'
import { FORMAT, META } from './layout.ts'
import { read, type Table } from './table.ts'

/** What is written last when a chain is made: a database without it is no chain yet. */
export interface ChainRecord {
  readonly format: unknown
  readonly identity: unknown
}

/** @throws SyntaxError when the record is damaged */
export function readChainRecord (meta: Table): ChainRecord | undefined {
  const record = read(meta, META.chain)
  return record && JSON.parse(Buffer.from(record).toString()) as ChainRecord
}

export function writeChainRecord (meta: Table, identity: ChainIdentity): void {
  meta.putSync(META.chain, Buffer.from(JSON.stringify({ format: FORMAT, identity } satisfies ChainRecord)))
}

/** Whether a record of this format describes a chain as it should. */
export const isIdentity = (value: unknown): value is ChainIdentity =>
  isObject(value) && typeof value.runtime === 'string' && typeof value.preset === 'string' && isObject(value.options)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
