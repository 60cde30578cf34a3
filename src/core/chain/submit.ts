import type { SubmittableExtrinsic } from '@polkadot/api/types'
import type { EventRecord } from '@polkadot/types/interfaces'
import type { IKeyringPair, ISubmittableResult } from '@polkadot/types/types'
import type { Rao } from '../amount.ts'
import type { Hex } from '../hex.ts'
import { rao } from '../amount.ts'
import type { BtcliError } from '../errors.ts'
import type { Chain } from './chain.ts'
import { connectionLost, rpcRefused } from './errors.ts'
import { decodeEvent, failureOf, type DecodedEvent } from './outcome.ts'
import { transactionFailed, transactionInvalid } from './transaction-errors.ts'

/** What is needed of a chain to send and to wait. */
type Connected = Pick<Chain, 'api' | 'lost' | 'network'>

/** A call made ready to be signed. */
export type Extrinsic = SubmittableExtrinsic<'promise'>

/** How a transaction is signed, and how long is waited. */
export interface SubmitOptions {
  /** What to wait for. On the embedded chain every block is final at once. */
  readonly wait?: 'inclusion' | 'finality'
  /** Told as soon as the transaction has left. */
  readonly onSent?: (hash: string) => void
  readonly signing?: SigningOptions
}

/** What is signed beside the call. */
export interface SigningOptions {
  /** For how many blocks the transaction stands, a power of two; 0 for ever, 64 when left out. */
  readonly era?: number | undefined
  /** The account's next one when left out. */
  readonly nonce?: number | undefined
  readonly tip?: Rao
}

/** A transaction that is in a block and did what it was sent for. */
export interface Receipt {
  readonly hash: string
  readonly block: number
  readonly blockHash: Hex
  /** What the signer paid for inclusion; 0 for calls that are free. */
  readonly fee: Rao
  readonly events: readonly DecodedEvent[]
}

/** Other processes may use the same account: so often a nonce that was just taken is replaced by the next. Each time one of them got on. */
const NONCE_TRIES = 20

/**
 * Signs, sends and waits.
 * @throws TRANSACTION_FAILED when the block holds it but it failed; TRANSACTION_INVALID when no block takes it;
 * CONNECTION_LOST
 */
export const submit = (chain: Connected, extrinsic: Extrinsic, signer: IKeyringPair, options: SubmitOptions = {}): Promise<Receipt> =>
  signAndTry(chain, extrinsic, signer, options.signing, signed => submitOnce(chain, signed, options))

/**
 * Signs and sends, and does not wait for a block.
 * @returns the transaction's hash
 * @throws TRANSACTION_INVALID when the node does not take it; CONNECTION_LOST
 */
export const submitOnly = (chain: Pick<Chain, 'api'>, extrinsic: Extrinsic, signer: IKeyringPair, { signing, onSent }: Omit<SubmitOptions, 'wait'> = {}): Promise<string> =>
  signAndTry(chain, extrinsic, signer, signing, signed => submitSignedOnly(signed, onSent))

/**
 * Sends a transaction that was signed before, perhaps elsewhere, and waits.
 * @throws what `submit` throws
 */
export const submitSigned = (chain: Connected, signed: Extrinsic, options: Omit<SubmitOptions, 'signing'>): Promise<Receipt> => submitOnce(chain, signed, options)

/** Sends such a transaction and does not wait for a block. @returns its hash @throws what `submitOnly` throws */
export async function submitSignedOnly (signed: Extrinsic, onSent?: (hash: string) => void): Promise<string> {
  onSent?.(signed.hash.toHex())
  await signed.send().catch((error: unknown) => { throw refusal(error) })
  return signed.hash.toHex()
}

/** Tries again with the next nonce where another process was faster, unless the person chose the nonce. */
async function signAndTry<Result> (
  chain: Pick<Chain, 'api'>,
  extrinsic: Extrinsic,
  signer: IKeyringPair,
  { nonce, era, tip = rao(0n) }: SigningOptions = {},
  attempt: (signed: Extrinsic) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const signed = await extrinsic.signAsync(signer, { nonce: nonce ?? -1, tip, ...(era === undefined ? {} : { era }) })
    try {
      return await attempt(signed)
    } catch (error) {
      if (nonce !== undefined || tries === NONCE_TRIES || !transactionInvalid.is(error)
        || !await isNonceTaken(chain, signer.address, signed, error)) throw error
    }
  }
}

/** The node says so; or it took the transaction, and before a block did, another one had used the nonce. */
async function isNonceTaken ({ api }: Pick<Chain, 'api'>, account: string, signed: Extrinsic, { message, details }: BtcliError): Promise<boolean> {
  if (/outdated|priority is too low|already imported/i.test(message)) return true
  if (details?.['status'] !== 'Invalid' && details?.['status'] !== 'Usurped') return false
  return (await api.rpc.system.accountNextIndex(account)).toBigInt() > signed.nonce.toBigInt()
}

async function submitOnce ({ api, lost, network }: Connected, signed: Extrinsic, { wait = 'inclusion', onSent }: SubmitOptions): Promise<Receipt> {
  onSent?.(signed.hash.toHex())
  const result = await Promise.race([lost, included(signed, wait)]).catch((error: unknown) => {
    throw connectionLost.is(error) ? connectionLost({ network: network.name, sent: signed.hash.toHex(), what: error.message.replace(/\.$/, '') }, error) : error
  })
  const blockHash = (result.status.isFinalized ? result.status.asFinalized : result.status.asInBlock).toHex()
  const block = { number: (await api.rpc.chain.getHeader(blockHash)).number.toNumber(), hash: blockHash }
  const failure = failureOf(api, result.events)
  if (failure !== undefined) throw transactionFailed({ ...failure, block, transaction: signed.hash.toHex() })
  return { hash: signed.hash.toHex(), block: block.number, blockHash, fee: feeOf(result.events), events: result.events.map(decodeEvent) }
}

function included (signed: Extrinsic, wait: 'inclusion' | 'finality'): Promise<ISubmittableResult> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined
    let settled = false
    const settle = (end: () => void) => {
      if (settled) return
      settled = true
      stop?.()
      end()
    }
    const hear = (result: ISubmittableResult) => {
      const { status } = result
      if (status.isFinalized || (wait === 'inclusion' && status.isInBlock)) settle(() => { resolve(result) })
      else if (result.isError) settle(() => { reject(transactionInvalid({ reason: `it became ${status.type.toLowerCase()}`, status: status.type })) })
    }
    signed.send(hear).then(
      unsubscribe => {
        stop = unsubscribe
        if (settled) unsubscribe()
      },
      (error: unknown) => { settle(() => { reject(refusal(error)) }) },
    )
  })
}

/** A node that refuses a transaction says why; whatever else went wrong stays what it is. */
function refusal (error: unknown): Error {
  if (!rpcRefused.is(error)) return error instanceof Error ? error : new Error(String(error))
  const { reason, code } = error.details as { readonly reason: string, readonly code: number | undefined }
  return transactionInvalid({ reason, code }, error)
}

function feeOf (events: readonly EventRecord[]): Rao {
  for (const { event } of events) {
    if (event.section === 'transactionPayment' && event.method === 'TransactionFeePaid') return rao(BigInt(String(event.data[1])))
  }
  return rao(0n)
}
