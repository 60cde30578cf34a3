import type { RuntimeApi } from '../../../pallet/api.ts'
import { AccountNonceApi } from './account-nonce-api.ts'
import { BlockBuilder } from './block-builder.ts'
import { AuraApi, GrandpaApi, OffchainWorkerApi } from './consensus.ts'
import { Core } from './core.ts'
import { DelegateInfoRuntimeApi } from './delegate-info.ts'
import { GenesisBuilder } from './genesis-builder.ts'
import { Metadata } from './metadata.ts'
import { NeuronInfoRuntimeApi } from './neuron-info.ts'
import { SessionKeys } from './session-keys.ts'
import { StakeInfoRuntimeApi } from './stake-info.ts'
import { SubnetInfoRuntimeApi } from './subnet-info.ts'
import { SubnetRegistrationRuntimeApi } from './subnet-registration.ts'
import { TaggedTransactionQueue } from './tagged-transaction-queue.ts'
import { TransactionPaymentApi, TransactionPaymentCallApi } from './transaction-payment-api.ts'

/** The runtime APIs that clients call, in the order of the metadata. */
export const apis: readonly RuntimeApi[] = [
  Core,
  Metadata,
  BlockBuilder,
  GenesisBuilder,
  TaggedTransactionQueue,
  OffchainWorkerApi,
  AuraApi,
  SessionKeys,
  GrandpaApi,
  AccountNonceApi,
  TransactionPaymentApi,
  TransactionPaymentCallApi,
  DelegateInfoRuntimeApi,
  NeuronInfoRuntimeApi,
  SubnetInfoRuntimeApi,
  StakeInfoRuntimeApi,
  SubnetRegistrationRuntimeApi,
]
