import { describe, expect, test } from 'vitest'
import { defineError } from '../../src/core/errors.ts'
import { defineCommand, type Command } from '../../src/cli/command.ts'
import { execute } from '../../src/cli/execute.ts'
import { count } from '../../src/cli/inputs.ts'
import { line } from '../../src/cli/view.ts'
import { fakeTerminal } from '../support/terminal.ts'
import { catalogueOf, cli, doing, fakeServices } from './program.ts'

const refused = defineError('REFUSED', 'chain', () => ({ message: 'The chain said no.', hint: 'Ask again.', details: { block: 9 } }))
const document = (out: string): unknown => JSON.parse(out)

describe('success', () => {
  test('default: the result on stdout, network and block on stderr', async () => {
    expect(await cli('subnets lock-cost')).toMatchObject({ status: 0, out: 'Subnet lock cost: τ100.000000000\n', err: 'sim · block 123\n', services: { log: ['open sim', 'close'] } })
  })

  test('behavior: --quiet leaves the result alone', async () => {
    expect(await cli('subnets lock-cost -q')).toMatchObject({ status: 0, out: 'Subnet lock cost: τ100.000000000\n', err: '' })
  })

  test('behavior: --json is one document with amounts in rao and TAO', async () => {
    const { status, out, err } = await cli('subnets lock_cost --json --network local')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe('{"ok":true,"command":"subnets lock-cost","network":"local","block":123,"data":{"cost":{"rao":"100000000000","tao":"100.000000000"}}}\n')
  })

  test('behavior: an answer of no is a result with exit status 1', async () => {
    const isEven = defineCommand({
      path: 'do it',
      summary: 'Say whether a number is even.',
      examples: [['do it --number 2', 'It is.']],
      input: { number: count() },
      run: async (_ctx, { number }) => ({ even: number % 2 === 0 }),
      saysNo: ({ even }) => !even,
      view: ({ even }) => line(even ? 'even' : 'odd'),
    })
    expect(await cli('do it --number 2', { commands: [isEven] })).toMatchObject({ status: 0, out: 'even\n' })
    expect(await cli('do it --number 3', { commands: [isEven] })).toMatchObject({ status: 1, out: 'odd\n', err: '' })
    expect(document((await cli('do it --number 3 --json', { commands: [isEven] })).out)).toMatchObject({ ok: true, data: { even: false } })
  })

  test('behavior: a command that opens no chain names none', async () => {
    const { out, err } = await cli('root weights --netuids 1,2 --weights 0.5,10 --json')
    expect([document(out), err]).toEqual([{ ok: true, command: 'root weights', data: { netuids: [1, 2], weights: [0.5, 10] } }, ''])
  })

  test('behavior: environment and configuration reach the command', async () => {
    const loadConfig = async () => ({ path: 'c.yml', values: { hotkey: 'miner', json: true, network: 'finney' } })
    const { out } = await cli('stake add --amount 1 -y', { env: { BT_WALLET_NAME: 'ada' }, services: { loadConfig } })
    expect(document(out)).toMatchObject({ data: { wallet: 'ada', hotkey: 'miner', amount: { rao: '1000000000' } } })
  })

  test('behavior: --config names the file', async () => {
    const seen: (string | undefined)[] = []
    await cli('stake add --amount 1 -y --config mine.yml', { services: { loadConfig: async path => { seen.push(path); return { path: path ?? '', values: {} } } } })
    expect(seen).toEqual(['mine.yml'])
  })
})

