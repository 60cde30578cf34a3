import { describe, expect, test } from 'vitest'
import { globals } from '../../src/cli/globals.ts'
import { netuid, text, walletName } from '../../src/cli/inputs.ts'
import { parseCommandLine } from '../../src/cli/mount.ts'
import { spell } from '../../src/cli/spelling.ts'
import { catalogueOf, cli, lockCost, stakeAdd } from './program.ts'

const parse = (line: string) => parseCommandLine(catalogueOf(), line.split(' '), 100)
const flagsOf = async (line: string) => {
  const call = await parse(line)
  return call.kind === 'run' ? call.flags : undefined
}

describe('names', () => {
  test.each(['subnets lock-cost', 'subnets lock_cost', 's lock-cost', 'subnet lock_cost', 's burn-cost', 'subnets burn_cost', 'stake lock-price', 'st lock_is'])('%s', async line => {
    expect(await parse(line)).toMatchObject({ kind: 'run', command: { path: lockCost.path } })
  })
})

describe('a group in a group', () => {
  test.each(['chain snapshot save', 'chain snap save', 'chain snapshot keep'])('%s', async line => {
    expect(await parse(`${line} x --network local`)).toMatchObject({ kind: 'run', command: { path: 'chain snapshot save' }, flags: { name: 'x', network: 'local' } })
  })

  test('its help, and that of the group around it', async () => {
    expect((await cli('chain --help')).out).toContain('Groups\n  snapshot  Snapshots of the chain.\n\nCommands\n  fund  Give')
    expect((await cli('chain snapshot --help')).out).toContain('btcli chain snapshot <command> [options]\n\nCommands\n  save  Save the chain.')
    expect((await cli('--help')).out).not.toContain('snapshot')
  })

  test('a mistake in it', async () => {
    expect((await cli('chain snapshot sav')).err).toContain('Did you mean save?')
    expect((await cli('chain snapshot sav --x')).err).not.toContain('btcli chain sav')
  })
})

describe('flags', () => {
  test.each([
    ['stake add --amount 10', { amount: '10' }],
    ['stake add --amount=10 --all', { amount: '10', all: 'true' }],
    ['stake add --max_stake 5', { maxStake: '5' }],
    ['stake add --max-stake=5', { maxStake: '5' }],
    ...['--wallet-name', '--wallet.name', '--wallet_name', '--wallet', '--name', '-w'].map(flag => [`stake add ${flag} ada`, { wallet: 'ada' }] as const),
    ...['--hotkey', '--wallet.hotkey', '--wallet-hotkey', '--wallet_hotkey', '-H'].map(flag => [`stake add ${flag} miner`, { hotkey: 'miner' }] as const),
    ...['--network', '--subtensor.network', '--chain', '--subtensor.chain_endpoint', '--subtensor.chain-endpoint'].map(flag => [`stake add ${flag} local`, { network: 'local' }] as const),
    ...['--wallet-path', '--wallet.path', '--wallet_path', '-p'].map(flag => [`stake add ${flag} /w`, { walletPath: '/w' }] as const),
    ...['--json', '--json-output', '--json_output', '--json-out'].map(flag => [`stake add ${flag}`, { json: 'true' }] as const),
    ...['-y', '--yes', '--no-prompt', '--no_prompt'].map(flag => [`stake add ${flag}`, { yes: 'true' }] as const),
    ['--network local stake --quiet add --network test', { network: 'test', quiet: 'true' }],
    ['root weights --netuids 1,2 --weights 0.5,10', { netuids: '1,2', weights: '0.5,10' }],
    ['root weights --netuids 1 2 --weights 0.5 --weights 10', { netuids: '1,2', weights: '0.5,10' }],
    ['chain fund alice 100', { to: 'alice', amount: '100' }],
    ['chain fund alice 100 1 2 --from 3', { to: 'alice', amount: '100', netuids: '1,2', from: '3' }],
  ] as const)('%s', async (line, flags) => {
    expect(await flagsOf(line)).toEqual(flags)
  })

  test('behavior: a value by its place, or by its flag, but not twice', async () => {
    const show = { ...stakeAdd, path: 'stake show', input: { netuid: netuid() } }
    const call = (line: string) => parseCommandLine(catalogueOf(show), line.split(' '), 80)
    expect(await call('stake show 1')).toMatchObject({ flags: { netuid: '1' } })
    expect(await call('stake show --netuid 1')).toMatchObject({ flags: { netuid: '1' } })
    await expect(call('stake show 1 --netuid 1')).rejects.toMatchObject({ code: 'BAD_COMMAND_LINE', message: '“1” is one word too many: --netuid is given already.' })
    await expect(call('stake show 1 2')).rejects.toMatchObject({ code: 'BAD_COMMAND_LINE' })
  })

  test('behavior: a switch that with a value after it means another input', async () => {
    const restore = { ...stakeAdd, path: 'stake restore', input: { file: text({ flag: '--from-json', sharing: '--json' }), wallet: walletName() } }
    const flags = async (line: string) => {
      const call = await parseCommandLine(catalogueOf(restore), line.split(' '), 100)
      return call.kind === 'run' ? call.flags : undefined
    }
    expect(await flags('stake restore --json export.json -w ada')).toEqual({ file: 'export.json', wallet: 'ada' })
    expect(await flags('stake restore --json=export.json')).toEqual({ file: 'export.json' })
    expect(await flags('stake restore --json -w ada')).toEqual({ json: 'true', wallet: 'ada' })
    expect(await flags('stake restore --json export.json --json')).toEqual({ json: 'true' })
    expect(await flags('stake restore --json export.json --json-output')).toEqual({ file: 'export.json', json: 'true' })
    expect(await flags('stake restore --from-json export.json --json')).toEqual({ file: 'export.json', json: 'true' })
  })

  test('behavior: a flag that is not given leaves no trace', async () => {
    expect(await flagsOf('stake add')).toEqual({})
  })

  test('behavior: a command may take over a spelling of a global option', () => {
    const spelled = spell({ file: walletName({ flag: '--json' }), ...globals })
    expect(spelled.find(({ key }) => key === 'file')?.flags[0]).toBe('--json')
    expect(spelled.find(({ key }) => key === 'json')?.flags).not.toContain('--json')
  })

  test('behavior: shown flags are the first of their spellings', () => {
    expect(spell(stakeAdd.input).map(({ flags }) => flags[0])).toEqual(['--amount', '--wallet-name', '--hotkey', '--all', '--max-stake'])
  })
})

