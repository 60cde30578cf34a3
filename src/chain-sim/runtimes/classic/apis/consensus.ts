import { newtype, option, unit, vec } from '../../../codec/composites.ts'
import { bytes, u64 } from '../../../codec/primitives.ts'
import { Header } from '../../../block/header.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { aura, AuraId } from '../pallets/aura/shape.ts'
import { grandpa } from '../pallets/grandpa/index.ts'
import { Authority, EquivocationProof, GrandpaId } from '../pallets/grandpa/types.ts'

export const OffchainWorkerApi: RuntimeApi = {
  name: 'OffchainWorkerApi',
  docs: 'Work beside the chain. This runtime has none.',
  methods: { offchain_worker: method({ docs: 'Begins the work after a block.', inputs: { header: Header }, output: unit, run: () => undefined }) },
}

const SlotDuration = newtype('sp_consensus_slots::SlotDuration', u64)

export const AuraApi: RuntimeApi = {
  name: 'AuraApi',
  docs: 'Who authors blocks, and when.',
  methods: {
    slot_duration: method({ docs: 'How long a slot lasts, in milliseconds.', inputs: {}, output: SlotDuration, run: rt => rt.scope(aura).constants.SlotDuration }),
    authorities: method({ docs: 'Who authors blocks.', inputs: {}, output: vec(AuraId), run: rt => rt.scope(aura).store.Authorities.get() }),
  },
}

const OpaqueKeyOwnershipProof = newtype('sp_consensus_grandpa::OpaqueKeyOwnershipProof', bytes)

export const GrandpaApi: RuntimeApi = {
  name: 'GrandpaApi',
  docs: 'Who votes on what is final.',
  methods: {
    grandpa_authorities: method({ docs: 'The voters and their weights.', inputs: {}, output: vec(Authority), run: rt => rt.scope(grandpa).store.Authorities.get() }),
    submit_report_equivocation_unsigned_extrinsic: method({
      docs: 'Reports who voted twice. Reports cannot be made on this chain.',
      inputs: { equivocation_proof: EquivocationProof, key_owner_proof: OpaqueKeyOwnershipProof },
      output: option(unit),
      run: () => undefined,
    }),
    generate_key_ownership_proof: method({
      docs: 'Proves whose key it is. There are no such proofs on this chain.',
      inputs: { set_id: u64, authority_id: GrandpaId },
      output: option(OpaqueKeyOwnershipProof),
      run: () => undefined,
    }),
    current_set_id: method({ docs: 'How often the voters have changed.', inputs: {}, output: u64, run: rt => rt.scope(grandpa).store.CurrentSetId.get() }),
  },
}

