import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { useMachine } from '../support/btcli.ts'

// Words that are in no list, hex that is no key: whatever of them shows up anywhere was not to be shown.
const PASSWORD = 'zq7-parole-zq7'
const HEX = 'c0ffee'.repeat(11).slice(0, 64)
const WORDS = 'diary embrace crash tip mask luxury youth decide sound glue autumn diary'
const LEAKS = /zq7|c0ffeec0ffee|embrace crash|luxury youth/

const machine = useMachine()
const wallets = () => join(machine.home, '.bittensor/wallets')

const damaged: Readonly<Record<string, string>> = {
  cut: `{"secretSeed": "0x${HEX}"`,
  phrase: JSON.stringify({ secretPhrase: WORDS, ss58Address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' }),
  seed: JSON.stringify({ secretSeed: `0x${HEX}`, ss58Address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' }),
  spelled: JSON.stringify({ secretSeed: `${HEX}xx`, privateKey: `0x${HEX}12` }),
  hex: `0x${HEX}`,
  bare: WORDS,
  address: JSON.stringify({ secretSeed: `0x${HEX}`, ss58Address: `0x${HEX}` }),
  nacl: `$NACL${HEX.slice(40)}`,
  ansible: `$ANSIBLE_VAULT;1.1;AES256\n${HEX}\n`,
  fernet: `gAAAAA${HEX}`,
  list: JSON.stringify([WORDS, HEX]),
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(damaged)) {
    await mkdir(join(wallets(), name, 'hotkeys'), { recursive: true })
    await writeFile(join(wallets(), name, 'hotkeys', 'default'), text)
  }
  // The form whose key is made in a moment.
  await mkdir(join(wallets(), 'vault'))
  await copyFile(fileURLToPath(new URL('../vectors/wallets/v731-ansible-ascii/coldkey', import.meta.url)), join(wallets(), 'vault', 'coldkey'))
  await writeFile(join(machine.home, 'password'), `${PASSWORD}\n`)
})

/** Runs a command that fails, in all the ways that show more, and looks for the secret in what it says. */
async function expectSilence (words: readonly string[], options: Parameters<typeof machine.run>[1] = {}): Promise<void> {
  for (const flags of [[], ['--verbose'], ['--json'], ['--json', '--verbose']]) {
    const { status, out, err } = await machine.run([...words, ...flags], options)
    expect(status, words[1]).not.toBe(0)
    expect(status, `${err}${out}`).not.toBe(70)
    expect(out + err, words.join(' ')).not.toMatch(LEAKS)
  }
}

const split = (line: string) => line.split(' ')

describe('secrets are in no error, not even with --verbose', () => {
  test.each([
    ['a mnemonic whose checksum fails', ['--mnemonic', WORDS]],
    ['a mnemonic as words', ['--mnemonic', ...split(WORDS)]],
    ['a mnemonic that is too short', ['--mnemonic', ...split(WORDS).slice(0, 7)]],
    ['a seed that is too short', ['--seed', `0x${HEX.slice(2)}`]],
    ['a seed with a letter too many', ['--seed', `0x${HEX}g`]],
    ['a seed and a mnemonic', ['--seed', `0x${HEX}`, '--mnemonic', WORDS]],
  ])('behavior: regen-coldkey from %s', async (_, source) => {
    await expectSilence(['wallet', 'regen-coldkey', '-w', 'ada', '--no-password', ...source])
  })

  test.each([
    ['an option that is mistyped', ['--mnemonics', WORDS]],
    ['one joined to its value', [`--mnemonics=${WORDS}`]],
    ['another', [`--sed=0x${HEX}`]],
    ['no option at all', [WORDS]],
    ['no option, word by word', split(WORDS)],
  ])('behavior: regen-coldkey with %s', async (_, source) => {
    await expectSilence(['wallet', 'regen-coldkey', '-w', 'ada', '--no-password', ...source])
  })

  test.each([['wallet', 'regen-coldkeys', WORDS], ['wallet', WORDS], [WORDS], ['regen', WORDS]])('behavior: a mnemonic where there is no such command: %s', async (...words) => {
    await expectSilence(words)
  })

  test.each([`${WORDS}//x`, `0x${HEX.slice(2)}//x`, `0x${HEX}/soft`, `${HEX}`, `//Alice/soft///${PASSWORD}`])('behavior: new-hotkey from the URI %s', async uri => {
    await expectSilence(['wallet', 'new-hotkey', '-w', 'ada', '--crypto', 'ed25519', '--from-uri', uri])
  })

  test.each(Object.keys(damaged))('behavior: a keyfile that cannot be used: %s', async wallet => {
    await expectSilence(split(`wallet sign -w ${wallet} --use-hotkey --message x --password-stdin`), { stdin: `${PASSWORD}\n` })
  })

  test('behavior: a wrong password, from wherever it comes', async () => {
    const line = split('wallet sign -w vault --message x')
    const path = join(wallets(), 'vault', 'coldkey')
    const variable = `BT_PW_${path.replaceAll(/[/\\.]/g, '_').toUpperCase()}`
    await expectSilence([...line, '--password-file', join(machine.home, 'password')])
    await expectSilence(line, { env: { [variable]: PASSWORD } })
  })
})

describe('what works tells no secret either', () => {
  const KNOWN = 'diary embrace crash tip mask luxury youth decide sound glue autumn online'
  const [OLD, CHOSEN] = ['S3cure-Passw0rd!', `${PASSWORD} chosen`]
  const TELLS = new RegExp(`${LEAKS.source}|S3cure`)
  const files = { old: OLD, chosen: CHOSEN }

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(machine.home, name), `${text}\n`)
    await cp(fileURLToPath(new URL('../vectors/wallets/v731-nacl-ascii', import.meta.url)), join(wallets(), 'locked'), { recursive: true })
  })

  test.each([
    ['wallet', 'regen-coldkey', '-w', 'words', '--no-password', '--mnemonic', ...split(KNOWN)],
    ['wallet', 'regen-coldkey', '-w', 'words', '--no-password', '--mnemonic', KNOWN, '--overwrite', '--confirm-name', 'words'],
    ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'seeded', '--seed', `0x${HEX}`],
    ['wallet', 'new-hotkey', '-w', 'words', '-H', 'derived', '--from-uri', `${KNOWN}//derived`],
    ['wallet', 'change-password', '-w', 'locked', '--password-file', 'old', '--new-password-file', 'chosen'],
    ['wallet', 'export', '-w', 'locked', '--password-file', 'chosen', '--export-password-file', 'old'],
    ['wallet', 'inspect', '--all', '--offline'],
  ])('behavior: %s %s %s %s …', async (...words) => {
    const { status, out, err } = await machine.run([...words.map(word => word in files ? join(machine.home, word) : word), '--verbose'])
    expect(status).toBe(0)
    expect(out + err).not.toMatch(TELLS)
  }, 120_000)

  test('behavior: it is in key files and nowhere else', async () => {
    const entries = await readdir(machine.home, { recursive: true, withFileTypes: true })
    const holding = await Promise.all(entries.filter(entry => entry.isFile()).map(async ({ name, parentPath }) => TELLS.test(await readFile(join(parentPath, name), 'latin1')) ? join(basename(dirname(parentPath)), basename(parentPath), name) : undefined))
    const made = holding.filter(path => path !== undefined && !((path.split(/[/\\]/)[0] ?? '') in damaged) && !(basename(path) in files) && basename(path) !== 'password')
    expect(made.sort()).toEqual(['wallets/words/coldkey', 'words/backups/coldkey.1', 'words/hotkeys/seeded'])
  })
})
