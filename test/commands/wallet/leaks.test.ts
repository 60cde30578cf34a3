/** Secrets that people give in every way there is, and whether any of them comes back: in output, or in a file where it has no business. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { MNEMONIC } from '../../core/wallet/support.ts'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()
const at = (path: string) => join(machine.home, path)
const vector = (path: string) => fileURLToPath(new URL(`../../vectors/wallets/${path}`, import.meta.url))

const WORDS = MNEMONIC.split(' ')
const SEED = `0x${'c0ffee'.repeat(10)}1234`
/** The real one of the encrypted vector, and others that are as secret. */
const [PASSWORD, WRONG, CHOSEN] = ['S3cure-Passw0rd!', 'canary-wrong-7261', 'canary chosen 7261']
/** Two words of the mnemonic in a row, the seed without its last digits, a password. */
const SECRET = /diary\W+embrace|autumn\W+online|(c0ffee){4}|S3cure|canary/i

const files = { password: PASSWORD, wrong: WRONG, chosen: CHOSEN }

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), `${text}\n`)
  await mkdir(at('.bittensor/wallets'), { recursive: true })
  await cp(vector('v731-nacl-ascii'), at('.bittensor/wallets/locked'), { recursive: true })
})

const shuffled = [...WORDS.slice(1), ...WORDS.slice(0, 1)]
const export_ = 'polkadotjs/sr25519-ascii.json'

/** Command lines that work, and that fail at every stage. */
const lines: readonly (readonly string[])[] = [
  ['wallet', 'regen-coldkey', '-w', 'words', '--no-password', '--mnemonic', ...WORDS],
  ['wallet', 'regen-coldkey', '-w', 'quoted', '--no-password', '--mnemonic', MNEMONIC],
  ['wallet', 'regen-coldkey', '-w', 'words', '--no-password', '--mnemonic', MNEMONIC],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', '--mnemonic', ...shuffled],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', '--mnemonic', ...WORDS.slice(0, 11)],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', '--mnemonic', ...WORDS.slice(0, 11), 'onlime'],
  ['wallet', 'regen-coldkey', '-w', '../x', '--no-password', '--mnemonic', MNEMONIC],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', '--mnemonic', MNEMONIC, '--no-such-option'],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', '--mnemonics', MNEMONIC],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', `--mnemonics=${MNEMONIC}`],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', MNEMONIC],
  ['wallet', 'regen-coldkey', '-w', 'x', '--no-password', ...WORDS],
  ['wallet', 'regen-coldkeys', MNEMONIC],
  ['regen-coldkey', MNEMONIC],
  ['wallet', MNEMONIC],
  [MNEMONIC],
  ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'seeded', '--seed', SEED],
  ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'x', '--seed', `${SEED}00`],
  ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'x', '--seed', SEED.replace('0x', '0y')],
  ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'x', `--sed=${SEED}`],
  ['wallet', 'new-hotkey', '-w', 'words', '-H', 'derived', '--from-uri', `${MNEMONIC}//derived`],
  ['wallet', 'new-hotkey', '-w', 'words', '-H', 'x', '--from-uri', `${shuffled.join(' ')}//derived`],
  ['wallet', 'new-hotkey', '-w', 'words', '-H', 'x', '--from-uri', `${SEED}//derived`, '--n-words', '13'],
  ['wallet', 'regen-hotkey', '-w', 'words', '-H', 'json', '--json', vector(export_), '--json-password', WRONG],
  ['wallet', 'import', vector(export_), '--use-hotkey', '-w', 'words', '-H', 'json', '--json-password', WRONG],
  ['wallet', 'sign', '-w', 'locked', '--message', 'x', '--password-file', 'password'],
  ['wallet', 'sign', '-w', 'locked', '--message', 'x', '--password-file', 'wrong'],
  ['wallet', 'sign', '-w', 'locked', '--message', 'x', `--password=${WRONG}`],
  ['wallet', 'change-password', '-w', 'locked', '--password-file', 'wrong', '--new-password-file', 'chosen'],
  ['wallet', 'change-password', '-w', 'locked', '--password-file', 'password', '--new-password-file', 'chosen'],
  ['wallet', 'export', '-w', 'locked', '--password-file', 'chosen', '--export-password-file', 'chosen'],
  ['wallet', 'doctor', '--quick'],
  ['wallet', 'list'],
  ['wallet', 'inspect', '--all', '--offline'],
]

test.each(lines)('btcli %s %s %s %s … says no secret', async (...words) => {
  for (const mode of ['--verbose', '--json']) {
    const { out, err } = await machine.run([...words.map(word => word in files ? at(word) : word), mode])
    expect(`${out}${err}`).not.toMatch(SECRET)
  }
}, 120_000)

test('behavior: a variable of the official tools, wrong or not obfuscated, is not quoted', async () => {
  for (const value of [WRONG, Buffer.from(WRONG).toString('base64')]) {
    const { status, out, err } = await machine.run('wallet sign -w locked --message x --verbose', { env: { BT_COLD_PW_LOCKED: value } })
    expect(status).toBe(4)
    expect(`${out}${err}`).not.toMatch(SECRET)
    expect(`${out}${err}`).not.toContain(value)
  }
}, 120_000)

test('behavior: secrets are in key files and nowhere else', async () => {
  const entries = await readdir(machine.home, { recursive: true, withFileTypes: true })
  const holding = await Promise.all(entries.filter(entry => entry.isFile()).map(async ({ name, parentPath }) => SECRET.test(await readFile(join(parentPath, name), 'latin1')) ? join(basename(dirname(parentPath)), basename(parentPath), name) : undefined))
  expect(holding.filter(path => path !== undefined && !(basename(path) in files)).sort()).toEqual(['wallets/quoted/coldkey', 'wallets/words/coldkey', 'words/hotkeys/seeded'])
})
