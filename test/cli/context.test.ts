import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyringPair } from '@polkadot/keyring/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import type { Services } from '../../src/cli/services.ts'
import { wrongPassword } from '../../src/core/wallet/errors.ts'
import type { FakeTerminalOptions } from '../support/terminal.ts'
import { cli, doing } from './program.ts'

/** Runs `work` as a command; what it returns comes back beside the outcome. */
async function within<T> (work: (ctx: Context) => Promise<T>, line = '', options: FakeTerminalOptions & { readonly services?: Partial<Services> } = {}) {
  let value: T | undefined
  const outcome = await cli(`do it ${line}`, { ...options, commands: [doing(async ctx => { value = await work(ctx); return null })] })
  return { ...outcome, value }
}

describe('chain', () => {
  test('default: opened once, closed at the end', async () => {
    const { services, value } = await within(async ctx => await ctx.chain() === await ctx.chain())
    expect([value, services.log]).toEqual([true, ['open sim', 'close']])
  })

  test('behavior: not opened unless asked for', async () => {
    expect((await within(async () => null)).services.log).toEqual([])
  })
})

describe('confirm', () => {
  const agree = async (ctx: Context) => { await ctx.confirm('Send it?', { kind: 'line', cells: ['Fee: ', 'τ1'] }); return 'went on' }

  test('default: shows the plan on stderr, then asks', async () => {
    const { value, terminal, err, out } = await within(agree, '', { tty: true, answers: ['true'] })
    expect([value, terminal.asked, err, out]).toEqual(['went on', ['Send it?'], 'Fee: τ1\n\n', 'done\n'])
  })

  test('behavior: no means cancelled', async () => {
    expect(await within(agree, '', { tty: true, answers: ['false'] })).toMatchObject({ value: undefined, status: 130, out: '', err: 'Fee: τ1\n\ncancelled: Nothing was done.\n' })
  })

  test('behavior: --yes asks nothing but shows the plan', async () => {
    expect(await within(agree, '-y')).toMatchObject({ value: 'went on', status: 0, err: 'Fee: τ1\n\n' })
    expect(await within(agree, '-y -q')).toMatchObject({ value: 'went on', err: '' })
  })

  test('behavior: without a terminal it is a usage error that names --yes', async () => {
    const { status, err } = await within(agree)
    expect(status).toBe(2)
    expect(err).toContain('--yes')
  })

  test('behavior: no after a transaction was sent does not claim that nothing was done', async () => {
    const { status, err } = await within(async ctx => { ctx.sent('0xabc'); await agree(ctx) }, '', { tty: true, answers: ['false'] })
    expect(status).toBe(130)
    expect(err).toContain('0xabc')
  })
})

describe('passwords', () => {
  const pair = { address: '5F' } as KeyringPair
  let tried: (string | undefined)[]
  let directory: string
  beforeEach(() => {
    tried = []
    directory = mkdtempSync(join(tmpdir(), 'btcli-'))
  })
  afterEach(() => { rmSync(directory, { recursive: true }) })

  const services = (encrypted = true, variable?: string): Partial<Services> => ({
    findKey: async (root, wallet, key) => ({
      path: join(root, wallet, key === 'coldkey' ? key : key.hotkey),
      encrypted,
      async open (password) {
        tried.push(password)
        if (encrypted && password !== 'right') throw wrongPassword({ path: 'key' })
        return pair
      },
    }),
    environmentPassword: () => ({ variable: 'BT_PW_KEY', password: variable }),
  })
  const unlock = async (ctx: Context) => (await ctx.unlock('ada', 'coldkey')).address

  test('default: asked for on a terminal, once a command', async () => {
    const twice = async (ctx: Context) => { await unlock(ctx); return unlock(ctx) }
    const { value, terminal } = await within(twice, '', { tty: true, answers: ['right'], services: services() })
    expect([value, terminal.asked, tried]).toEqual(['5F', ['Password for /home/ada/.bittensor/wallets/ada/coldkey:'], ['right']])
  })

  test('behavior: a key that is not encrypted needs none', async () => {
    expect(await within(unlock, '', { services: services(false) })).toMatchObject({ value: '5F' })
  })

  test('behavior: a wrong password is exit 4 at once: the person tries again, not the program', async () => {
    const { status, err, terminal } = await within(unlock, '', { tty: true, columns: 200, answers: ['wrong', 'right'], services: services() })
    expect([status, terminal.asked.length, err.split('\n').length]).toEqual([4, 1, 3])
  })

  test('behavior: an empty password opens nothing', async () => {
    expect(await within(unlock, '', { tty: true, answers: ['', 'right'], services: services() })).toMatchObject({ value: '5F' })
    expect(tried).toEqual(['right'])
  })

  test.each(['', '--json', '--no-input'])('behavior: nobody to ask (%s): a usage error that names the ways', async flag => {
    const { status, err, out } = await within(unlock, flag, { tty: flag !== '', services: services() })
    expect(status).toBe(2)
    for (const way of ['--password-file', '--password-stdin', 'BT_PW_KEY']) expect(err + out).toContain(way)
  })

  test('behavior: --yes still asks for a password', async () => {
    expect(await within(unlock, '-y', { tty: true, answers: ['right'], services: services() })).toMatchObject({ value: '5F' })
  })

  test('behavior: file before standard input before variable', async () => {
    const file = join(directory, 'password')
    writeFileSync(file, 'right\nsecond line\n')
    expect(await within(unlock, `--password-file ${file} --password-stdin`, { stdin: 'stdin\n', services: services(true, 'variable') })).toMatchObject({ value: '5F' })
    expect(await within(unlock, '--password-stdin', { stdin: 'right\r\n', services: services(true, 'variable') })).toMatchObject({ value: '5F' })
    expect(await within(unlock, '', { services: services(true, 'right') })).toMatchObject({ value: '5F' })
  })

  test('behavior: a wrong password from a file is not tried again', async () => {
    expect(await within(unlock, '--password-stdin', { tty: true, stdin: 'wrong', answers: ['right'], services: services() })).toMatchObject({ status: 4 })
    expect(tried).toEqual(['wrong'])
  })

  test('behavior: a missing password file is a usage error', async () => {
    const { status, err } = await within(unlock, `--password-file ${join(directory, 'none')}`, { services: services() })
    expect(status).toBe(2)
    expect(err).toContain('--password-file')
  })

  const adas = { purpose: 'the coldkey of ada', path: '/w/ada/coldkey', without: '--no-password' }

  test('behavior: a new password is never empty, and nobody to ask is a usage error that names every way', async () => {
    expect(await within(ctx => ctx.newPassword(adas), '--password-stdin', { stdin: '\n', services: services() })).toMatchObject({ status: 4, err: expect.stringContaining('empty password') })
    expect(await within(ctx => ctx.newPassword(adas), '', { services: services() })).toMatchObject({
      status: 2,
      err: 'error: A password is needed for the coldkey of ada, and there is nobody to ask.\n  Give it by --password-file, --password-stdin, the environment variable BT_PW_KEY or leave it out with --no-password.\n',
    })
  })

  test('behavior: a new password is typed twice', async () => {
    const { value, terminal } = await within(ctx => ctx.newPassword(adas), '', { tty: true, answers: ['', 'new', 'other', 'new'] })
    expect([value, terminal.asked]).toEqual(['new', ['Password for the coldkey of ada:', 'The password is empty.', 'The same password again:', 'The passwords differ.']])
  })
})

