import { compact, option, struct, unit, vec } from '../../../src/chain-sim/codec/composites.ts'
import { accountId, bytes, fixedBytes, h256, u32, u64 } from '../../../src/chain-sim/codec/primitives.ts'
import { variant } from '../../../src/chain-sim/codec/variant.ts'
import { method } from '../../../src/chain-sim/pallet/api.ts'
import { metadataV14, metadataV15 } from '../../../src/chain-sim/pallet/metadata.ts'
import { defineRuntime, type Runtime } from '../../../src/chain-sim/pallet/runtime.ts'
import { executive } from './executive.ts'
import { Address, Balances, Subnets, System, Timestamp, types } from './pallets.ts'

const signature = variant('sp_runtime::MultiSignature', { Ed25519: [fixedBytes(64)], Sr25519: [fixedBytes(64)], Ecdsa: [fixedBytes(65)] })
const Era = struct('sp_runtime::generic::era::Era', { immortal: fixedBytes(1) })

/** The smallest runtime that clients take for a real one: what serves it can assume nothing about any other. Signs immortal transactions only. */
export const tiny: Runtime = defineRuntime({
  name: 'tiny',
  version: { spec_name: 'tiny', impl_name: 'tiny', authoring_version: 1, spec_version: 1, impl_version: 1, apis: [['0xbc9d89904f5b923f', 1], ['0x37e397fc7c91f5e4', 2]], transaction_version: 1, state_version: 1 },
  crate: 'tiny_runtime',
  pallets: [System, Timestamp, Balances, Subnets],
  apis: [{
    name: 'AccountNonceApi', docs: 'Nonces.',
    methods: { account_nonce: method({ docs: 'Of an account.', inputs: { account: accountId }, output: u32, run: (rt, { account }) => rt.scope(System).store.Account.get(account).nonce }) },
  }, {
    name: 'Metadata', docs: 'What clients must know.',
    methods: {
      metadata: method({ docs: 'Version 14.', inputs: {}, output: bytes, run: ({ runtime }) => metadataV14(runtime) }),
      metadata_at_version: method({ docs: 'A version.', inputs: { version: u32 }, output: option(bytes), run: ({ runtime }, { version }) => version === 14 ? metadataV14(runtime) : version === 15 ? metadataV15(runtime) : undefined }),
      metadata_versions: method({ docs: 'Which versions clients may ask for.', inputs: {}, output: vec(u32), run: () => [14] }),
    },
  }],
  types,
  executive,
  extrinsic: {
    address: Address,
    signature,
    extensions: [
      { identifier: 'CheckSpecVersion', extra: unit, additional: u32 },
      { identifier: 'CheckTxVersion', extra: unit, additional: u32 },
      { identifier: 'CheckGenesis', extra: unit, additional: h256 },
      { identifier: 'CheckNonce', extra: compact(u32), additional: unit },
      { identifier: 'CheckMortality', extra: Era, additional: h256 },
      { identifier: 'ChargeTransactionPayment', extra: compact(u64), additional: unit },
    ],
  },
  development: {
    nextEpochs: rt => new Map([...rt.scope(Subnets).store.Tempo.entries()].map(([[netuid], tempo]) => [netuid, rt.block.number + tempo - rt.block.number % tempo])),
    fund (rt, account, rao) {
      rt.scope(System).store.Account.mutate(account, had => ({ ...had, providers: 1, data: { ...had.data, free: had.data.free + rao } }))
      rt.scope(Balances).store.TotalIssuance.mutate(issued => issued + rao)
      rt.scope(Balances).emit('Minted', { who: account, amount: rao })
    },
    free: (rt, account) => rt.scope(System).store.Account.get(account).data.free,
  },
})
