import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../support/btcli.ts'

const machine = useMachine()

test('default: btcli alone says what is next: a wallet, then a chain, then to look', async () => {
  const steps = async () => (await machine.run('')).out.split('\n').filter(line => line.startsWith('  btcli')).map(line => line.trim().split(/ {2,}/)[0] ?? line)
  expect(await steps()).toEqual(expect.arrayContaining(['btcli wallet create', 'btcli chain init']))
  await machine.all(...ALICE)
  expect(await steps()).not.toContain('btcli wallet create')
  expect(await steps()).toContain('btcli chain init')
  await machine.all('chain init')
  expect(await steps()).not.toContain('btcli chain init')
  expect(await steps()).toContain('btcli subnets list')
})
