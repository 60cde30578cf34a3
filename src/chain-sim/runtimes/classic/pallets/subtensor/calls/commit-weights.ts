import { h256, u16 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { currentBlock } from '../arithmetic.ts'
import { subtensor } from '../shape.ts'
import { mayCommit } from '../weights/commit-reveal.ts'

/** Asks neither whether the subnet exists nor whether the hotkey is in it, and announces nothing. */
export const commitWeights = subtensor.call(96, {
  args: { netuid: u16, commit_hash: h256 },
  docs: 'Commits the signing hotkey to weights that it will reveal in the next interval.',
  weight: weight(171_000_000n),
  pays: 'No',
  run: (rt, { netuid, commit_hash }) => {
    const hotkey = rt.signer()
    if (!rt.store.CommitRevealWeightsEnabled.get(netuid)) rt.fail('CommitRevealDisabled')
    if (!mayCommit(rt, netuid, hotkey)) rt.fail('WeightsCommitNotAllowed')
    rt.store.WeightCommits.put(netuid, hotkey, [commit_hash, currentBlock(rt)])
  },
})
