import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('behavior: no wallets yet', async () => {
  expect(await machine.json('wallet list')).toEqual({ path: `${machine.home}/.bittensor/wallets`, wallets: [] })
  expect((await machine.run('wallet list')).out.replaceAll(machine.home, '~')).toBe('There are no wallets in ~/.bittensor/wallets yet. btcli wallet create makes one.\n')
})

test('default: coldkeys with their hotkeys', async () => {
  await machine.all(...ALICE)
  expect(await machine.json('wallet list')).toMatchObject({ wallets: [{ name: 'alice', coldkey: { address: ALICE_SS58, format: 'plain' }, hotkeys: [{ name: 'default', format: 'plain' }] }] })
  const { out } = await machine.run('wallet list')
  expect(out.replace(/5(?!Grw)\w{47}/, '5…')).toBe([
    'wallet     address                                           kind     kept',
    `alice      ${ALICE_SS58}  sr25519  not encrypted`,
    '└ default  5…  sr25519  not encrypted',
    ''].join('\n'))
})

test('behavior: coldkeys only', async () => {
  expect(await machine.json('wallet list --coldkeys-only')).toMatchObject({ wallets: [{ name: 'alice', hotkeys: [] }] })
})

test('behavior: another directory', async () => {
  expect(await machine.json(`wallet list --wallet-path ${machine.home}/elsewhere`)).toEqual({ path: `${machine.home}/elsewhere`, wallets: [] })
})

test('behavior: what is no argument is refused', async () => {
  expect(await machine.run('wallet list alice')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('btcli wallet list --help') })
})
