/** What `weights set`, `weights commit` and `weights reveal` share: the weights of a validator on one subnet. */
import { count, decimals, netuid, uids } from '../../cli/inputs.ts'
import { line, type View } from '../../cli/view.ts'

/** The inputs that say what is weighed, and how. */
export const neuronWeightsInputs = () => ({
  netuid: netuid(),
  uids: uids({ short: '-u' }),
  weights: decimals({ flag: '--weights', placeholder: 'weights', prompt: 'Which weights (0.7, 0.3)?', help: 'One weight for each uid: 0.7,0.3.' }),
})

/** The version of the weights, which some subnets ask for. */
export const versionKeyInput = (help = 'The version of the validator’s code, where the subnet asks for one.') =>
  count({ flag: '--version-key', min: 0, default: 0, help })

/** What one neuron has of the whole, which is 1. */
interface NeuronShare {
  readonly uid: number
  readonly share: number
}

/** Weights as results tell them. @param shares of 1, in the order of the uids */
export const neuronShares = (uids: readonly number[], shares: readonly number[]): readonly NeuronShare[] =>
  uids.map((uid, i) => ({ uid, share: Number((shares[i] ?? 0).toFixed(9)) }))

/** For people: weights that the chain has now. */
export const weightsSetView = ({ netuid, weights }: { readonly netuid: number, readonly weights: readonly NeuronShare[] }): View =>
  line('Weights set on subnet ', netuid, ': ', weights.map(({ uid, share }) => `uid ${uid} → ${share.toFixed(4)}`).join(', '))
