import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { declined } from '../../../src/cli/errors.ts'
import { useMachine } from '../../support/btcli.ts'

interface Created {
  readonly wallet: string
  readonly coldkey: { readonly address: string, readonly path: string, readonly encrypted: boolean, readonly backups: readonly string[], readonly mnemonic?: string }
  readonly hotkey: { readonly name: string, readonly address: string, readonly path: string, readonly backups: readonly string[], readonly mnemonic?: string }
}

const machine = useMachine()
const wallets = () => join(machine.home, '.bittensor/wallets')
const MNEMONIC = /^ {2}([a-z]+ ){11}[a-z]+$/m

describe('default', () => {
  test('default: a coldkey and a hotkey, for the owner only', async () => {
    const { coldkey, hotkey, ...rest } = await machine.json<Created>('wallet create --no-password')
    expect(rest).toEqual({ wallet: 'default' })
    expect(coldkey).toEqual({ address: expect.stringMatching(/^5/), path: join(wallets(), 'default/coldkey'), encrypted: false, backups: [] })
    expect(hotkey).toEqual({ name: 'default', address: expect.stringMatching(/^5/), path: join(wallets(), 'default/hotkeys/default'), backups: [] })
    expect((await stat(coldkey.path)).mode & 0o777).toBe(0o600)
  })

  test('behavior: people see names and addresses on stdout, the mnemonics on the terminal', async () => {
    const { status, out, err } = await machine.run('wallet create --wallet-name ada --hotkey miner --no-password --skip-check', { tty: true })
    expect(status).toBe(0)
    expect(out.replaceAll(machine.home, '~').replace(/5\w{47}/g, '5…')).toBe(
      'Made wallet ada.\nColdkey    5… (not encrypted)\nHotkey     5… (miner)\nDirectory  ~/.bittensor/wallets/ada\n')
    expect(err.match(new RegExp(MNEMONIC, 'gm'))).toHaveLength(2)
    expect(err).toContain('Write down the mnemonic of the coldkey of wallet ada.')
    expect(JSON.parse(await readFile(join(wallets(), 'ada/coldkey'), 'utf8'))).toMatchObject({ secretPhrase: MNEMONIC.exec(err)?.[0]?.trim() })
  })
})

describe('mnemonics', () => {
  test('behavior: without a terminal they are not shown, and it is said how to get them', async () => {
    const { status, out, err } = await machine.run('wallet create --wallet-name quiet --no-password')
    expect(status).toBe(0)
    expect(out + err).not.toMatch(MNEMONIC)
    expect(err).toContain('The mnemonic of the coldkey of wallet quiet was not shown')
    expect(err).toContain('--show-mnemonic')
  })

  test('behavior: --json has none, even on a terminal', async () => {
    const { out, err } = await machine.run('wallet create --wallet-name json --no-password --json', { tty: true })
    expect(out).not.toContain('mnemonic')
    expect(err).toMatch(MNEMONIC)
  })

  test('behavior: --show-mnemonic makes them a part of the result, as text and as JSON, and of nothing else', async () => {
    const { out, err } = await machine.run('wallet create --wallet-name shown --no-password --show-mnemonic', { tty: true })
    expect(out).toMatch(/^Coldkey mnemonic {2}([a-z]+ ){11}[a-z]+$/m)
    expect(err).toBe('')
    const { coldkey, hotkey } = await machine.json<Created>('wallet create --wallet-name shown2 --no-password --show-mnemonic --n-words 24')
    expect([coldkey.mnemonic?.split(' ').length, hotkey.mnemonic?.split(' ').length]).toEqual([24, 24])
    expect(coldkey.mnemonic).not.toBe(hotkey.mnemonic)
  })
})

describe('writing the mnemonic down', () => {
  /** Types the word that is asked for, from what was shown last. */
  const fromScreen = (question: string, shown: string) => {
    const [, place = ''] = /type word (\d+) of/.exec(question) ?? []
    return shown.match(new RegExp(MNEMONIC, 'gm'))?.at(-1)?.trim().split(' ')[Number(place) - 1] ?? ''
  }

  test('behavior: two of its words are asked for before the key is made', async () => {
    const { status, asked } = await machine.run('wallet create -w written --no-password', { tty: true, columns: 200, answers: ['wrong', fromScreen, fromScreen, fromScreen, fromScreen] })
    expect(status).toBe(0)
    expect(asked.map(question => question.replace(/word \d+/, 'word N'))).toEqual([
      'To be sure that you wrote it down, type word N of the 12:', 'That is not the word in that place.', ...Array.from({ length: 3 }, () => 'To be sure that you wrote it down, type word N of the 12:'),
    ])
  })

  test('behavior: Ctrl-C instead leaves no key', async () => {
    const breakOff = () => { throw declined() }
    expect(await machine.run('wallet new-coldkey -w unwritten --no-password', { tty: true, answers: [breakOff] })).toMatchObject({ status: 130, out: '' })
    expect(await readdir(wallets())).not.toContain('unwritten')
  })
})

