/** What the program says when it is called without anything: the next useful steps, by what there is on this machine. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Network } from './networks.ts'

/** What decides which steps are next. */
interface Here {
  /** Absolute directory of the wallets; it may not exist. */
  readonly wallets: string
  /** Undefined where the network that is set cannot be understood. */
  readonly network: Network | undefined
}

type Step = readonly [command: string, does: string]

/** A few lines, looked up with one or two looks at the disk: nothing is opened. */
export function welcome (summary: string, { wallets, network }: Here): string {
  const steps = [...nextSteps(hasWallets(wallets), network), ['btcli --help', 'everything else'] as const]
  return `${summary}.\n\n${steps.map(([command, does]) => `  ${command.padEnd(24)} ${does}\n`).join('')}\nEach command explains itself: btcli wallet create --help\n`
}

function nextSteps (walletsHere: boolean, network: Network | undefined): readonly Step[] {
  const create: readonly Step[] = walletsHere ? [] : [['btcli wallet create', 'make a coldkey and a hotkey']]
  const look: readonly Step[] = walletsHere ? [['btcli wallet list', 'see the wallets here'], ['btcli wallet balance --all', 'see what they have']] : []
  const chain: readonly Step[] = network?.kind === 'sim' && !existsSync(join(network.directory, 'data.mdb'))
    ? [['btcli chain init', 'start the chain that lives inside this program']]
    : []
  return [...create, ...chain, ...look, ['btcli subnets list', 'look at the subnets']]
}

function hasWallets (directory: string): boolean {
  try {
    return readdirSync(directory).some(name => !name.startsWith('.'))
  } catch {
    return false
  }
}
