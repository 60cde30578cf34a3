import { blake2b } from '@noble/hashes/blake2.js'
import { toHex } from '../../../core/hex.ts'
import type { RuntimeVersion } from '../../pallet/version.ts'

/** The traits of the runtime API with their versions, in the order in which the runtime implements them. */
const APIS: readonly (readonly [trait: string, version: number])[] = [
  ['Core', 5],
  ['Metadata', 2],
  ['BlockBuilder', 6],
  ['GenesisBuilder', 1],
  ['TaggedTransactionQueue', 3],
  ['OffchainWorkerApi', 2],
  ['AuraApi', 1],
  ['SessionKeys', 1],
  ['GrandpaApi', 3],
  ['AccountNonceApi', 1],
  ['TransactionPaymentApi', 4],
  ['TransactionPaymentCallApi', 3],
  ['DelegateInfoRuntimeApi', 1],
  ['NeuronInfoRuntimeApi', 1],
  ['SubnetInfoRuntimeApi', 1],
  ['StakeInfoRuntimeApi', 1],
  ['SubnetRegistrationRuntimeApi', 1],
]

/** By what the version table names a trait: eight bytes of the blake2b hash of its name. */
const apiId = (trait: string) => toHex(blake2b(new TextEncoder().encode(trait), { dkLen: 8 }))

/** Spec 153: the last runtime of the network before child hotkeys and subnet tokens. */
export const VERSION: RuntimeVersion = {
  spec_name: 'node-subtensor',
  impl_name: 'node-subtensor',
  authoring_version: 1,
  spec_version: 153,
  impl_version: 1,
  apis: APIS.map(([trait, version]) => [apiId(trait), version]),
  transaction_version: 1,
  state_version: 1,
}