describe('mistakes', () => {
  test.each([
    ['stke add', 'error: Unknown command `stke`.\n  Did you mean stake?\n'],
    ['stake ad', 'error: Unknown command `ad`.\n  Did you mean add?\n'],
    ['stake add --amuont 3', 'error: Unknown option `--amuont`.\n  Did you mean --amount?\n'],
    ['stake add --netwrk sim', 'error: Unknown option `--netwrk`.\n  Did you mean --network?\n'],
    ['stake add --amount', 'error: Option `--amount <tao>` argument missing.\n  See `btcli stake add --help`.\n'],
    ['stake add 5', 'error: Too many arguments for `add`. Expected 0 arguments but got 1.\n  See `btcli stake add --help`.\n'],
    ['zzzzzz', 'error: Unknown command `zzzzzz`.\n  See `btcli --help`.\n'],
    ['--zzzzzz', 'error: Unknown option `--zzzzzz`.\n  See `btcli --help`.\n'],
    ['--zzzzzz stake add', 'error: Unknown option `--zzzzzz`.\n  See `btcli --help`.\n'],
  ])('%s', async (line, err) => {
    expect(await cli(line)).toMatchObject({ status: 2, out: '', err })
  })
})

describe('help', () => {
  test.each(['--help', 'stake --help', 'stake', 'stake add --help', 'chain fund -h', 'help stake'])('btcli %s', async line => {
    const { status, out, err } = await cli(line)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatchSnapshot()
  })

  test.each(['help stake add', 'stake help add', 'help st add'])('btcli %s is help on a command', async line => {
    expect(await cli(line)).toEqual({ ...await cli('stake add --help'), terminal: expect.anything(), services: expect.anything() })
  })

  test('behavior: lines fit the terminal', async () => {
    const { out } = await cli('stake add --help', { tty: true, columns: 72 })
    expect(Math.max(...out.split('\n').map(text => text.length))).toBeLessThanOrEqual(72)
  })

  test('behavior: the program alone welcomes', async () => {
    expect(await cli('')).toMatchObject({ status: 0, out: 'Welcome.\n', err: '' })
  })

  test('behavior: --version', async () => {
    expect(await cli('--version')).toMatchObject({ status: 0, out: '1.2.3\n', err: '' })
  })
})
