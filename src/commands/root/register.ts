import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { rootRegisterChecks } from '../../core/chain/preflight/read/registration.ts'
import { totalStakes } from '../../core/chain/queries/stake.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'root register',
  summary: 'Register a hotkey on the root network.',
  description: 'Members of root decide by their weights what each subnet earns. When root is full, the hotkey must have more stake than its lowest member, whose place it takes.',
  examples: [['root register', 'Register the hotkey “default” of the wallet “default”.']],
  input: { wallet: walletName(), hotkey: hotkeyName() },
  sends: true,
  async run (ctx, { wallet, hotkey }) {
    const [coldkey, hotkeySs58] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey)])
    const at = await ctx.readAt()
    const [stake] = await totalStakes(at, [hotkeySs58])
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'rootRegister', hotkeySs58),
      wallet,
      question: 'Register on the root network?',
      plan: facts([['Hotkey', hotkeySs58], ['Coldkey', coldkey], ['Stake on the hotkey', stake]]),
      checks: await rootRegisterChecks(at, hotkeySs58),
    })
    const registered = receipt.events.find(({ name }) => name === 'subtensorModule.NeuronRegistered')?.data as readonly [number, number, string] | undefined
    return { uid: registered?.[1], hotkey: hotkeySs58, coldkey, transaction: receipt.hash }
  },
  view: ({ uid, hotkey }) => [line('Registered on the root network as uid ', uid, '.'), facts([['Hotkey', hotkey]])],
})
