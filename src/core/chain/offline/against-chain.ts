/** Whether a chain still takes a transaction that was made some time ago. */
import { defineError } from '../../errors.ts'
import type { Chain } from '../chain.ts'
import type { TransactionFile } from './transaction-file.ts'

const otherChain = defineError('OTHER_CHAIN', 'usage', ({ chain, made, network, genesis }: { chain: string, made: string, network: string, genesis: string }) => ({
  message: `The transaction is for another chain: it was made on ${chain} with genesis ${made}, and ${network} has genesis ${genesis}.`,
  hint: 'Choose the chain that it was made for with --network.',
  details: { made, genesis },
}))

const runtimeChanged = defineError('RUNTIME_CHANGED', 'chain', ({ made, now, network }: { made: string, now: string, network: string }) => ({
  message: `The runtime of ${network} has changed since the transaction was made: it was ${made} and is ${now}.`,
  hint: 'Its signature no longer counts: make it again with btcli tx build.',
  details: { made, now },
}))

const eraEnded = defineError('ERA_ENDED', 'chain', ({ last, block }: { last: number, block: number }) => ({
  message: `The transaction stood until block ${last}, and the next block is ${block}.`,
  hint: 'Make it again with btcli tx build; --era says for how many blocks it stands.',
  details: { last, block },
}))

const eraElsewhere = defineError('ERA_BLOCK_UNKNOWN', 'chain', ({ block, network }: { block: number, network: string }) => ({
  message: `The transaction begins at a block ${block} that ${network} does not have.`,
  hint: 'The chain was reset or went back since then: make the transaction again with btcli tx build.',
  details: { block },
}))

const staleNonce = defineError('STALE_NONCE', 'chain', ({ nonce, next, signer }: { nonce: number, next: number, signer: string }) => ({
  message: `Number ${nonce} of ${signer} was used already; the number of its next transaction is ${next}.`,
  hint: 'If that was not this one (btcli events shows what it did), make it again with btcli tx build.',
  details: { nonce, next },
}))

const earlyNonce = defineError('NONCE_TOO_HIGH', 'chain', ({ nonce, next, signer }: { nonce: number, next: number, signer: string }) => ({
  message: `This is number ${nonce} of ${signer}, and the chain waits for number ${next} first.`,
  hint: 'Send the earlier ones before it.',
  details: { nonce, next },
}))

/** The last block that can hold a transaction; undefined for one that stands for ever. */
export const lastBlock = ({ era }: Pick<TransactionFile, 'era'>): number | undefined => era === null ? undefined : era.block + era.period - 1

/**
 * Returns when the chain's next block can take it, as far as chain, versions, era and nonce go.
 * @throws OTHER_CHAIN | RUNTIME_CHANGED | ERA_ENDED | ERA_BLOCK_UNKNOWN | STALE_NONCE | NONCE_TOO_HIGH
 */
export async function checkAgainstChain ({ api, network: { name: network } }: Pick<Chain, 'api' | 'network'>, file: TransactionFile): Promise<void> {
  const genesis = api.genesisHash.toHex()
  if (genesis !== file.genesisHash) throw otherChain({ chain: file.chain, made: file.genesisHash, network, genesis })

  const { specName, specVersion, transactionVersion } = api.runtimeVersion
  const versions = (spec: number, transaction: number) => `${specName.toString()} ${spec} (transactions ${transaction})`
  if (specVersion.toNumber() !== file.specVersion || transactionVersion.toNumber() !== file.transactionVersion) {
    throw runtimeChanged({
      made: versions(file.specVersion, file.transactionVersion),
      now: versions(specVersion.toNumber(), transactionVersion.toNumber()),
      network,
    })
  }

  const { number } = await api.rpc.chain.getHeader()
  const next = number.toNumber() + 1
  const last = lastBlock(file)
  if (last !== undefined && next > last) throw eraEnded({ last, block: next })
  if (file.era !== null && (file.era.block >= next || (await api.rpc.chain.getBlockHash(file.era.block)).toHex() !== file.era.blockHash)) throw eraElsewhere({
    block: file.era.block,
    network,
  })

  const expected = (await api.rpc.system.accountNextIndex(file.signer)).toNumber()
  if (file.nonce < expected) throw staleNonce({ nonce: file.nonce, next: expected, signer: file.signer })
  if (file.nonce > expected) throw earlyNonce({ nonce: file.nonce, next: expected, signer: file.signer })
}
