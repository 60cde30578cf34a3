import { choice, count, flag, text } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { contradiction } from '../../cli/errors.ts'
import { facts, gap, line, table } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import type { ServedChain } from '../../core/chain/served.ts'
import { chosenGenesis, genesisInputs } from '../common/genesis.ts'
import { sealingInWords } from '../common/sealing.ts'
import { snapshotPath } from '../common/snapshots.ts'

/** Where clients of a Substrate node look first. */
const PORT = 9944
const LAST_PORT = 65_535

export default defineCommand({
  path: 'chain start',
  aliases: ['serve'],
  summary: 'Serve the embedded chain to other programs, by WebSocket and HTTP.',
  description: `Whatever connects to a Substrate node connects to this one: polkadot.js, the Python SDK, other btcli commands with --network local. It runs until Ctrl-C, SIGTERM or btcli chain stop.
The line that begins with “Listening on” comes when it answers; with --json that is one line of JSON with endpoint, genesisHash, block and accounts.`,
  examples: [
    ['chain start', 'The embedded chain, at ws://127.0.0.1:9944.'],
    ['chain start --memory --port 0 --json', 'A new one that leaves nothing behind, at any free port; for scripts.'],
    ['chain start --block-time 1000 --tempo 20', 'A block a second, and epochs every 21 blocks.'],
    ['chain start --dir ./my-chain --genesis localnet', 'One of its own in a directory, which is made when it is not there.'],
  ],
  input: {
    host: text({ flag: '--host', default: '127.0.0.1', placeholder: 'address', help: 'The address to listen on; other machines can reach 0.0.0.0.' }),
    port: count({ flag: '--port', min: 0, max: LAST_PORT, default: PORT, placeholder: 'port', help: '0 takes any that is free.' }),
    dir: text({ flag: '--dir', optional: true, placeholder: 'dir', help: 'The directory of the chain; that of --network unless given.' }),
    memory: flag({ flag: '--memory', help: 'A new chain that is kept in memory only.' }),
    state: text({ flag: '--state', optional: true, placeholder: 'snapshot', help: 'Begin a new chain with this snapshot or export: a name, or the path of a file.' }),
    genesis: text({
      flag: '--genesis',
      aliases: ['--preset'],
      optional: true,
      placeholder: 'preset|file',
      help: 'How a new chain begins: classic, localnet, network, or a genesis file.',
    }),
    ...genesisInputs,
    sealing: choice(['instant', 'interval', 'manual'], {
      flag: '--sealing',
      optional: true,
      help: 'When blocks are made: one for each transaction (instant), one every --block-time, or only when asked (chain advance, dev_newBlock).',
    }),
    blockTime: count({
      flag: '--block-time',
      optional: true,
      placeholder: 'ms',
      help: 'Milliseconds from block to block, for --sealing interval; as on the chain’s own clock unless given.',
    }),
    keepBlocks: count({ flag: '--keep-blocks', optional: true, placeholder: 'n', help: 'Keep state and transactions of so many blocks before the newest; of all unless given.' }),
    logRpc: text({ flag: '--log-rpc', optional: true, placeholder: 'file', help: 'Append every message to this file.' }),
    allowRemoteDev: flag({ flag: '--allow-remote-dev', help: 'Let other machines steer the chain by dev_* too.' }),
    rpcCors: text({
      flag: '--rpc-cors',
      optional: true,
      placeholder: 'origins',
      help: 'Which web pages may connect besides those of this machine: origins, separated by commas, or all. https://polkadot.js.org unless given.',
    }),
    printOnStart: text({ flag: '--print-on-start', optional: true, help: 'Print this line when it answers, for what waits for it; not with --json.' }),
  },
  bare: true,
  async run (
    ctx,
    { host, port, dir, memory, state, genesis, sealing, blockTime, keepBlocks, logRpc, allowRemoteDev, rpcCors, printOnStart, ...choices },
  ) {
    if (memory && dir !== undefined) throw contradiction({ flags: ['--memory', '--dir'] })
    if (blockTime !== undefined && sealing !== undefined && sealing !== 'interval') throw contradiction({ flags: ['--block-time', `--sealing ${sealing}`] })
    const isChosen = genesis !== undefined || Object.values(choices).some(value => value !== undefined)
    if (isChosen && state !== undefined) throw contradiction({ flags: ['--state', 'what else chooses how a chain begins'] })
    const served = await ctx.serveChain(dir, {
      host, port, memory, blockTime, keepBlocks, allowRemoteDev,
      sealing: sealing ?? (blockTime === undefined ? 'instant' : 'interval'),
      origins: rpcCors === undefined || rpcCors === 'all' ? rpcCors : rpcCors.split(',').map(origin => origin.trim()),
      logRpc: logRpc === undefined ? undefined : ctx.path(logRpc),
      genesis: state !== undefined ? { snapshot: snapshotPath(ctx, state) } : isChosen ? chosenGenesis(genesis ?? 'classic', choices) : undefined,
    })
    ctx.signal.addEventListener('abort', () => { void served.close() })
    if (ctx.signal.aborted) await served.close()
    ctx.stay(served.closed)
    return readyOf(served, printOnStart)
  },
  view: ({ endpoint, genesisHash, block, accounts, runtime, directory, sealing, blockTime, printOnStart }) => [
    ...(accounts.length === 0 ? [] : [table({ title: 'Accounts whose keys everybody knows', columns: [{ title: 'key' }, { title: 'address' }, { title: 'free' }], rows: accounts.map(({ uri, address, free }) => [uri, address, free]) }), gap]),
    facts([['Chain', directory ?? 'in memory'], ['Runtime', runtime], ['Genesis', genesisHash], ['Block', block], ['Blocks', sealingInWords(sealing, blockTime)]]),
    gap,
    line('Listening on ', endpoint, ' (WebSocket and HTTP). Ctrl-C ends it.'),
    ...(printOnStart === undefined ? [] : [line(printOnStart)]),
  ],
})

const readyOf = (
  { endpoint, genesisHash, block, accounts, runtime, directory, sealing, blockTime }: ServedChain,
  printOnStart: string | undefined,
) => ({
  endpoint,
  genesisHash,
  block,
  accounts: accounts.map(({ uri, address, free }) => ({ uri, address, free: rao(free) })),
  runtime,
  directory: directory ?? null,
  sealing,
  blockTime,
  printOnStart,
})
