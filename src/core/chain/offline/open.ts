/** A transaction file, opened by the metadata in it alone: no chain is asked. */
import { Metadata, TypeRegistry } from '@polkadot/types'
import type { GenericExtrinsic } from '@polkadot/types'
import type { RuntimeVersion } from '@polkadot/types/interfaces'
import type { AnyTuple, CallBase, IKeyringPair, Registry, SignatureOptions } from '@polkadot/types/types'
import { signatureVerify } from '@polkadot/util-crypto'
import { decodeAddress } from '../../ss58.ts'
import type { Hex } from '../../hex.ts'
import { SIGNED_EXTENSIONS } from '../signed-extensions.ts'
import { metadataIn, notATransactionFile, type TransactionFile } from './transaction-file.ts'

/** The version of an extrinsic's format, without the bit that says that it is signed. */
const VERSION = 0x7f

/** What a file means. */
export interface OpenTransaction {
  readonly file: TransactionFile
  readonly call: CallBase<AnyTuple>
  /** Signs it. @returns the whole extrinsic */
  sign (pair: IKeyringPair): Hex
}

/**
 * Reads the call of a file; where it is signed, checks that just this was signed, by just this account.
 * @param path for messages
 * @throws TRANSACTION_FILE_CORRUPT
 */
export function openTransaction (file: TransactionFile, path: string): OpenTransaction {
  const registry = registryOf(file, path)
  const call = understood(path, 'the call in it is not one of its metadata', () => registry.createType('Call', file.call)) as unknown as CallBase<AnyTuple>
  if (call.toHex() !== file.call) throw notATransactionFile({ path, why: 'the call in it has bytes left over' })
  understood(path, 'its signer is no address', () => decodeAddress(file.signer))
  const options = optionsOf(registry, file)
  if (file.signed !== null) checkSigned(registry, file, file.signed, options, path)
  return {
    file,
    call,
    sign: pair => registry.createType('Extrinsic', call).sign(pair, options).toHex(),
  }
}

function registryOf (file: TransactionFile, path: string): Registry {
  const metadata = metadataIn(file, path)
  return understood(path, 'the metadata in it cannot be read', () => {
    const registry = new TypeRegistry(file.genesisHash)
    // Without warnings: an extension that is not known adds nothing, or the chain refuses the signature.
    registry.setMetadata(new Metadata(registry, metadata), undefined, SIGNED_EXTENSIONS, true)
    return registry
  })
}

/** All that is signed beside the call, in the library's words. */
function optionsOf (registry: Registry, { era, genesisHash, nonce, specVersion, transactionVersion, tip }: TransactionFile): SignatureOptions {
  return {
    blockHash: era?.blockHash ?? genesisHash,
    genesisHash,
    nonce,
    tip,
    ...(era === null ? {} : { era: registry.createType('ExtrinsicEra', { current: era.block, period: era.period }) }),
    runtimeVersion: registry.createType<RuntimeVersion>('RuntimeVersion', { specVersion, transactionVersion }),
    signedExtensions: registry.signedExtensions,
  }
}

function checkSigned (registry: Registry, file: TransactionFile, signed: Hex, options: SignatureOptions, path: string): void {
  const extrinsic = understood(path, 'the signed transaction in it cannot be read', () => registry.createType('Extrinsic', signed))
  if (!extrinsic.isSigned) throw notATransactionFile({ path, why: 'the signed transaction in it has no signature' })
  const payload = registry.createType('ExtrinsicPayload', { ...options, era: options.era ?? '0x00', method: file.call, specVersion: file.specVersion, transactionVersion: file.transactionVersion }, { version: extrinsic.version & VERSION })
  const message = payload.toU8a({ method: true })
  const { isValid } = understood(path, 'its signature cannot be read', () => signatureVerify(message.length > 256 ? registry.hash(message).toU8a() : message, extrinsic.signature.toU8a(), file.signer))
  if (!isValid || extrinsic.toHex() !== signed || !isSame(extrinsic, file, options)) throw notATransactionFile({
    path,
    why: 'its signature is not of this transaction by this account',
  })
}

/** Whether what will be sent says the same as the file, which is what people are shown. */
const isSame = ({ method, nonce, tip, era, signer }: GenericExtrinsic, file: TransactionFile, options: SignatureOptions): boolean =>
  method.toHex() === file.call && nonce.toNumber() === file.nonce && tip.toString() === BigInt(file.tip).toString() &&
  era.toHex() === (options.era?.toHex() ?? '0x00') && decodeAddress(signer.toString()) === decodeAddress(file.signer)

function understood<Result> (path: string, why: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw notATransactionFile({ path, why }, error)
  }
}
