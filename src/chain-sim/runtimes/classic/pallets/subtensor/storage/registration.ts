import { bytes, u16, u64 } from '../../../../../codec/primitives.ts'
import { identity, map } from '../../../../../pallet/storage.ts'
import { byNetuid } from './keys.ts'

/** What registering a neuron costs, and how many may come. Burns in rao. */
export const registrationStorage = {
  UsedWork: map([identity(bytes)], u64, 0n, 'Seal of a proof of work: block in which it was used.'),
  Burn: map(byNetuid, u64, 1_000_000_000n, 'Rao burnt to register a neuron.'),
  Difficulty: map(byNetuid, u64, 10_000_000n, 'Difficulty of the proof of work that registers a neuron.'),
  MinBurn: map(byNetuid, u64, 1_000_000_000n, 'The burn does not fall below this.'),
  MaxBurn: map(byNetuid, u64, 100_000_000_000n, 'The burn does not rise above this.'),
  MinDifficulty: map(byNetuid, u64, 10_000_000n, 'The difficulty does not fall below this.'),
  MaxDifficulty: map(byNetuid, u64, 4_611_686_018_427_387_903n, 'The difficulty does not rise above this.'),
  LastAdjustmentBlock: map(byNetuid, u64, 0n, 'Block in which burn and difficulty were last adjusted.'),
  RegistrationsThisBlock: map(byNetuid, u16, 0, 'Neurons registered in this block.'),
  MaxRegistrationsPerBlock: map(byNetuid, u16, 1, 'Neurons that may register in one block.'),
  RAORecycledForRegistration: map(byNetuid, u64, 0n, 'Rao burnt for registrations so far.'),
} as const
