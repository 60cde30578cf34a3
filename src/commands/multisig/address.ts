import { defineCommand } from '../../cli/command.ts'
import { facts } from '../../cli/view.ts'
import { multisigAccount } from '../../core/chain/multisig.ts'
import { addressesOf, groupInputs } from '../common/multisig.ts'

export default defineCommand({
  path: 'multisig address',
  aliases: ['create'],
  summary: 'Show the account that several people have together.',
  description: 'It exists by itself as soon as it is known who they are and how many must approve. No chain is asked.',
  examples: [['multisig address --threshold 2 --signatories alice,bob,charlie', 'Two of three wallets.']],
  input: groupInputs(),
  async run (ctx, { threshold, signatories }) {
    return { threshold, ...await multisigAccount(await addressesOf(ctx, signatories), threshold) }
  },
  view: ({ threshold, address, signatories }) => facts([['Account', address], ['Approvals needed', `${threshold} of ${signatories.length}`], ...signatories.map((each, i) => [i === 0 ? 'Signatories' : '', each] as const)]),
})