describe('speaking', () => {
  const say = async (ctx: Context) => { ctx.note('By the way.'); ctx.reveal({ title: 'Mnemonic', text: 'word word', hidden: 'Not shown.' }) }

  test('default: notes go to stderr, secrets to a terminal, and --quiet keeps the secret', async () => {
    expect((await within(say, '', { tty: true })).err).toBe('By the way.\nMnemonic\n\n  word word\n\n')
    expect((await within(say, '-q', { tty: true })).err).toBe('Mnemonic\n\n  word word\n\n')
  })

  test.each(['', '-v', '--json'])('behavior: without a terminal a secret is not shown anywhere (%s)', async flags => {
    const { out, err } = await within(say, flags)
    expect(out + err).not.toContain('word word')
    expect(err).toBe('By the way.\nNot shown.\n')
  })

  test('behavior: the spinner says how far the work is, from where it begins to be seen', async () => {
    vi.useFakeTimers()
    try {
      const running = within(ctx => ctx.progress('Searching', async say => {
        say('1 tried')
        await new Promise(resolve => { setTimeout(resolve, 400) })
        say('2 tried')
      }), '', { tty: true })
      await vi.advanceTimersByTimeAsync(1000)
      expect((await running).terminal.spun).toEqual(['1 tried', '2 tried', ''])
    } finally {
      vi.useRealTimers()
    }
  })

  test('behavior: a spinner only on a terminal and only for what takes long', async () => {
    vi.useFakeTimers()
    try {
      const slow = (ctx: Context) => ctx.progress('Mining', () => new Promise(resolve => { setTimeout(resolve, 400) }))
      const quick = (ctx: Context) => ctx.progress('Looking', async () => 1)
      const spunBy = async (work: (ctx: Context) => Promise<unknown>, tty: boolean) => {
        const running = within(work, '', { tty })
        await vi.advanceTimersByTimeAsync(1000)
        return (await running).terminal.spun
      }
      expect(await spunBy(slow, true)).toEqual(['Mining', ''])
      expect(await spunBy(slow, false)).toEqual([])
      expect(await spunBy(quick, true)).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('streams', () => {
  const count = async (ctx: Context) => { for (const n of [1, 2]) await ctx.stream({ n }, { kind: 'line', cells: ['part ', n] }) }

  test('default: each part is on stdout before the result', async () => {
    expect((await within(count)).out).toBe('part 1\npart 2\ndone\n')
  })

  test('behavior: with --json a line each, the result being the last', async () => {
    const { out } = await within(count, '--json')
    expect(out.trim().split('\n').map(line => JSON.parse(line))).toMatchObject([{ ok: true, command: 'do it', data: { n: 1 } }, { data: { n: 2 } }, { data: null }])
  })
})

test('the program remembers things under the state directory', async () => {
  expect((await within(async ctx => ctx.state)).value).toBe('/home/ada/.local/state/btcli')
})
