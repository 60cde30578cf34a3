import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
