import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configPath, invalidConfig, readConfig, unknownConfigKey, writeConfig } from '../../src/core/config.ts'
import type { Machine } from '../../src/core/machine.ts'
import { countingRandom, temporaryDirectory } from './wallet/support.ts'

const linux: Machine = { env: {}, home: '/home/ada', cwd: '/home/ada/project', platform: 'linux' }

function fileWith (text: string): string {
  const path = join(temporaryDirectory(), 'config.yml')
  writeFileSync(path, text)
  return path
}

/** As the official tool after the classic one writes its file. */
const OFFICIAL = `allow_partial_stake: false
dashboard_path: null
disk_cache: false
metagraph_cols:
  UID: true
  COLDKEY: false
network: finney
rate_tolerance: 0.005
safe_staking: true
use_cache: true
wallet_hotkey: null
wallet_name: alice
wallet_path: ~/.bittensor/wallets
`

describe('configPath', () => {
  it('default: under the config directory', () => {
    expect(configPath(linux)).toBe('/home/ada/.config/btcli/config.yml')
    expect(configPath({ ...linux, env: { XDG_CONFIG_HOME: '/config' } })).toBe('/config/btcli/config.yml')
    expect(configPath({ env: { APPDATA: 'C:\\Roaming' }, home: 'C:\\Users\\ada', cwd: 'C:\\', platform: 'win32' })).toBe('C:\\Roaming\\btcli\\config.yml')
  })

  it('behavior: BTCLI_CONFIG names another file', () => {
    expect(configPath({ ...linux, env: { BTCLI_CONFIG: 'my.yml' } })).toBe('/home/ada/project/my.yml')
    expect(configPath({ ...linux, env: { BTCLI_CONFIG: '~/my.yml' } })).toBe('/home/ada/my.yml')
    expect(configPath({ ...linux, env: { BTCLI_CONFIG: '' } })).toBe('/home/ada/.config/btcli/config.yml')
  })

  it('behavior: so does BTCLI_CONFIG_PATH of an official tool, if ours is not set', () => {
    expect(configPath({ ...linux, env: { BTCLI_CONFIG_PATH: '~/.bittensor/config.yml' } })).toBe('/home/ada/.bittensor/config.yml')
    expect(configPath({ ...linux, env: { BTCLI_CONFIG: 'my.yml', BTCLI_CONFIG_PATH: '/theirs.yml' } })).toBe('/home/ada/project/my.yml')
  })
})

