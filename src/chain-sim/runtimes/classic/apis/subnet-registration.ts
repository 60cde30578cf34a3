import { u64 } from '../../../codec/primitives.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { networkLockCost } from '../pallets/subtensor/root/lock-cost.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'

export const SubnetRegistrationRuntimeApi: RuntimeApi = {
  name: 'SubnetRegistrationRuntimeApi',
  docs: 'What it takes to register a subnet.',
  methods: {
    get_network_registration_cost: method({ docs: 'How much must be locked, in rao.', inputs: {}, output: u64, run: rt => networkLockCost(rt.scope(subtensor)) }),
  },
}
