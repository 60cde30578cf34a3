/** The options that every command has. They are inputs like any other. */
import { DEFAULT_NETWORK } from '../core/networks.ts'
import type { Values } from './input.ts'
import { count, flag, text } from './inputs.ts'

/** The declarations, by the keys under which `Settings` has them. */
export const globals = {
  network: text({
    flag: '--network',
    aliases: ['--subtensor.network', '--chain', '--subtensor.chain_endpoint'],
    env: ['BT_NETWORK', 'BT_SUBTENSOR_NETWORK', 'BT_SUBTENSOR_CHAIN_ENDPOINT'],
    config: 'network',
    default: DEFAULT_NETWORK,
    placeholder: 'network',
    completes: 'network',
    help: 'sim, sim:<dir>, local, finney, test, archive, or ws:// addresses, of which the first that answers is used.',
  }),
  walletPath: text({
    flag: '--wallet-path',
    short: '-p',
    aliases: ['--wallet.path'],
    env: ['BT_WALLET_PATH'],
    config: 'wallet-path',
    optional: true,
    placeholder: 'dir',
    help: 'Directory of the wallets.',
  }),
  config: text({ flag: '--config', env: ['BTCLI_CONFIG'], optional: true, placeholder: 'file', help: 'Configuration file.' }),
  timeout: count({ flag: '--timeout', default: 10, placeholder: 'seconds', help: 'How long a node may take to answer.' }),
  json: flag({ flag: '--json', aliases: ['--json-output', '--json-out'], config: 'json', help: 'Print one JSON document; ask nothing.' }),
  yes: flag({ flag: '--yes', short: '-y', aliases: ['--no-prompt'], help: 'Confirm everything; ask for nothing but passwords.' }),
  noInput: flag({ flag: '--no-input', help: 'Ask for nothing at all.' }),
  quiet: flag({ flag: '--quiet', short: '-q', config: 'quiet', help: 'Print the result and errors only.' }),
  verbose: flag({ flag: '--verbose', short: '-v', config: 'verbose', help: 'Print all the detail: tables with every column and whole addresses, the hashes of what was sent.' }),
  noColor: flag({ flag: '--no-color', help: 'Print without colours.' }),
  passwordFile: text({ flag: '--password-file', env: ['BT_WALLET_PASSWORD_FILE'], optional: true, placeholder: 'file', help: 'File whose first line is the password.' }),
  passwordStdin: flag({ flag: '--password-stdin', help: 'Read the password from standard input.' }),
}

/** What a command's global options came to. */
export type Settings = Values<typeof globals>

/** The switches alone, from the command line alone: what a failure obeys that comes before anything else is read. */
export type Switches = Pick<Settings, 'json' | 'quiet' | 'verbose' | 'noColor'>

/** The switches among texts by the keys of their inputs. */
export function switchesOf (flags: Readonly<Record<string, string>>): Switches {
  const on = (key: keyof Switches) => flags[key] === 'true'
  return { json: on('json'), quiet: on('quiet'), verbose: on('verbose'), noColor: on('noColor') }
}
