import { option, vec } from '../../../codec/composites.ts'
import { bytes, u16 } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { blobOf } from './blob.ts'
import { netuidsOf, subnetHyperparams, subnetInfo } from './read/subnets.ts'
import { SubnetHyperparams } from './types/subnet-hyperparams.ts'
import { SubnetInfo } from './types/subnet-info.ts'

/** Subnets and what can be set in them. */
export const SubnetInfoRuntimeApi: RuntimeApi = {
  name: 'SubnetInfoRuntimeApi',
  docs: 'Subnets. Answers are the bytes of the value; none where the subnet is not there.',
  methods: {
    get_subnet_info: method({
      docs: 'One subnet: `SubnetInfo`.',
      inputs: { netuid: u16 },
      output: bytes,
      run: (rt, { netuid }) => blobOf(SubnetInfo, subnetInfo(rt.scope(subtensor), netuid)),
    }),
    get_subnets_info: method({
      docs: 'Every subnet, by ascending netuid: `Vec<Option<SubnetInfo>>`, all of them present.',
      inputs: {},
      output: bytes,
      run: rt => {
        const scope = rt.scope(subtensor)
        return encode(vec(option(SubnetInfo)), netuidsOf(scope).map(netuid => subnetInfo(scope, netuid)))
      },
    }),
    get_subnet_hyperparams: method({
      docs: 'What the owner of a subnet can set: `SubnetHyperparams`.',
      inputs: { netuid: u16 },
      output: bytes,
      run: (rt, { netuid }) => blobOf(SubnetHyperparams, subnetHyperparams(rt.scope(subtensor), netuid)),
    }),
  },
}
