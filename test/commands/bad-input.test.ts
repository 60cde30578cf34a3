import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open } from 'lmdb'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { ALICE, useMachine } from '../support/btcli.ts'

const machine = useMachine(...ALICE)

describe('the command line', () => {
  test.each([
    ['stke add', 'Unknown command `stke`.', 'Did you mean stake?'],
    ['stake ad', 'Unknown command `ad`.', 'Did you mean add?'],
    ['wallet blance', 'Unknown command `blance`.', 'Did you mean balance?'],
    ['stake add --amuont 1', 'Unknown option `--amuont`.', 'Did you mean --amount?'],
    ['subnets list --jsno', 'Unknown option `--jsno`.', 'Did you mean --json?'],
    ['stake add --amount', 'Option `--amount <tao>` argument missing.', 'See `btcli stake add --help`.'],
    ['wallet list alice', 'Too many arguments for `list`. Expected 0 arguments but got 1.', 'See `btcli wallet list --help`.'],
    ['subnets list --network finey', '“finey” is not a network: there is no network of this name.', 'Did you mean finney?'],
    ['stake add --amount 1,5', '--amount: “1,5” is not an amount: a comma may only group thousands; decimals follow a point.', 'Write TAO as 10, 0.5, 1_000.25 or 1_000.25τ, or rao as 500rao.'],
  ])('default: %s', async (line, message, hint) => {
    expect(await machine.run(line)).toEqual({ status: 2, out: '', err: `error: ${message}\n  ${hint}\n`, asked: [] })
  })

  test('behavior: JSON carries code, message, hint and exit', async () => {
    const { status, out, err } = await machine.run('stke add --json')
    expect({ status, err }).toEqual({ status: 2, err: '' })
    expect(JSON.parse(out)).toEqual({ ok: false, command: null, error: { code: 'BAD_COMMAND_LINE', message: 'Unknown command `stke`.', hint: 'Did you mean stake?', exit: 2, details: {} } })
  })
})

/** The flags and places that a command cannot do without. */
const required = commands.flatMap(({ path, input }) => Object.entries(input)
  .filter(([, { optional, default: value, takes }]) => optional !== true && value === undefined && takes !== 'nothing')
  // Those that depend on others are looked at last.
  .sort(([, a], [, b]) => Number(a.unless !== undefined) - Number(b.unless !== undefined))
  .slice(0, 1)
  .map(([key, each]) => [`${path}${'wallet' in input ? ' -w alice' : ''} -y`, each.positional === true ? `<${each.placeholder ?? key}>` : each.flag ?? `--${key}`] as const))

test.each(required)('default: a missing value without a terminal: %s names %s', async (line, name) => {
  const { code, message } = await machine.failure(line)
  expect({ code, named: message.includes(name) }).toEqual({ code: 'MISSING_INPUT', named: true })
})

describe('the directory of a chain', () => {
  const directory = (name: string) => join(machine.home, name)
  const lockCost = (name: string) => machine.failure(`subnets lock-cost --network sim:${directory(name)}`)

  test('behavior: a directory of something else is left alone', async () => {
    await mkdir(directory('photos'))
    await writeFile(join(directory('photos'), 'cat.jpg'), 'cat')
    expect(await lockCost('photos')).toMatchObject({ code: 'NOT_A_CHAIN', exit: 2, hint: expect.stringContaining('Nothing was changed') })
    expect(await machine.failure(`chain init --replace -y --network sim:${directory('photos')}`)).toMatchObject({ code: 'NOT_A_CHAIN' })
    expect(await readdir(directory('photos'))).toEqual(['cat.jpg'])
  })

  test('behavior: a file is no directory', async () => {
    await writeFile(directory('file'), 'text')
    expect(await lockCost('file')).toMatchObject({ exit: 2, hint: expect.stringContaining('Nothing was changed') })
    expect(await readFile(directory('file'), 'utf8')).toBe('text')
  })

  test('behavior: damaged data is not overwritten', async () => {
    await mkdir(directory('damaged'))
    await writeFile(join(directory('damaged'), 'data.mdb'), 'x'.repeat(10_000))
    expect(await lockCost('damaged')).toMatchObject({ code: 'CHAIN_UNREADABLE', exit: 2 })
    expect(await readFile(join(directory('damaged'), 'data.mdb'), 'utf8')).toBe('x'.repeat(10_000))
  })

  test('behavior: a chain of another version is named as such, and can be discarded', async () => {
    await machine.all(`chain init --network sim:${directory('newer')}`)
    const raw = open<Uint8Array, Uint8Array>({ path: directory('newer'), noSubdir: false, overlappingSync: false, encoding: 'binary', keyEncoding: 'binary' })
    raw.openDB('meta', { encoding: 'binary', keyEncoding: 'binary' }).putSync(Buffer.from('chain'), Buffer.from(JSON.stringify({ format: 99 })))
    await raw.close()
    expect(await lockCost('newer')).toMatchObject({ code: 'CHAIN_FORMAT', exit: 2, message: expect.stringMatching(/has format 99; this btcli reads format \d+\.$/) })
    await machine.all(`chain init --replace -y --network sim:${directory('newer')}`, `subnets lock-cost --network sim:${directory('newer')}`)
  })
})

test('behavior: no failure shows a stack trace', async () => {
  const lines = ['stke', 'stake add -w nobody --amount 1 -y', 'subnets metagraph --netuid 77', 'subnets lock-cost --block 77', `subnets list --network sim:${machine.home}/photos`, 'subnets list --network ws://127.0.0.1:1']
  for (const line of lines) {
    const { status, out, err } = await machine.run(`${line} --verbose`)
    expect({ line, out, stack: /^\s+at .*:\d+/m.test(err), ours: status === 70 || status === 0 }).toEqual({ line, out: '', stack: false, ours: false })
  }
})
