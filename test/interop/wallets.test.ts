import { writeFile } from 'node:fs/promises'
import { describe, expect, inject, test } from 'vitest'
import { useMachine } from '../support/btcli.ts'
import { askKeyfiles, LIBRARIES, type Act, type Library, type TheirWallet } from './support/keyfiles.ts'

const PASSWORD = 'Nébel über 7 Bergen!'
const MESSAGE = 'I hold this key: τ'

interface Signed { readonly address: string, readonly signature: string }
interface Listed { readonly wallets: readonly { readonly name: string, readonly coldkey: { readonly address: string }, readonly hotkeys: readonly { readonly name: string, readonly address: string }[] }[] }

describe.runIf(inject('python') !== null)('wallet files', () => {
  const machine = useMachine()
  const ask = <Answer>(library: Library, act: Act, request: Readonly<Record<string, unknown>>) =>
    askKeyfiles<Answer>(inject('python') ?? '', machine.home, { library, do: act, path: `${machine.home}/.bittensor/wallets`, message: MESSAGE, ...request })
  const ours = <Data>(...words: readonly string[]): Promise<Data> => oursWith<Data>(PASSWORD, ...words)
  const oursWith = async <Data>(password: string, ...words: readonly string[]): Promise<Data> => {
    await writeFile(`${machine.home}/password`, password)
    const { status, out } = await machine.run([...words, '--password-file', `${machine.home}/password`, '--json'])
    expect({ status, out }).toMatchObject({ status: 0 })
    return (JSON.parse(out) as { readonly data: Data }).data
  }
  const listed = async (name: string) => (await ours<Listed>('wallet', 'list')).wallets.find(wallet => wallet.name === name)

  describe.each(LIBRARIES)('of %s', library => {
    test.each<readonly [string, Readonly<Record<string, unknown>>]>([
      ['plain', {}],
      ['encrypted', { password: PASSWORD }],
      library === 'bittensor' ? ['ansible', { password: PASSWORD, form: 'ansible' }] : ['ed25519', { ed25519: true }],
    ])('%s: ours open them, and sign what theirs verify', async (kind, options) => {
      const name = `${library}-${kind}`
      const made = await ask<{ readonly coldkey: string, readonly hotkey: string }>(library, 'make', { name, ...options })
      const wallet = await listed(name)
      expect(wallet?.coldkey.address).toBe(made.coldkey)
      expect(wallet?.hotkeys.find(hotkey => hotkey.name === 'default')?.address).toBe(made.hotkey)
      for (const [use, address] of [[[], made.coldkey], [['--use-hotkey'], made.hotkey]] as const) {
        const signed = await ours<Signed>('wallet', 'sign', '--message', MESSAGE, '--wallet-name', name, ...use)
        expect(signed.address).toBe(address)
        if (kind !== 'ed25519') expect(await ask(library, 'verify', { name, ...signed })).toEqual({ valid: true })
      }
    })
  })

  describe.each(LIBRARIES)('of ours, with %s', library => {
    test.each([
      ['plain', ['--no-password'], {}],
      ['encrypted', [], { password: PASSWORD }],
    ])('%s: theirs open them, and sign what ours verify', async (kind, flags, options) => {
      const name = `ours-${library}-${kind}`
      await ours('wallet', 'create', '--wallet-name', name, ...flags)
      const wallet = await listed(name)
      const opened = await ask<TheirWallet>(library, 'open', { name, ...options })
      const hotkey = wallet?.hotkeys[0]?.address
      expect(opened).toMatchObject({ coldkey: wallet?.coldkey.address, coldkeypub: wallet?.coldkey.address, hotkey, hotkeypub: library === 'bittensor' ? false : hotkey })
      expect(await ours('wallet', 'verify', '--message', MESSAGE, '--signature', opened.signature, '--address', opened.coldkey)).toMatchObject({ valid: true })
    })

    test('a wrong password opens nothing', async () => {
      await expect(ask(library, 'open', { name: `ours-${library}-encrypted`, password: 'wrong' })).rejects.toThrow(/[Pp]assword|[Dd]ecrypt/)
    })
  })

  describe.each([
    ['with spaces', '  two  before, one after '],
    ['in other letters', 'κλειδί 密码 🔑 ñ'],
    ['of 150 characters', 'correct horse! '.repeat(10)],
  ])('a password %s', (kind, password) => {
    test.each([
      ['bittensor', 'nacl'],
      ['bittensor', 'ansible'],
      ['bittensor', 'fernet'],
      ['bittensor_wallet', 'nacl'],
    ] as const)('of %s, in the form %s: ours open it', async (library, form) => {
      const name = `${library}-${form}-${kind.replaceAll(' ', '-')}`
      const { coldkey } = await ask<{ readonly coldkey: string }>(library, 'make', { name, password, ...form === 'nacl' ? {} : { form } })
      expect(await oursWith(password, 'wallet', 'sign', '--message', MESSAGE, '--wallet-name', name)).toMatchObject({ address: coldkey })
    })

    test('of ours: both of theirs open it, and our export with it', async () => {
      const name = `ours-${kind.replaceAll(' ', '-')}`
      const { coldkey: { address } } = await oursWith<{ readonly coldkey: { readonly address: string } }>(password, 'wallet', 'create', '--wallet-name', name)
      const { content } = await oursWith<{ readonly content: string }>(password, 'wallet', 'export', '--wallet-name', name, '--export-password-file', `${machine.home}/password`)
      for (const library of LIBRARIES) {
        expect(await ask<TheirWallet>(library, 'open', { name, password })).toMatchObject({ coldkey: address })
        expect(await ask(library, 'import', { name, json: content, password })).toEqual({ address })
      }
    })
  })

  test.each(LIBRARIES)('public halves alone, of and for %s', async library => {
    const name = `${library}-watched`
    const { coldkey } = await ask<{ readonly coldkey: string }>(library, 'make-public', { name })
    expect((await listed(name))?.coldkey).toMatchObject({ address: coldkey, format: 'missing' })
    await ours('wallet', 'regen-coldkeypub', '--ss58', coldkey, '--wallet-name', `ours-for-${name}`)
    await ours('wallet', 'regen-hotkeypub', '--ss58', coldkey, '--wallet-name', `ours-for-${name}`)
    expect(await ask(library, 'read-public', { name: `ours-for-${name}` })).toEqual({ coldkeypub: coldkey, hotkeypub: library === 'bittensor' ? false : coldkey })
  })

  test('an ed25519 wallet of ours: the library of today opens it, and signs what ours verify', async () => {
    const { coldkey: { address } } = await ours<{ readonly coldkey: { readonly address: string } }>('wallet', 'create', '--wallet-name', 'ours-ed25519', '--coldkey-crypto', 'ed25519', '--hotkey-crypto', 'ed25519')
    const { coldkey, signature } = await ask<TheirWallet>('bittensor_wallet', 'open', { name: 'ours-ed25519', password: PASSWORD })
    expect(coldkey).toBe(address)
    expect(await ours('wallet', 'verify', '--message', MESSAGE, '--signature', signature, '--address', address)).toMatchObject({ valid: true, cryptoType: 'ed25519' })
  })

  test('a mnemonic of theirs regenerates the same keys here', async () => {
    const made = await ask<{ readonly coldkey: string, readonly mnemonics: { readonly coldkey: string } }>('bittensor_wallet', 'make', { name: 'elsewhere' })
    await ours('wallet', 'regen-coldkey', '--wallet-name', 'again', '--no-password', '--mnemonic', ...made.mnemonics.coldkey.split(' '))
    expect((await listed('again'))?.coldkey.address).toBe(made.coldkey)
  })
})
