import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyringPair } from '@polkadot/keyring/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import type { LockedKey, Services } from '../../src/cli/services.ts'
import { twoPlaces } from '../../src/cli/written.ts'
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

  const services = (encrypted = true, variable?: string, wide: LockedKey['wide'] = []): Partial<Services> => ({
    findKey: async (root, wallet, key) => ({
      path: join(root, wallet, key === 'coldkey' ? key : key.hotkey),
      encrypted,
      wide,
      async open (password) {
        tried.push(password)
        if (encrypted && password !== (wallet === 'eve' ? 'hers' : 'right')) throw wrongPassword({ path: 'key' })
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

  test('behavior: asked once a command, not once a key', async () => {
    const { value, terminal } = await within(async ctx => Promise.all([unlock(ctx), ctx.unlock('ada', { hotkey: 'miner' })]), '', { tty: true, answers: ['right'], services: services() })
    expect([value?.length, terminal.asked.length, tried]).toEqual([2, 1, ['right', 'right']])
  })

  test('behavior: a key that the typed password does not open has a question of its own', async () => {
    const { terminal } = await within(async ctx => [await unlock(ctx), await ctx.unlock('eve', 'coldkey')], '', { tty: true, answers: ['right', 'hers'], services: services() })
    expect(terminal.asked).toEqual(['ada', 'eve'].map(name => `Password for /home/ada/.bittensor/wallets/${name}/coldkey:`))
    expect(tried).toEqual(['right', 'right', 'hers'])
  })

  test('behavior: the password of something else that is encrypted', async () => {
    const find = (ctx: Context) => ctx.password({ path: '/tmp/export.json' })
    expect(await within(find, '--password-stdin', { stdin: 'hers' })).toMatchObject({ value: 'hers' })
    expect(await within(find, '', { tty: true, answers: ['', 'hers'] })).toMatchObject({ value: 'hers' })
    expect(await within(find)).toMatchObject({ status: 2, err: expect.stringContaining('--password-file') })
  })

  test('behavior: a file of Windows, a pipe, and a device without end', async () => {
    const file = join(directory, 'password')
    writeFileSync(file, '\uFEFFright\r\n')
    expect(await within(unlock, `--password-file ${file}`, { services: services() })).toMatchObject({ value: '5F' })
    if (process.platform === 'win32') return
    execFileSync('/usr/bin/mkfifo', [join(directory, 'pipe')])
    const writing = writeFile(join(directory, 'pipe'), 'right\n')
    expect(await within(unlock, `--password-file ${join(directory, 'pipe')}`, { services: services() })).toMatchObject({ value: '5F' })
    await writing
    expect(await within(unlock, '--password-file /dev/zero', { services: services() })).toMatchObject({ status: 4 })
  })

  test.each([['--password-stdin', ''], ['--password-stdin', '\nright\n'], ['--password-file /dev/null', '']])('behavior: an empty password is never sent on (%s)', async (line, stdin) => {
    expect(await within(unlock, line, { stdin, services: services() })).toMatchObject({ status: 2, err: expect.stringContaining('is empty') })
    expect(tried).toEqual([])
  })

  test('behavior: what others could read is said', async () => {
    const wide = [{ path: '/w/ada/coldkey', mode: '644', repaired: true }, { path: '/w/ada', mode: '755', repaired: false }]
    expect((await within(unlock, '', { services: services(false, undefined, wide) })).err).toBe('Others could read /w/ada/coldkey (mode 644): now only you can.\nOthers could read /w/ada (mode 755), and that cannot be changed from here: it belongs to somebody else.\n')
  })

  test('behavior: a new password is never empty, and nobody to ask is a usage error that names every way', async () => {
    expect(await within(ctx => ctx.newPassword(adas), '--password-stdin', { stdin: '\n', services: services() })).toMatchObject({ status: 2, err: expect.stringContaining('empty password') })
    expect(await within(ctx => ctx.newPassword(adas), '', { services: services() })).toMatchObject({
      status: 2,
      err: 'error: A password is needed for the coldkey of ada, and there is nobody to ask.\n  Give it by --password-file, --password-stdin, the environment variable BT_PW_KEY or leave it out with --no-password.\n',
    })
  })

  test('behavior: a new password is typed twice', async () => {
    const { value, terminal, err } = await within(ctx => ctx.newPassword(adas), '', { tty: true, answers: ['', 'plum ivory trumped', 'plum ivory trumpet', 'plum ivory trumpet', 'plum ivory trumpet'] })
    expect([value, terminal.asked, err]).toEqual(['plum ivory trumpet', ['Password for the coldkey of ada:', 'The password is empty.', 'The same password again:', 'The passwords differ. Password for the coldkey of ada:', 'The same password again:'], 'This password is strong.\n'.repeat(2)])
  })

  test.each(['abc', 'password1', 'coldkey2024'])('behavior: %s is refused, and another asked for', async poor => {
    const { value, terminal } = await within(ctx => ctx.newPassword(adas), '', { tty: true, answers: [poor, 'plum ivory trumpet', 'plum ivory trumpet'] })
    expect([value, terminal.asked[1]]).toEqual(['plum ivory trumpet', expect.stringMatching(/too short|easily guessed/)])
  })

  test('behavior: where the usual ways give the old password, the new one has a file of its own', async () => {
    const file = join(directory, 'new')
    writeFileSync(file, 'newer\n')
    const change = (path?: string) => (ctx: Context) => ctx.newPassword({ ...adas, file: { flag: '--new-password-file', path } })
    expect(await within(change(file), '--password-stdin', { stdin: 'older' })).toMatchObject({ value: 'newer' })
    expect(await within(change(), '--password-stdin', { stdin: 'older' })).toMatchObject({ status: 2, err: expect.stringContaining('Give it by --new-password-file or leave it out with --no-password.') })
    expect(await within(change(join(directory, 'none')))).toMatchObject({ status: 2, err: expect.stringContaining('Check --new-password-file') })
  })
})

describe('confirmByTyping', () => {
  const confirm = (given?: string) => async (ctx: Context) => {
    await ctx.confirmByTyping({ warning: 'The coldkey of ada is replaced.', word: 'ada', flag: '--confirm', given })
    return 'went on'
  }

  test('default: nothing but the word will do', async () => {
    const { value, terminal, err } = await within(confirm(), '', { tty: true, answers: ['yes', 'ada'] })
    expect([value, terminal.asked, err]).toEqual(['went on', ['Type “ada” to go on:', 'That is not “ada”. Ctrl-C leaves everything as it is.'], 'The coldkey of ada is replaced.\n'])
  })

  test('behavior: without a terminal the flag must give the word, and --yes is not enough', async () => {
    expect(await within(confirm(), '-y')).toMatchObject({ value: undefined, status: 2, err: expect.stringContaining('Add --confirm ada. --yes is not enough.') })
    expect(await within(confirm('ada'))).toMatchObject({ value: 'went on' })
    expect(await within(confirm('eve'))).toMatchObject({ value: undefined, status: 2, err: expect.stringContaining('--confirm must be given “ada”') })
  })
})

describe('checkWritten', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'
  const check = (ctx: Context) => ctx.checkWritten(words)

  test('default: two words by their places, until they are right', async () => {
    const { status, terminal } = await within(check, '', { tty: true, answers: ['five', ' FOUR ', 'eight'] })
    expect([status, terminal.asked]).toEqual([0, ['To be sure that you wrote it down, type word 4 of the 12:', 'That is not the word in that place.', 'To be sure that you wrote it down, type word 8 of the 12:']])
  })

  test.each(['-y', '--json', '--no-input'])('behavior: nobody is asked with %s', async flag => {
    expect((await within(check, flag, { tty: true })).terminal.asked).toEqual([])
  })

  test('property: two different places of the mnemonic, the earlier first', () => {
    for (let a = 0; a < 256; a += 1) {
      for (let b = 0; b < 256; b += 5) {
        for (const count of [12, 15, 18, 21, 24]) {
          const [first, second] = twoPlaces(count, () => Uint8Array.of(a, b))
          expect(first >= 0 && first < second && second < count).toBe(true)
        }
      }
    }
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