describe('failure', () => {
  const failing = doing(async ctx => { await ctx.chain(); ctx.atBlock(9); throw refused() })

  test('default: message and hint on stderr, the exit status of the category, the chain closed', async () => {
    expect(await cli('do it', { commands: [failing] })).toMatchObject({ status: 1, out: '', err: 'error: The chain said no.\n  Ask again.\n', services: { log: ['open sim', 'close'] } })
  })

  test('behavior: --json is one document', async () => {
    const { status, out, err } = await cli('do it --json', { commands: [failing] })
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(document(out)).toEqual({ ok: false, command: 'do it', network: 'sim', block: 9, error: { code: 'REFUSED', message: 'The chain said no.', hint: 'Ask again.', exit: 1, details: { block: 9 } } })
  })

  test('behavior: --json holds for a command line that cannot be read', async () => {
    const { status, out, err } = await cli('stake ad --json-output')
    expect({ status, err }).toEqual({ status: 2, err: '' })
    expect(document(out)).toEqual({ ok: false, command: null, error: { code: 'BAD_COMMAND_LINE', message: 'Unknown command `ad`.', hint: 'Did you mean add?', exit: 2, details: {} } })
  })

  test('behavior: without a terminal, with --json and with --no-input nothing is asked', async () => {
    for (const [line, tty] of [['stake add', false], ['stake add --json', true], ['stake add --no-input', true], ['stake add -y', true]] as const) {
      const { status, terminal } = await cli(line, { tty, answers: ['1'] })
      expect({ line, status, asked: terminal.asked }).toEqual({ line, status: 2, asked: [] })
    }
  })

  test('behavior: our own mistake is one sentence; --verbose adds the stack', async () => {
    const broken = doing(async () => { throw new TypeError('x is undefined') })
    const short = await cli('do it', { commands: [broken] })
    expect(short).toMatchObject({ status: 70, out: '' })
    expect(short.err).toMatch(/^error: btcli made a mistake: x is undefined\n {2}.*report.*\n$/)
    expect((await cli('do it --verbose', { commands: [broken] })).err).toContain('program.ts')
    expect(document((await cli('do it --json', { commands: [broken] })).out)).toMatchObject({ ok: false, error: { code: 'INTERNAL_ERROR', exit: 70 } })
  })

  test('behavior: a view that fails leaves no half result', async () => {
    const command = { ...doing(async () => 1), run: async () => ({ data: 1, view: () => { throw new Error('no view') }, no: false }) }
    expect(await cli('do it', { commands: [command] })).toMatchObject({ status: 70, out: '' })
  })

  test('behavior: an error that nobody waited for ends the command', async () => {
    const command = doing(() => new Promise(() => { queueMicrotask(() => { trigger() }) }))
    let trigger = () => {}
    const running = start(command)
    trigger = () => { running.terminal.fault(new Error('lost')) }
    expect(await running.status).toBe(70)
  })
})

describe('Ctrl-C', () => {
  test('default: ends at once with 130 and says that nothing was sent', async () => {
    const { status, terminal } = start(doing(async () => { queueMicrotask(() => { terminal.interrupt() }); await new Promise(() => {}) }))
    expect(await status).toBe(130)
    expect(terminal.err()).toBe('cancelled: No transaction was sent.\n')
  })

  test('behavior: says which transaction was sent', async () => {
    const { status, terminal } = start(doing(async ctx => {
      ctx.sent('0xabc')
      queueMicrotask(() => { terminal.interrupt() })
      await new Promise(() => {})
    }))
    expect(await status).toBe(130)
    expect(terminal.err()).toContain('0xabc')
  })

  test('behavior: aborts the signal, and JSON gets its document', async () => {
    let aborted: boolean | undefined
    const { status, terminal } = start(doing(async ctx => {
      ctx.signal.addEventListener('abort', () => { aborted = ctx.signal.aborted })
      queueMicrotask(() => { terminal.interrupt() })
      await new Promise(() => {})
    }), ['--json'])
    expect(await status).toBe(130)
    expect(aborted).toBe(true)
    expect(document(terminal.out())).toMatchObject({ ok: false, error: { code: 'INTERRUPTED', exit: 130 } })
  })
})

/** A command that is still running when the test goes on. */
function start (command: Command, flags: readonly string[] = []) {
  const terminal = fakeTerminal()
  return { terminal, status: execute(catalogueOf(command), ['do', 'it', ...flags], terminal, fakeServices()) }
}
