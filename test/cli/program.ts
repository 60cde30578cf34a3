/** A small program for the tests of the framework: a few commands, no real chain and no real keys. */
import type { Chain } from '../../src/core/chain/chain.ts'
import type { Catalogue } from '../../src/cli/catalogue.ts'
import type { Command } from '../../src/cli/command.ts'
import { defineCommand, listed } from '../../src/cli/command.ts'
import type { Context } from '../../src/cli/context.ts'
import { execute } from '../../src/cli/execute.ts'
import { globals } from '../../src/cli/globals.ts'
import { account, decimals, flag, hotkeyName, netuid, netuids, tao, walletName } from '../../src/cli/inputs.ts'
import type { LockedKey, Services } from '../../src/cli/services.ts'
import { facts, line } from '../../src/cli/view.ts'
import { rao } from '../../src/core/amount.ts'
import { fakeTerminal } from '../support/terminal.ts'
import type { FakeTerminal, FakeTerminalOptions } from '../support/terminal.ts'

export const lockCost = defineCommand({
  path: 'subnets lock-cost',
  aliases: ['burn-cost', 'stake lock-price', 'stake lock-is'],
  summary: 'Show what a new subnet costs now.',
  examples: [['subnets lock-cost', 'The cost at the newest block.']],
  input: {},
  async run (ctx) {
    await ctx.chain()
    ctx.atBlock(123)
    return { cost: rao(100_000_000_000n) }
  },
  view: ({ cost }) => line('Subnet lock cost: ', cost),
})

export const stakeAdd = defineCommand({
  path: 'stake add',
  summary: 'Stake TAO to a hotkey.',
  description: 'The stake earns from the next epoch on.\nIt can be taken back at any time.',
  examples: [['stake add --amount 10 --hotkey alice', 'Ten TAO to the hotkey alice.'], ['stake add --all -y', 'Everything, unasked.']],
  input: { amount: tao(), wallet: walletName(), hotkey: hotkeyName(), all: flag({ help: 'Stake the whole balance.' }), maxStake: tao({ flag: '--max-stake', optional: true, help: 'Stop at this stake.' }) },
  async run (ctx, { amount, wallet, hotkey, all, maxStake }) {
    await ctx.confirm('Stake it?', facts([['Amount', amount]]))
    return { amount, wallet, hotkey, all, maxStake }
  },
  view: ({ amount, hotkey }) => line('Staked ', amount, ' to ', hotkey, '.'),
})

const rootWeights = defineCommand({
  path: 'root weights',
  summary: 'Set the weights of the root network.',
  examples: [['root weights --netuids 1,2 --weights 0.5,10', 'Two subnets.']],
  input: { netuids: netuids(), weights: decimals({ prompt: 'Weights?' }) },
  run: async (_ctx, input) => input,
  view: ({ weights }) => line(weights.join(' ')),
})

const fund = defineCommand({
  path: 'chain fund',
  summary: 'Give an account TAO out of nothing.',
  examples: [['chain fund alice 100', 'A hundred TAO to the coldkey of alice.']],
  input: { to: account({ positional: true }), amount: tao({ positional: true, placeholder: 'amount' }), netuids: netuids({ positional: true, optional: true }), from: netuid({ flag: '--from', byPlace: false, optional: true }) },
  run: async (_ctx, { to, amount, netuids: list, from }) => ({ to, amount, netuids: list, from }),
  view: ({ amount }) => line(amount),
})

const snapshotSave = defineCommand({
  path: 'chain snapshot save',
  aliases: ['keep'],
  summary: 'Save the chain.',
  examples: [['chain snapshot save before', 'Under the name “before”.']],
  input: { name: walletName({ positional: true }) },
  run: async (_ctx, { name }) => ({ name }),
  view: ({ name }) => line('Saved ', name, '.'),
})

/** A command whose `run` is the test's. */
export const doing = (run: (ctx: Context) => Promise<unknown>): Command => ({
  ...lockCost,
  path: 'do it',
  aliases: [],
  run: async ctx => {
    const data = await run(ctx)
    return { data, view: () => line('done'), no: false }
  },
})

export const catalogueOf = (...extra: readonly Command[]): Catalogue => ({
  name: 'btcli',
  version: '1.2.3',
  summary: 'A program.',
  welcome: 'Welcome.\n',
  groups: [
    { name: 'subnets', aliases: ['s', 'subnet'], summary: 'Subnets.' },
    { name: 'stake', aliases: ['st'], summary: 'Stake.' },
    { name: 'root', aliases: ['r'], summary: 'The root network.' },
    { name: 'chain', aliases: [], summary: 'The embedded chain.' },
    { name: 'chain snapshot', aliases: ['snap'], summary: 'Snapshots of the chain.' },
    { name: 'empty', aliases: [], summary: 'Has no commands.' },
    { name: 'do', aliases: [], summary: 'Tests.' },
  ],
  commands: [lockCost, stakeAdd, rootWeights, fund, snapshotSave, ...extra].map(listed),
  globals,
})

export interface FakeServices extends Services {
  readonly log: string[]
}

export function fakeServices (replace: Partial<Services> = {}): FakeServices {
  const log: string[] = []
  return {
    log,
    async openChain (network) {
      log.push(`open ${network}`)
      return { network: { name: network }, close: async () => { log.push('close') } } as Chain
    },
    async initChain (network, beginning) {
      log.push(`init ${network}`)
      return { directory: '/home/ada/chain', preset: 'genesis' in beginning ? beginning.genesis : 'snapshot', features: [], stateRoot: 'changes', genesisHash: '0x00', block: 0 }
    },
    serveChain: async () => { throw new Error('nothing is served here') },
    changeConfig: async path => ({ path: path ?? '', values: {} }),
    offers: async () => [],
    readSchema: async file => ({ title: file }),
    loadConfig: async path => ({ path: path ?? '/home/ada/.config/btcli/config.yml', values: {} }),
    walletDirectory: given => given ?? '/home/ada/.bittensor/wallets',
    findKey: async (wallets, wallet): Promise<LockedKey> => ({ path: `${wallets}/${wallet}/coldkey`, encrypted: false, wide: [], open: async () => { throw new Error('not a key') } }),
    environmentPassword: path => ({ variable: `BT_PW_${path}`, password: undefined }),
    ...replace,
  }
}

export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
  readonly terminal: FakeTerminal
  readonly services: FakeServices
}

/** Runs a command line of the small program; words are split at spaces. */
export async function cli (argv: string | readonly string[], options: FakeTerminalOptions & { readonly services?: Partial<Services>, readonly commands?: readonly Command[] } = {}): Promise<Outcome> {
  const terminal = fakeTerminal(options)
  const services = fakeServices(options.services)
  const words = typeof argv === 'string' ? argv.split(' ').filter(word => word !== '') : argv
  const status = await execute(catalogueOf(...options.commands ?? []), words, terminal, services)
  return { status, out: terminal.out(), err: terminal.err(), terminal, services }
}
