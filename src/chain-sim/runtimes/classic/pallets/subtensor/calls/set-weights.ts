import { vec } from '../../../../../codec/composites.ts'
import { u16, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { subtensor } from '../shape.ts'
import { setWeightsOf } from '../weights/set.ts'

/** Fails with CommitRevealEnabled before anything else, the signature included. */
export const setWeights = subtensor.call(0, {
  args: { netuid: u16, dests: vec(u16), weights: vec(u16), version_key: u64 },
  docs: 'Sets the weights that the signing hotkey gives to neurons of a subnet.',
  weight: weight(124_910_000_000n),
  pays: 'No',
  run: (rt, { netuid, dests, weights, version_key }) => {
    if (rt.store.CommitRevealWeightsEnabled.get(netuid)) rt.fail('CommitRevealEnabled')
    setWeightsOf(rt, rt.signer(), netuid, { uids: dests, values: weights }, version_key)
  },
})
