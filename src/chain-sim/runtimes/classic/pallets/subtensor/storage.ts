import { emissionStorage } from './storage/emission.ts'
import { hyperparameterStorage } from './storage/hyperparameters.ts'
import { networkStorage } from './storage/networks.ts'
import { neuronStorage } from './storage/neurons.ts'
import { registrationStorage } from './storage/registration.ts'
import { servingStorage } from './storage/serving.ts'
import { stakingStorage } from './storage/staking.ts'

/** All 98 items, in the order of the metadata. */
export const storage = {
  ...stakingStorage,
  ...registrationStorage,
  ...networkStorage,
  ...emissionStorage,
  ...servingStorage,
  ...hyperparameterStorage,
  ...neuronStorage,
} as const
