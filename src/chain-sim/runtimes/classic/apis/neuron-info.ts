import { bytes, u16 } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { blobOf } from './blob.ts'
import { fullReader, liteReader, neuronOf, neuronsOf } from './read/neurons.ts'
import { NeuronInfo, NeuronInfoLite, NeuronInfos, NeuronInfosLite } from './types/neuron-info.ts'

/** All that a subnet's storage says of its neurons. */
export const NeuronInfoRuntimeApi: RuntimeApi = {
  name: 'NeuronInfoRuntimeApi',
  docs: 'Neurons. Answers are the bytes of the value; none where the subnet or the neuron is not there.',
  methods: {
    get_neurons: method({
      docs: 'Every neuron of a subnet: `Vec<NeuronInfo>`.',
      inputs: { netuid: u16 },
      output: bytes,
      run: (rt, { netuid }) => encode(NeuronInfos, neuronsOf(rt.scope(subtensor), netuid, fullReader)),
    }),
    get_neuron: method({
      docs: 'One neuron: `NeuronInfo`.',
      inputs: { netuid: u16, uid: u16 },
      output: bytes,
      run: (rt, { netuid, uid }) => blobOf(NeuronInfo, neuronOf(rt.scope(subtensor), netuid, uid, fullReader)),
    }),
    get_neurons_lite: method({
      docs: 'Every neuron of a subnet, without weights and bonds: `Vec<NeuronInfoLite>`.',
      inputs: { netuid: u16 },
      output: bytes,
      run: (rt, { netuid }) => encode(NeuronInfosLite, neuronsOf(rt.scope(subtensor), netuid, liteReader)),
    }),
    get_neuron_lite: method({
      docs: 'One neuron without weights and bonds: `NeuronInfoLite`.',
      inputs: { netuid: u16, uid: u16 },
      output: bytes,
      run: (rt, { netuid, uid }) => blobOf(NeuronInfoLite, neuronOf(rt.scope(subtensor), netuid, uid, liteReader)),
    }),
  },
}
