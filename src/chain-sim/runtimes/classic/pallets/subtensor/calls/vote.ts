import { compact } from '../../../../../codec/composites.ts'
import { accountId, bool, h256, u32 } from '../../../../../codec/primitives.ts'
import { addWeights, dbWeight, NO_WEIGHT, weight } from '../../../../../pallet/weight.ts'
import { doVote } from '../../collective/voting.ts'
import { senate } from '../../membership/senate.ts'
import { subtensor } from '../shape.ts'
import { ownsHotkey } from '../staking/hotkeys.ts'

/** Free for the first vote on a proposal; who changes sides pays. */
export const vote = subtensor.call(55, {
  args: { hotkey: accountId, proposal: h256, index: compact(u32), approve: bool },
  docs: 'Votes on a proposal of the Triumvirate with a senator of the signer.',
  weight: NO_WEIGHT,
  class: 'Operational',
  run: (rt, { hotkey, proposal, index, approve }) => {
    const coldkey = rt.signer()
    if (!ownsHotkey(rt, coldkey, hotkey)) rt.fail('NonAssociatedColdKey')
    if (!senate.isMember(rt, hotkey)) rt.fail('NotSenateMember')
    const first = doVote(rt, hotkey, proposal, index, approve)
    const members = BigInt(senate.members(rt).length)
    return { weight: addWeights(weight(20_528_275n + 48_856n * members, 4_980n + 128n * members), dbWeight(2, 1)), pays: first ? 'No' : 'Yes' }
  },
})
