import { vec } from '../../../../../codec/composites.ts'
import { accountId, u16, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { setRootWeightsOf } from '../root/weights.ts'
import { subtensor } from '../shape.ts'

/** Signed by the coldkey, unlike weights in subnets. */
export const setRootWeights = subtensor.call(8, {
  args: { netuid: u16, hotkey: accountId, dests: vec(u16), weights: vec(u16), version_key: u64 },
  docs: 'Sets the weights that a root validator of the signer gives to subnets.',
  weight: weight(112_951_000_000n),
  pays: 'No',
  run: (rt, { netuid, hotkey, dests, weights, version_key }) => {
    setRootWeightsOf(rt, rt.signer(), hotkey, netuid, { uids: dests, values: weights }, version_key)
  },
})
