/**
 * What the official tools answer with success, a stack trace, an endless loop or silence, as their users type it. Here each is one
 * sentence and an exit status that says whose turn it is.
 */
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const wallets = () => join(machine.home, '.bittensor/wallets')
const [TO, DEAD] = ['--dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', '--network ws://127.0.0.1:1']
const PASSWORD = 'S3cure-Passw0rd!'

beforeAll(async () => {
  for (const name of ['nacl', 'ansible']) {
    await mkdir(join(wallets(), name), { recursive: true })
    for (const file of ['coldkey', 'coldkeypub.txt']) await copyFile(fileURLToPath(new URL(`../../vectors/wallets/v731-${name}-ascii/${file}`, import.meta.url)), join(wallets(), name, file))
  }
})

describe('one sentence and the right exit status', () => {
  test.each<readonly [string, number, string]>([
    ['foo', 2, 'BAD_COMMAND_LINE'],
    ['wallet foo', 2, 'BAD_COMMAND_LINE'],
    ['wallet list --bogus 1', 2, 'BAD_COMMAND_LINE'],
    [`subnets list ${DEAD}`, 3, 'CHAIN_UNREACHABLE'],
    [`wallet balance --ss58 ${ALICE_SS58} ${DEAD}`, 3, 'CHAIN_UNREACHABLE'],
    ['subnets list --subtensor.network nosuchnet', 2, 'UNKNOWN_NETWORK'],
    ['subnets metagraph --netuid 9999 --no_prompt', 5, 'NO_SUCH_SUBNET'],
    ['subnets hyperparameters --netuid 9999', 5, 'NO_SUCH_SUBNET'],
    ['subnets metagraph --netuid abc', 2, 'INVALID_INPUT'],
    ['subnets hyperparameters', 2, 'MISSING_INPUT'],
    ['wallet transfer --wallet.name alice --dest 5Bad --amount 1 --no_prompt', 5, 'UNKNOWN_NAME'],
    ['wallet balance --ss58 5Bad', 5, 'UNKNOWN_NAME'],
    ['wallet transfer --wallet.name alice --amount 1', 2, 'MISSING_INPUT'],
    ['wallet transfer --wallet.name alice --amount 1 --no_prompt', 2, 'MISSING_INPUT'],
    [`wallet transfer --wallet.name alice ${TO} --amount abc --no_prompt`, 2, 'INVALID_INPUT'],
    [`wallet transfer --wallet.name alice ${TO} --amount -1 --no_prompt`, 2, 'INVALID_INPUT'],
    [`wallet transfer --wallet.name alice ${TO} --amount 1`, 2, 'NOT_CONFIRMED'],
    [`wallet transfer --wallet.name nope ${TO} --amount 1 --no_prompt`, 5, 'WALLET_NOT_FOUND'],
    [`wallet transfer --wallet.name nacl ${TO} --amount 1 --no_prompt --no-preflight`, 2, 'PASSWORD_NEEDED'],
    ['wallet balance --wallet.name nope', 5, 'WALLET_NOT_FOUND'],
    ['wallet overview --wallet.name nope', 5, 'WALLET_NOT_FOUND'],
    ['wallet regen_coldkey --wallet.name rg --mnemonic foo bar --no_password', 2, 'INVALID_MNEMONIC'],
    ['wallet regen_coldkey --wallet.name rg --seed 0x12 --no_password', 2, 'INVALID_SEED'],
    ['wallet regen_coldkeypub --wallet.name rg --ss58 5Bad', 5, 'UNKNOWN_NAME'],
    ['wallet new_coldkey --wallet.name alice --no_password', 4, 'KEY_EXISTS'],
    ['wallet new_coldkey --wallet.name fresh', 2, 'PASSWORD_NEEDED'],
    ['wallet new-coldkey --wallet-name fresh --use-password --n-words 12', 2, 'PASSWORD_NEEDED'],
    ['wallet sign --wallet-name alice --use-hotkey', 2, 'MISSING_INPUT'],
    ['wallet verify --message hello --signature 0x1234 --address alice', 2, 'INVALID_INPUT'],
    ['stake add --wallet.name alice --wallet.hotkey nope --amount 1 --no_prompt', 5, 'KEYFILE_NOT_FOUND'],
    ['stake add --wallet.name alice --amount 0 --no_prompt', 2, 'NOTHING_TO_STAKE'],
    ['sudo set --wallet.name alice --netuid 1 --param bogus --value 1 --no_prompt', 2, 'INVALID_INPUT'],
    ['root weights --wallet.name alice --netuids 1,2 --weights 0.1 --no_prompt', 2, 'BAD_WEIGHTS'],
    ['weights commit --wallet.name alice --netuid 1 --uids a --weights b --no_prompt', 2, 'INVALID_INPUT'],
  ])('behavior: %s', async (line, exit, code) => {
    const { code: found, message, hint, exit: status } = await machine.failure(line)
    expect({ found, status }).toEqual({ found: code, status: exit })
    expect(message).toMatch(/[.?]$/)
    expect(hint ?? '').not.toContain('\n')
  })

  test('behavior: nothing was made by any of them', async () => {
    expect((await readdir(wallets())).sort()).toEqual(['alice', 'ansible', 'nacl'])
  })
})

