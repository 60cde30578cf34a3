import { hotkeyName, netuid, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { formatTao } from '../../core/amount.ts'
import { registerChecks } from '../../core/chain/preflight/read/registration.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { registeredUid } from '../common/registered.ts'
import { waitForCost, waitForCostInput } from '../common/wait-for-cost.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'subnets register',
  aliases: ['recycle-register', 'burned-register'],
  summary: 'Register a hotkey on a subnet by burning its price.',
  examples: [
    ['subnets register --netuid 1', 'Register the hotkey “default” of the wallet “default”.'],
    ['subnets register --netuid 1 --wallet-name bob --hotkey miner --max-cost 1 -y', 'Another key, for at most τ1, without a question.'],
    ['subnets register --netuid 1 --wait-for-cost 0.5 -y', 'As soon as it costs no more than τ0.5.'],
  ],
  input: {
    netuid: netuid(),
    waitForCost: waitForCostInput(),
    wallet: walletName(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (begun, { netuid, wallet, hotkey, waitForCost: wanted }) {
    const [coldkey, hotkeySs58] = await Promise.all([coldkeyAddress(begun, wallet), hotkeyAddress(begun, wallet, hotkey)])
    const ctx = await waitForCost(begun, { what: 'A registration', wanted, wallet, read: async at => (await subnet(at, netuid)).burn })
    const at = await ctx.readAt()
    const [{ burn }, { free }] = await Promise.all([subnet(at, netuid), balance(at, coldkey)])
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'burnedRegister', netuid, hotkeySs58),
      wallet,
      question: `Burn ${formatTao(burn)} to register on subnet ${netuid}?`,
      plan: facts([['Subnet', netuid], ['Hotkey', hotkeySs58], ['Coldkey', coldkey], ['Balance', free], ['Burn', burn]]),
      checks: await registerChecks(at, { netuid, hotkey: hotkeySs58, coldkey }),
      price: { what: `Registering on subnet ${netuid}`, now: burn, again: async () => (await subnet(await ctx.readAt(), netuid)).burn },
    })
    const uid = await registeredUid(ctx, receipt, { netuid, hotkey: hotkeySs58 })
    const after = await ctx.readAt(receipt.blockHash)
    return {
      netuid,
      uid,
      hotkey: hotkeySs58,
      coldkey,
      burned: burn,
      balance: (await balance(after, coldkey)).free,
      transaction: receipt.hash,
    }
  },
  view: ({ netuid, uid, hotkey, burned, balance }) => [
    line('Registered on subnet ', netuid, ' as uid ', uid, '.'),
    facts([['Hotkey', hotkey], ['Burned', burned], ['Balance now', balance]]),
  ],
})
