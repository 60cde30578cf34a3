import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: what is set is used, shown, and can be taken back', async () => {
  const { path } = await machine.json<{ path: string }>('config path')
  expect(path.startsWith(machine.home)).toBe(true)
  expect(await machine.json('config set network sim:./other')).toEqual({ key: 'network', value: 'sim:./other', path })
  expect(readFileSync(path, 'utf8')).toBe('network: sim:./other\n')
  expect((await machine.run('config get network')).out).toBe('sim:./other\n')
  expect((await machine.run('subnets lock-cost')).err).toBe('sim:./other · block 0\n')
  expect(await machine.json('config list')).toMatchObject({ values: expect.arrayContaining([{ key: 'network', value: 'sim:./other' }, { key: 'wallet', value: null }]) })
  await machine.all('config unset network')
  expect(await machine.json('config get network')).toEqual({ key: 'network', value: null })
})

test('behavior: names that other programs use are understood, comments stay', async () => {
  const { path } = await machine.json<{ path: string }>('config path')
  writeFileSync(path, '# mine\nwallet: bob\n')
  expect(await machine.json('config set wallet_hotkey miner')).toMatchObject({ key: 'hotkey', value: 'miner' })
  expect(readFileSync(path, 'utf8')).toBe('# mine\nwallet: bob\nhotkey: miner\n')
  expect(await machine.json('config set quiet true')).toMatchObject({ value: true })
  await machine.all('config unset quiet')
})

test('behavior: no such key, no such value', async () => {
  expect(await machine.failure('config get netwrk')).toMatchObject({ code: 'INVALID_INPUT', exit: 2, hint: expect.stringContaining('Did you mean network?') })
  expect(await machine.failure('config set json maybe')).toMatchObject({ code: 'INVALID_CONFIG_VALUE', exit: 2 })
})
