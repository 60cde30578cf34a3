import { rao, type Rao } from '../../amount.ts'
import type { Chain } from '../chain.ts'
import type { Extrinsic } from '../submit.ts'
import { metadataBytes, unsignedFile, type Era, type TransactionFile } from './transaction-file.ts'

/** What people choose about a transaction. */
interface Choices {
  readonly extrinsic: Extrinsic
  /** SS58. */
  readonly signer: string
  /** The account's next one when undefined. */
  readonly nonce: number | undefined
  /** A power of two; 0 for ever. */
  readonly era: number
  readonly tip: Rao
}

/** A transaction to be signed elsewhere: all that only the chain knows is asked now, at its newest final block. */
export async function buildTransaction (chain: Pick<Chain, 'api' | 'rpc'>, { extrinsic, signer, nonce, era, tip }: Choices): Promise<TransactionFile> {
  const { api, rpc } = chain
  const [name, metadata, next, lifetime] = await Promise.all([api.rpc.system.chain(), rpc('state_getMetadata'), nonce ?? nextNonce(chain, signer), lifetimeFrom(chain, era)])
  return unsignedFile({
    chain: name.toString(),
    genesisHash: api.genesisHash.toHex(),
    specName: api.runtimeVersion.specName.toString(),
    specVersion: api.runtimeVersion.specVersion.toNumber(),
    transactionVersion: api.runtimeVersion.transactionVersion.toNumber(),
    signer,
    call: extrinsic.method.toHex(),
    nonce: next,
    era: lifetime,
    tip: rao(tip).toString(),
    metadata: metadataBytes(String(metadata)),
  })
}

const nextNonce = async ({ api }: Pick<Chain, 'api'>, account: string): Promise<number> => (await api.rpc.system.accountNextIndex(account)).toNumber()

/** Long eras begin at rounded blocks only: so the block that is signed is the one at which the era began, and not the newest. */
async function lifetimeFrom ({ api }: Pick<Chain, 'api'>, period: number): Promise<Era> {
  if (period === 0) return null
  const { number } = await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead())
  const era = api.registry.createType('ExtrinsicEra', { current: number.toNumber(), period })
  const block = era.asMortalEra.birth(number.toNumber())
  return { period, block, blockHash: (await api.rpc.chain.getBlockHash(block)).toHex() }
}