describe('passwords', () => {
  test('behavior: nobody to ask and no password: exit 2 naming every way, nothing made', async () => {
    const { code, exit, message, hint } = await machine.failure('wallet create --wallet-name locked')
    expect({ code, exit, message }).toEqual({ code: 'PASSWORD_NEEDED', exit: 2, message: 'A password is needed for the new coldkey of wallet locked, and there is nobody to ask.' })
    for (const way of ['--password-file', '--password-stdin', 'BT_PW_', '--no-password']) expect(hint).toContain(way)
    expect(await readdir(wallets())).not.toContain('locked')
  })

  test('behavior: an empty password is none', async () => {
    expect(await machine.failure('wallet create --wallet-name locked --password-stdin', { stdin: '\n' })).toMatchObject({ code: 'PASSWORD_GIVEN_EMPTY', exit: 2 })
    expect(await readdir(wallets())).not.toContain('locked')
  })
})

describe('what is there stays', () => {
  test('behavior: a wallet that exists is left as it is, and nobody is asked for a password', async () => {
    const before = await readFile(join(wallets(), 'default/coldkey'))
    const { status, out, err, asked } = await machine.run('wallet create', { tty: true, columns: 200 })
    expect({ status, out, asked }).toEqual({ status: 4, out: '', asked: [] })
    expect(err).toContain('default/coldkey exists already, and was left as it is.')
    for (const way of ['Choose another name', '--overwrite', 'btcli wallet new-hotkey']) expect(err).toContain(way)
    expect(await readFile(join(wallets(), 'default/coldkey'))).toEqual(before)
  })

  test('behavior: --overwrite keeps the old files and says where', async () => {
    const before = await readFile(join(wallets(), 'default/coldkey'))
    const { status, out } = await machine.run('wallet create --no-password --overwrite --confirm-name default')
    const backup = /^Old file kept as {2}(.*coldkey\.\d+)$/m.exec(out)?.[1] ?? ''
    expect(status).toBe(0)
    expect(await readFile(backup)).toEqual(before)
  })

  test('behavior: a coldkey is replaced only when the name of its wallet is typed', async () => {
    const before = await readFile(join(wallets(), 'default/coldkey'))
    expect(await machine.failure('wallet create --no-password --overwrite -y')).toMatchObject({ code: 'NOT_TYPED', exit: 2, hint: expect.stringContaining('--confirm-name') })
    expect(await machine.failure('wallet new-coldkey --no-password --overwrite_coldkey --confirm-name other')).toMatchObject({ code: 'MISTYPED', exit: 2 })
    expect(await readFile(join(wallets(), 'default/coldkey'))).toEqual(before)
    const { status, asked, err } = await machine.run('wallet new-coldkey --no-password --overwrite --skip-check', { tty: true, columns: 200, answers: ['yes', 'default'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Type “default” to go on:', expect.stringContaining('That is not “default”.')] })
    expect(err).toContain('The coldkey of wallet default will be replaced.')
  })

  test('behavior: one of both is replaced where only that is asked for', async () => {
    const coldkey = await readFile(join(wallets(), 'default/coldkey'))
    expect(await machine.failure('wallet create --no-password --overwrite-hotkey')).toMatchObject({ code: 'KEY_EXISTS', message: expect.stringContaining('coldkey') })
    expect(await readFile(join(wallets(), 'default/coldkey'))).toEqual(coldkey)
  })

  test('behavior: a hotkey that exists is found before a coldkey is made', async () => {
    await machine.all('wallet new-hotkey --wallet-name half --from-uri //Half')
    expect(await machine.failure('wallet create --wallet-name half --no-password')).toMatchObject({ code: 'KEY_EXISTS' })
    expect(await readdir(join(wallets(), 'half'))).toEqual(['hotkeys'])
  })

  test('behavior: a hotkey that cannot be made after the coldkey: what is there, and how to go on', async () => {
    await mkdir(join(wallets(), 'broken'), { recursive: true })
    await writeFile(join(wallets(), 'broken/hotkeys'), 'not a directory')
    const { code, exit, message, hint, details } = await machine.failure('wallet create --wallet-name broken --hotkey miner --no-password')
    expect({ code, exit }).toEqual({ code: 'HOTKEY_NOT_MADE', exit: 4 })
    expect(message).toMatch(/^The coldkey of wallet broken was made \(5\w{47}\), but its hotkey was not: /)
    expect(hint).toBe('The coldkey is good and stays. Then: btcli wallet new-hotkey --wallet-name broken --hotkey miner.')
    expect(JSON.stringify(details)).toContain(join(wallets(), 'broken/coldkey'))
  })
})
