/** Files of transactions: how commands take, read, write and show them. */
import type { Context } from '../../cli/context.ts'
import { text } from '../../cli/inputs.ts'
import type { Cell } from '../../cli/view.ts'
import { rao, type Rao } from '../../core/amount.ts'
import type { OpenTransaction } from '../../core/chain/offline/open.ts'
import type { TransactionFile } from '../../core/chain/offline/transaction-file.ts'
import { defineError } from '../../core/errors.ts'

const unreadable = defineError('TRANSACTION_FILE_UNREADABLE', 'usage', ({ path }: { path: string }) => ({
  message: `${path} cannot be read.`,
  hint: 'Check the path; btcli tx build makes such a file.',
  details: { path },
}))

const exists = defineError('FILE_EXISTS', 'usage', ({ path }: { path: string }) => ({
  message: `There is a file ${path} already.`,
  hint: 'Choose another name with --output, or remove it.',
  details: { path },
}))

const cannotWriteTransaction = defineError('CANNOT_WRITE_FILE', 'usage', ({ path, why }: { path: string, why: string }) => ({
  message: `${path} cannot be written (${why}).`,
  hint: 'Choose another place with --output.',
  details: { path, why },
}))

/** The file of a transaction. */
export const transactionFileInput = () => text({ positional: true, placeholder: 'file', prompt: 'Which file?', help: 'A file of btcli tx build or btcli tx sign.' })

/** Reads a file and understands it, by itself alone. @throws TRANSACTION_FILE_UNREADABLE | TRANSACTION_FILE_CORRUPT */
export async function readTransaction (ctx: Context, name: string): Promise<OpenTransaction> {
  const path = ctx.path(name)
  const [{ readFile }, { parseTransactionFile }, { openTransaction }] = await Promise.all([import('node:fs/promises'), import('../../core/chain/offline/transaction-file.ts'), import('../../core/chain/offline/open.ts')])
  const content = await readFile(path, 'utf8').catch((error: unknown) => { throw unreadable({ path }, error) })
  return openTransaction(parseTransactionFile(content, path), path)
}

/** Writes a new file. @returns its absolute path @throws FILE_EXISTS | CANNOT_WRITE_FILE */
export async function writeTransaction (ctx: Context, name: string, file: TransactionFile): Promise<string> {
  const path = ctx.path(name)
  const [{ writeFile }, { formatTransactionFile }] = await Promise.all([import('node:fs/promises'), import('../../core/chain/offline/transaction-file.ts')])
  await writeFile(path, formatTransactionFile(file), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? exists({ path }, error) : cannotWriteTransaction({ path, why: error.code ?? error.message }, error)
  })
  return path
}

/** What a transaction says, in words. */
export interface TransactionInWords {
  /** `balances.transferKeepAlive(dest: 5F…, value: τ1.000000000)` */
  readonly call: string
  readonly signer: string
  readonly nonce: number
  readonly tip: Rao
  /** The chain's own name, and the hash by which it is known. */
  readonly chain: string
  readonly genesisHash: string
  readonly specName: string
  readonly specVersion: number
  /** The last block that can hold it; null when it stands for ever. */
  readonly lastBlock: number | null
  /** SHA-256 of the metadata by which the call is read. */
  readonly metadataHash: string
  readonly signed: boolean
}

/** What a person should know of a transaction before signing or sending it. */
export async function transactionInWords ({ file, call }: Pick<OpenTransaction, 'file' | 'call'>): Promise<TransactionInWords> {
  const [{ callInWords }, { lastBlock }] = await Promise.all([import('../../core/chain/words.ts'), import('../../core/chain/offline/against-chain.ts')])
  const { signer, nonce, tip, chain, genesisHash, specName, specVersion, metadata, signed } = file
  return {
    call: callInWords(call),
    signer,
    nonce,
    tip: rao(BigInt(tip)),
    chain,
    genesisHash,
    specName,
    specVersion,
    lastBlock: lastBlock(file) ?? null,
    metadataHash: metadata.sha256,
    signed: signed !== null,
  }
}

/** The same as facts of a screen. */
export const transactionFacts = (
  { call, signer, nonce, tip, chain, genesisHash, specName, specVersion, lastBlock, metadataHash, signed }: TransactionInWords,
): readonly (readonly [string, Cell])[] => [
  ['Call', call],
  ['Signer', signer],
  ['Chain', `${chain}, ${specName} ${specVersion}`],
  ['Genesis', genesisHash],
  ['Nonce', nonce],
  ['Stands until', lastBlock === null ? 'for ever' : `block ${lastBlock}`],
  ...(tip === 0n ? [] : [['Tip', tip] as const]),
  ['Metadata', metadataHash],
  ['Signed', signed],
]
