import { defineCommand } from '../../cli/command.ts'
import { facts, gap, line, type Block } from '../../cli/view.ts'
import { proposals, senate } from '../../core/chain/queries/governance.ts'
import { atBlock } from '../common/at-block.ts'
import { shortAddress } from '../common/shares.ts'

export default defineCommand({
  path: 'root proposals',
  aliases: ['sudo proposals', 'senate proposals'],
  summary: 'Show what the triumvirate has proposed, in words, and how the senate has voted.',
  examples: [['root proposals', 'The open proposals.'], ['root proposals --json', 'With the calls as hex.']],
  input: { block: atBlock() },
  async run (ctx, { block }) {
    const at = await ctx.readAt(block)
    const [open, members] = await Promise.all([proposals(at), senate(at)])
    return {
      senators: members.length,
      proposals: open.map(({ length: _length, ...proposal }) => ({ ...proposal, blocksLeft: Math.max(0, proposal.end - at.number) })),
    }
  },
  view: ({ senators, proposals }) => [
    line(proposals.length === 0 ? 'No proposal is open.' : `Open proposals: ${proposals.length}. Senators: ${senators}.`),
    ...proposals.flatMap((each): Block[] => [gap, facts([
      ['Proposal', each.hash],
      ['Would do', each.call ?? 'what the chain no longer remembers'],
      ['Ayes', `${each.ayes.length} of the ${each.threshold} that it needs${named(each.ayes)}`],
      ['Nays', `${each.nays.length}${named(each.nays)}`],
      ['Open until', each.blocksLeft === 0 ? `block ${each.end}: it can be closed now` : `block ${each.end}, ${each.blocksLeft} more`],
    ])]),
  ],
})

const named = (voters: readonly string[]): string => voters.length === 0 ? '' : `: ${voters.map(shortAddress).join(', ')}`
