import { hotkeyName, netuid, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { servedView, serveAxon } from '../common/serve-axon.ts'

/** The chain keeps an axon for ever, and takes no empty one: this leads nowhere. */
const NOWHERE = { version: 4, text: '0.0.0.1', value: 1n } as const

export default defineCommand({
  path: 'axon reset',
  summary: 'Say on chain that a miner’s axon can no longer be reached.',
  description: 'The chain takes no empty address, so it is set to 0.0.0.1:1, which leads nowhere.',
  examples: [['axon reset --netuid 1', 'The axon of the hotkey “default”.']],
  input: { netuid: netuid(), wallet: walletName(), hotkey: hotkeyName() },
  sends: true,
  run: (ctx, axon) => serveAxon(ctx, { ...axon, ip: NOWHERE, port: 1, protocol: 4, question: 'Take the axon away?' }),
  view: servedView,
})
