import type { Context } from '../../cli/context.ts'
import { hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { rao, type Rao } from '../../core/amount.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { check, checkFrom, type Check } from '../../core/chain/preflight/check.ts'
import { canSpend } from '../../core/chain/preflight/funds.ts'
import { accountState } from '../../core/chain/queries/balance.ts'
import { netuids } from '../../core/chain/queries/subnets.ts'
import { asAddress, asNumber, storage, transaction } from '../../core/chain/storage.ts'
import { isAddress } from '../../core/ss58.ts'
import { existentialDeposit } from '../../core/chain/queries/deposit.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'

/** What the classic chain burns for a swap; newer ones say it as a constant. */
const CLASSIC_COST = rao(1_000_000_000n)

export default defineCommand({
  path: 'wallet swap-hotkey',
  summary: 'Put a new hotkey in the place of an old one: stake, neurons and delegation move.',
  description: 'It costs τ1, which is burnt, and is rate-limited for the coldkey. Afterwards the old hotkey is nobody’s: its stake, uids and nominators are the new one’s. Metrics are computed anew at the next epoch.',
  examples: [
    ['wallet swap-hotkey --hotkey old --new-hotkey new', 'Both are hotkeys of the wallet “default”.'],
    ['wallet swap-hotkey new --hotkey old --wallet-name alice -y', 'The same, as newer tools write it.'],
  ],
  input: {
    wallet: walletName(),
    hotkey: hotkeyName({ help: 'Name of the old hotkey in the wallet.' }),
    to: text({
      positional: true,
      flag: '--new-hotkey',
      aliases: ['--wallet.hotkey_b', '--hotkey-b', '--destination-hotkey'],
      placeholder: 'new-hotkey',
      prompt: 'Which new hotkey (name or address)?',
      help: 'The new hotkey: its name in the wallet, or its address. `--new-hotkey NAME` says the same.',
    }),
  },
  sends: true,
  async run (ctx, { wallet, hotkey, to }) {
    const [coldkey, from, target] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey), newHotkey(ctx, wallet, to)])
    const at = await ctx.readAt()
    const cost = costOf(at)
    const registered = await placesOf(at, from)
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'swapHotkey', from, target),
      wallet,
      question: 'Swap the hotkey?',
      plan: facts([['Coldkey', coldkey], ['Old hotkey', from], ['New hotkey', target], ['Subnets', registered.length === 0 ? 'none' : registered.join(', ')]]),
      checks: await rules(at, { coldkey, from, target, cost }),
      price: { what: 'The swap', now: cost },
    })
    return { coldkey, oldHotkey: from, newHotkey: target, netuids: registered, cost, transaction: receipt.hash }
  },
  view: ({ newHotkey, oldHotkey, netuids, cost }) => [
    line('Swapped the hotkey.'),
    facts([['New hotkey', newHotkey], ['Old hotkey', oldHotkey], ['Subnets', netuids.length === 0 ? 'none' : netuids.join(', ')], ['Burnt', cost]]),
  ],
})

const newHotkey = async (ctx: Context, wallet: string, text: string): Promise<string> => isAddress(text) ? text : hotkeyAddress(ctx, wallet, text)

const costOf = (at: ReadAt): Rao => {
  const constant = at.consts['subtensorModule']?.['keySwapCost']
  return constant === undefined ? CLASSIC_COST : rao(BigInt(String(constant)))
}

/** The subnets on which a hotkey is registered. */
async function placesOf (at: ReadAt, hotkey: string): Promise<readonly number[]> {
  const all = await netuids(at)
  const uids = await storage(at, 'subtensorModule', 'uids').many(all.map(netuid => [netuid, hotkey]))
  return all.filter((_netuid, index) => uids[index]?.isEmpty === false)
}

interface Swap {
  readonly coldkey: string
  readonly from: string
  readonly target: string
  readonly cost: Rao
}

/** The chain's rules for a swap, in its order. */
async function rules (at: ReadAt, { coldkey, from, target, cost }: Swap): Promise<readonly Check[]> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [owner, last, limit, taken, account] = await Promise.all([
    read('owner', from),
    read('lastTxBlock', coldkey),
    read('txRateLimit'),
    placesOf(at, target),
    accountState(at, coldkey),
  ])
  const [lastBlock, blocks] = [asNumber(last), asNumber(limit)]
  return [
    check('subtensorModule.NonAssociatedColdKey', asAddress(owner) === coldkey, `the coldkey does not own ${from} on the chain`),
    lastBlock === 0 || blocks === 0 ? check('subtensorModule.HotKeySetTxRateLimitExceeded', true)
      : checkFrom('subtensorModule.HotKeySetTxRateLimitExceeded', at.number + 1, lastBlock + blocks + 1, `the coldkey’s last rate-limited transaction was in block ${lastBlock}, and ${blocks} blocks must be between two`),
    check('subtensorModule.NewHotKeyIsSameWithOld', from !== target),
    check('subtensorModule.HotKeyAlreadyRegisteredInSubNet', taken.length === 0, `the new hotkey is registered on subnet ${taken.join(', ')}`),
    canSpend(account, cost, existentialDeposit(at), 'subtensorModule.NotEnoughBalanceToPaySwapHotKey'),
  ]
}
