import { count, hotkeyName, ip, netuid, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { servedView, serveAxon } from '../common/serve-axon.ts'

/** What clients of every version speak. */
const PROTOCOL = 4
const BYTE_MAX = 255
const PORT_MAX = 65_535

export default defineCommand({
  path: 'axon set',
  summary: 'Say on chain where a miner’s axon can be reached.',
  description: 'Signed by the hotkey, which must be registered. A subnet lets it change only so often: serving_rate_limit.',
  examples: [['axon set --netuid 1 --ip 203.0.113.7 --port 8091', 'The axon of the hotkey “default”.'], ['axon set --netuid 1 --ip 2001:db8::7 --port 8091 --hotkey miner -y', 'An IPv6 address, without a question.']],
  input: {
    netuid: netuid(),
    ip: ip({ flag: '--ip', prompt: 'Which IP address?', help: 'Public IPv4 or IPv6 address.' }),
    port: count({ flag: '--port', max: PORT_MAX, prompt: 'Which port?', help: 'Port of the axon.' }),
    protocol: count({ flag: '--protocol', min: 0, max: BYTE_MAX, default: PROTOCOL, help: 'Version of the axon’s protocol.' }),
    wallet: walletName(),
    hotkey: hotkeyName(),
  },
  sends: true,
  run: (ctx, axon) => serveAxon(ctx, { ...axon, question: 'Serve this axon?' }),
  view: servedView,
})