describe('readConfig', () => {
  it('behavior: a file that somebody named must be there', async () => {
    await expect(readConfig('/no/such/config.yml', true)).rejects.toMatchObject({ code: invalidConfig.code })
    expect(await readConfig('/no/such/config.yml')).toEqual({})
  })

  it('default: typed values', async () => {
    expect(await readConfig(fileWith('network: finney\nwallet-path: ~/w\njson: true\n'))).toEqual({ network: 'finney', 'wallet-path': '~/w', json: true })
  })

  it('behavior: the files of the official tools are understood: their spellings, null for what is not chosen, what means nothing here', async () => {
    expect(await readConfig(fileWith(OFFICIAL))).toEqual({ network: 'finney', wallet: 'alice', 'wallet-path': '~/.bittensor/wallets' })
    expect(await readConfig(fileWith('{ "network": "test", "wallet": "bob", "wallet_hotkey": "miner", "json": true, "mev_shield": false, "fallback_endpoints": [] }'))).toEqual({ network: 'test', wallet: 'bob', hotkey: 'miner', json: true })
  })

  it('behavior: our own spelling goes before those of others', async () => {
    expect(await readConfig(fileWith('wallet: ours\nwallet_name: theirs\n'))).toEqual({ wallet: 'ours' })
    expect(await readConfig(fileWith('wallet_name: theirs\nwallet: ours\n'))).toEqual({ wallet: 'ours' })
  })

  it.each(['', '# nothing yet\n', '---\n', '{}', 'null'])('behavior: an empty file is an empty config (%j)', async text => {
    expect(await readConfig(fileWith(text))).toEqual({})
  })

  it('behavior: no file is an empty config', async () => {
    expect(await readConfig(join(temporaryDirectory(), 'none.yml'))).toEqual({})
  })

  it('behavior: an unknown key names the nearest one', async () => {
    await expect(readConfig(fileWith('netwrok: finney\n'))).rejects.toSatisfy(unknownConfigKey.is)
    await expect(readConfig(fileWith('netwrok: finney\n'))).rejects.toMatchObject({ hint: expect.stringContaining('Did you mean network?') as string })
    await expect(readConfig(fileWith('wallet_paht: x\n'))).rejects.toMatchObject({ hint: expect.stringContaining('Did you mean wallet-path?') as string })
    await expect(readConfig(fileWith('qqqqqqqq: x\n'))).rejects.toMatchObject({ hint: expect.not.stringContaining('Did you mean') as string })
  })

  it.each([
    ['json: perhaps\n', '“json” must be true or false'],
    ['network: 5\n', '“network” must be a text'],
    ['network: [a]\n', '“network” must be a text'],
    ['- a\n- b\n', 'not a table'],
    ['just text', 'not a table'],
    ['a: b: c', 'not YAML (line 1)'],
    ['network: a\nnetwork: b\n', 'not YAML'],
  ])('behavior: %j is refused with “%s”', async (text, message) => {
    await expect(readConfig(fileWith(text))).rejects.toSatisfy(invalidConfig.is)
    await expect(readConfig(fileWith(text))).rejects.toThrow(message)
  })

  it('behavior: a directory in its place is a clear error', async () => {
    await expect(readConfig(temporaryDirectory())).rejects.toSatisfy(invalidConfig.is)
  })
})

describe('writeConfig', () => {
  it('default: makes the file and its directory for the owner only', async () => {
    const path = join(temporaryDirectory(), 'btcli', 'config.yml')
    expect(await writeConfig(path, { network: 'finney' }, countingRandom())).toEqual({ network: 'finney' })
    expect(readFileSync(path, 'utf8')).toBe('network: finney\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(path, '..'))).toEqual(['config.yml'])
  })

  it('behavior: in a file of an official tool a key is taken out in its spelling, and set beside it', async () => {
    const path = fileWith(OFFICIAL)
    expect(await writeConfig(path, { wallet: 'bob', network: undefined, 'wallet-path': undefined }, countingRandom())).toEqual({ wallet: 'bob' })
    expect(readFileSync(path, 'utf8')).toBe(`${OFFICIAL.replace(/^(network|wallet_path): .*\n/gm, '')}wallet: bob\n`)
  })

  it('behavior: keeps comments and other keys, takes keys out', async () => {
    const path = fileWith('# mine\nnetwork: sim # for now\nwallet: a\n')
    await writeConfig(path, { network: 'test', wallet: undefined, json: true }, countingRandom())
    expect(readFileSync(path, 'utf8')).toBe('# mine\nnetwork: test # for now\njson: true\n')
  })

  it('behavior: values that look like other kinds stay texts', async () => {
    const path = fileWith('')
    await writeConfig(path, { wallet: 'true', hotkey: '0x10' }, countingRandom())
    expect(await readConfig(path)).toEqual({ wallet: 'true', hotkey: '0x10' })
  })

  it('behavior: a file that is wrong already is not touched', async () => {
    const path = fileWith('netwrok: finney\n')
    await expect(writeConfig(path, { network: 'sim' }, countingRandom())).rejects.toSatisfy(unknownConfigKey.is)
    expect(readFileSync(path, 'utf8')).toBe('netwrok: finney\n')
  })

  it('behavior: a failed write leaves nothing behind', async () => {
    const directory = temporaryDirectory()
    const path = join(directory, 'config.yml')
    mkdirSync(join(path, 'full'), { recursive: true })
    await expect(writeConfig(path, { network: 'sim' }, countingRandom())).rejects.toThrow()
    expect(readdirSync(directory)).toEqual(['config.yml'])
    expect(existsSync(join(path, 'full'))).toBe(true)
  })
})
