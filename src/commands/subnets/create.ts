import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao, type Rao } from '../../core/amount.ts'
import { createSubnetChecks } from '../../core/chain/preflight/read/network.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { lockCost } from '../../core/chain/queries/lock-cost.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { waitForCost, waitForCostInput } from '../common/wait-for-cost.ts'
import { outcomeNotTold } from '../common/registered.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'subnets create',
  summary: 'Create a subnet, locking its cost.',
  description: 'The coldkey becomes the owner. What is locked comes back when the subnet is dissolved or evicted.',
  examples: [
    ['subnets create', 'Create a subnet with the wallet “default”.'],
    ['subnets create --wallet-name owner --max-cost 150 -y', 'Only if it costs no more than τ150, without a question.'],
    ['subnets create --wait-for-cost 120 -y', 'As soon as it costs no more than τ120.'],
  ],
  input: {
    waitForCost: waitForCostInput(),
    wallet: walletName(),
  },
  sends: true,
  async run (begun, { wallet, waitForCost: wanted }) {
    const coldkey = await coldkeyAddress(begun, wallet)
    const ctx = await waitForCost(begun, { what: 'A subnet', wanted, wallet, read: lockCost })
    const at = await ctx.readAt()
    const [cost, { free }] = await Promise.all([lockCost(at), balance(at, coldkey)])
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'registerNetwork'),
      wallet,
      question: `Create a subnet and lock ${formatTao(cost)}?`,
      plan: facts([['Coldkey', coldkey], ['Balance', free], ['Lock cost', cost]]),
      checks: await createSubnetChecks(at, coldkey),
      price: { what: 'A subnet', now: cost, again: async () => lockCost(await ctx.readAt()) },
    })
    const created = receipt.events.find(({ name }) => name === 'subtensorModule.NetworkAdded')?.data as readonly [number, number] | undefined
    if (created === undefined) throw outcomeNotTold({ what: 'which subnet was created', look: `btcli subnets list --block ${receipt.block}`, receipt })
    const after = await ctx.readAt(receipt.blockHash)
    return {
      netuid: created[0],
      owner: coldkey,
      locked: lockedBy(receipt.events) ?? cost,
      balance: (await balance(after, coldkey)).free,
      nextLockCost: await lockCost(after),
      transaction: receipt.hash,
    }
  },
  view: ({ netuid, locked, balance, nextLockCost }) => [
    line('Created subnet ', netuid, '.'),
    facts([['Locked', locked], ['Balance now', balance], ['Lock cost now', nextLockCost]]),
  ],
})

/** The amount that left the account for the lock, which differs from the quote when the price moved in between. */
function lockedBy (events: readonly { readonly name: string, readonly data: unknown }[]): Rao | undefined {
  const withdrawn = events.find(({ name }) => name === 'balances.Withdraw')?.data as readonly [string, number | string] | undefined
  return withdrawn === undefined ? undefined : BigInt(withdrawn[1]) as Rao
}
