/** The program: its commands, and the parts of `core` that the framework is handed. Heavy parts load when they are used. */
import { readFile } from 'node:fs/promises'
import manifest from '../package.json' with { type: 'json' }
import type { Catalogue } from './cli/catalogue.ts'
import type { ChainBeginning } from './cli/context.ts'
import { execute, HELP_WIDTH } from './cli/execute.ts'
import { globals } from './cli/globals.ts'
import { helpPages, type HelpPages } from './cli/pages.ts'
import type { Services } from './cli/services.ts'
import { exitProcess, openTerminal } from './cli/terminal.ts'
import type { Terminal } from './cli/terminal.ts'
import { commands, groups } from './commands/listed.ts'
import { parseGenesis, type GenesisChoice } from './core/chain/genesis-choice.ts'
import { configPath, readConfig, writeConfig, type Config } from './core/config.ts'
import { resolvePath } from './core/machine.ts'
import type { Machine } from './core/machine.ts'
import { DEFAULT_NETWORK, parseNetwork, type Network } from './core/networks.ts'
import { keyfileNotFound } from './core/wallet/errors.ts'
import { passwordFromEnvironment, passwordVariable } from './core/wallet/password-env.ts'
import { defaultWalletsRoot, walletPaths } from './core/wallet/paths.ts'
import { welcome } from './core/welcome.ts'

const catalogue: Catalogue = {
  name: 'btcli',
  version: manifest.version,
  summary: `${manifest.description}.`,
  welcome: '',
  groups,
  commands,
  globals,
  foreign: async () => (await import('./commands/official/names.ts')).official,
}

/** Runs one command line and returns the exit status; nothing it does throws. */
export async function runCli (argv: readonly string[], terminal: Terminal): Promise<number> {
  const services = servicesOn(terminal)
  return execute(argv.length > 0 ? catalogue : { ...catalogue, welcome: await welcomeOn(terminal.machine, services) }, argv, terminal, services)
}

/** A configuration that cannot be read is told by the first command that needs it. */
async function welcomeOn (machine: Machine, services: Services): Promise<string> {
  const { values }: { readonly values: Config } = await services.loadConfig(undefined).catch(() => ({ values: {} }))
  return welcome(manifest.description, {
    wallets: services.walletDirectory(machine.env['BT_WALLET_PATH'] ?? values['wallet-path']),
    network: networkOf(machine.env['BT_NETWORK'] ?? values.network ?? DEFAULT_NETWORK, machine),
  })
}

function networkOf (text: string, machine: Machine): Network | undefined {
  try {
    return parseNetwork(text, machine)
  } catch {
    return undefined
  }
}

/** What `bin/btcli.js` calls. */
export async function main (argv: readonly string[]): Promise<void> {
  await exitProcess(await runCli(argv, openTerminal()))
}

/** Help written in advance, by the command line that asks for it; the build keeps it. */
export const writeHelp = (): Promise<HelpPages> => helpPages(catalogue, HELP_WIDTH)

const servicesOn = ({ machine, pid, ...terminal }: Terminal): Services => ({
  async openChain (network, options) {
    const meant = parseNetwork(network, machine)
    const { openChain } = await import('./core/chain/connect.ts')
    return openChain(meant, options)
  },
  async initChain (network, { replace, ...beginning }) {
    const { initChain } = await import('./core/chain/connect.ts')
    return initChain(parseNetwork(network, machine), { genesis: genesisOf(beginning, machine), replace })
  },
  async serveChain (network, { genesis, ...options }) {
    const { serveChain } = await import('./core/chain/connect.ts')
    return serveChain(parseNetwork(network, machine), { ...options, pid, genesis: genesis === undefined ? undefined : genesisOf(genesis, machine) })
  },
  offers: async (context, completes, wallet) => (await import('./commands/common/offers.ts')).offersOf(context, completes, wallet),
  readSchema: async file => JSON.parse(await readFile(new URL(`../schemas/${file}`, import.meta.url), 'utf8')) as Record<string, unknown>,
  async loadConfig (given) {
    const path = given === undefined ? configPath(machine) : resolvePath(given, machine)
    return { path, values: await readConfig(path, given !== undefined) }
  },
  async changeConfig (given, changes) {
    const path = given === undefined ? configPath(machine) : resolvePath(given, machine)
    return { path, values: await writeConfig(path, changes, size => terminal.random(size)) }
  },
  walletDirectory: given => given === undefined ? defaultWalletsRoot(machine.home) : resolvePath(given, machine),
  async findKey (root, wallet, key) {
    const path = key === 'coldkey' ? walletPaths(root, wallet).coldkey : walletPaths(root, wallet, key.hotkey).hotkey
    const [{ isEncrypted, unlock }, { repairModes }] = await Promise.all([import('./core/wallet/unlock.ts'), import('./core/wallet/modes.ts')])
    const encrypted = await isEncrypted(path).catch(async (error: unknown) => {
      if (!keyfileNotFound.is(error)) throw error
      throw (await import('./core/wallet/missing.ts')).missingKey(root, wallet, key === 'coldkey' ? undefined : key.hotkey)
    })
    return { path, encrypted, wide: await repairModes(path, root, machine), open: password => unlock(path, password) }
  },
  environmentPassword: path => ({ variable: passwordVariable(path), password: passwordFromEnvironment(machine.env, path) }),
})

function genesisOf (beginning: ChainBeginning, machine: Machine): GenesisChoice {
  if ('snapshot' in beginning) return beginning
  const { genesis, ...choices } = beginning
  return { ...parseGenesis(genesis, machine), ...choices }
}
