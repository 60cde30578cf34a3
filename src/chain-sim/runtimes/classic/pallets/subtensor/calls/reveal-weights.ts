import { vec } from '../../../../../codec/composites.ts'
import { u16, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { subtensor } from '../shape.ts'
import { commitHash, isTimeToReveal } from '../weights/commit-reveal.ts'
import { setWeightsOf } from '../weights/set.ts'

/** The commit stays, so that the same weights can be revealed again while it is time. */
export const revealWeights = subtensor.call(97, {
  args: { netuid: u16, uids: vec(u16), values: vec(u16), salt: vec(u16), version_key: u64 },
  docs: 'Reveals the weights that the signing hotkey committed in the interval before, and sets them.',
  weight: weight(678_000_000n),
  pays: 'No',
  run: (rt, revealed) => {
    const { netuid, uids, values, version_key } = revealed
    const hotkey = rt.signer()
    if (!rt.store.CommitRevealWeightsEnabled.get(netuid)) rt.fail('CommitRevealDisabled')
    const [hash, committedAt] = rt.store.WeightCommits.get(netuid, hotkey) ?? rt.fail('NoWeightsCommitFound')
    if (!isTimeToReveal(rt, netuid, committedAt)) rt.fail('InvalidRevealCommitTempo')
    if (commitHash(hotkey, revealed) !== hash) rt.fail('InvalidRevealCommitHashNotMatch')
    setWeightsOf(rt, hotkey, netuid, { uids, values }, version_key)
    rt.store.WeightCommits.put(netuid, hotkey, [hash, committedAt])
  },
})