describe('passwords', () => {
  const obfuscated = (wallet: string) => {
    const variable = `BT_PW_${join(wallets(), wallet, 'coldkey').replaceAll(/[/\\.]/g, '_').toUpperCase()}`
    return { [variable]: Buffer.from(Buffer.from('wrong').map((byte, index) => byte ^ variable.charCodeAt(index % variable.length))).toString('base64') }
  }

  test.each(['nacl', 'ansible'])('behavior: a wrong one in the variable is exit 4, tried once; the key stays (%s)', async wallet => {
    const before = await readFile(join(wallets(), wallet, 'coldkey'))
    expect(await machine.failure(`wallet sign --wallet-name ${wallet} --message x`, { env: obfuscated(wallet) })).toMatchObject({ code: 'WRONG_PASSWORD', exit: 4 })
    expect(await readFile(join(wallets(), wallet, 'coldkey'))).toEqual(before)
  }, 120_000)

  test('behavior: the right one by a pipe is read where it is asked for', async () => {
    expect((await machine.run('wallet sign --wallet-name ansible --message x --password-stdin --json', { stdin: `${PASSWORD}\n` })).status).toBe(0)
  }, 120_000)

  test('behavior: an empty one by a pipe makes no key', async () => {
    expect(await machine.failure('wallet new-coldkey --wallet-name fresh --use-password --password-stdin', { stdin: '' })).toMatchObject({ code: 'PASSWORD_GIVEN_EMPTY', exit: 2 })
    expect(await readdir(wallets())).not.toContain('fresh')
  })
})

describe('what is no failure', () => {
  test('behavior: no wallets is an empty list', async () => {
    expect(await machine.json('wallet list --wallet-path /no/such/directory')).toMatchObject({ wallets: [] })
  })

  test('behavior: a seed makes a hotkey that signs', async () => {
    const { address } = await machine.json<{ address: string }>(`wallet regen-hotkey -w alice -H seeded --seed 0x${'11'.repeat(31)}22 --no-use-password`)
    expect(await machine.json('wallet sign -w alice -H seeded --use-hotkey --message hello')).toMatchObject({ address })
  })

  test('behavior: JSON in a pipe is one line, however narrow a terminal would be', async () => {
    const { out } = await machine.run('wallet sign -w alice --use-hotkey --message hello --json-output', { columns: 40, env: { COLUMNS: '40' } })
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ ok: true })
  })

  test('behavior: a signature of another is an answer, and its exit status says no', async () => {
    const line = `wallet verify --message hello --signature ${'0'.repeat(128)} --address alice`
    expect(await machine.run(line)).toMatchObject({ status: 1, out: expect.stringMatching(/^Not valid: /) })
    expect(JSON.parse((await machine.run(`${line} --json`)).out)).toMatchObject({ ok: true, data: { valid: false } })
  })

  test('behavior: the program says its version and its help', async () => {
    expect(await machine.run('--version')).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) })
    expect(await machine.run('wallet')).toMatchObject({ status: 0, out: expect.stringContaining('Usage') })
  })
})
