import type { WireMethod } from '../../../pallet/wire-method.ts'

/** The methods that a classic node adds to those of every node: the bytes of `NeuronInfo` and its like, once encoded, as lists of numbers. */
export const rpc: Readonly<Record<string, WireMethod>> = {
  delegateInfo_getDelegates: { api: 'DelegateInfoRuntimeApi_get_delegates', subject: 'delegates info' },
  delegateInfo_getDelegate: { api: 'DelegateInfoRuntimeApi_get_delegate', subject: 'delegate info' },
  delegateInfo_getDelegated: { api: 'DelegateInfoRuntimeApi_get_delegated', subject: 'delegated info' },
  neuronInfo_getNeurons: { api: 'NeuronInfoRuntimeApi_get_neurons', subject: 'neurons info' },
  neuronInfo_getNeuron: { api: 'NeuronInfoRuntimeApi_get_neuron', subject: 'neuron info' },
  neuronInfo_getNeuronsLite: { api: 'NeuronInfoRuntimeApi_get_neurons_lite', subject: 'neurons lite info' },
  neuronInfo_getNeuronLite: { api: 'NeuronInfoRuntimeApi_get_neuron_lite', subject: 'neuron lite info' },
  subnetInfo_getSubnetInfo: { api: 'SubnetInfoRuntimeApi_get_subnet_info', subject: 'subnet info' },
  subnetInfo_getSubnetsInfo: { api: 'SubnetInfoRuntimeApi_get_subnets_info', subject: 'subnets info' },
  subnetInfo_getSubnetHyperparams: { api: 'SubnetInfoRuntimeApi_get_subnet_hyperparams', subject: 'subnet hyperparameters' },
  subnetInfo_getLockCost: { api: 'SubnetRegistrationRuntimeApi_get_network_registration_cost', subject: 'subnet lock cost' },
}
