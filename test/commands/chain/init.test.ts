import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: the classic chain in the state directory, the same bytes everywhere', async () => {
  const made = await machine.json<{ readonly genesisHash: string }>('chain init')
  expect(made).toMatchObject({ directory: `${machine.home}/.local/state/btcli/chain`, preset: 'classic', genesisHash: expect.stringMatching(/^0x[0-9a-f]{64}$/) })
  expect(await machine.json(`chain init --network sim:${machine.home}/other`)).toMatchObject({ genesisHash: made.genesisHash })
})

test('behavior: a chain that is there stays, unless a person agrees to lose it', async () => {
  await machine.all('chain advance --blocks 3')
  expect(await machine.failure('chain init')).toMatchObject({ code: 'CHAIN_EXISTS', exit: 2, hint: expect.stringContaining('Nothing was changed') })
  expect(await machine.failure('chain init --replace')).toMatchObject({ code: 'NOT_CONFIRMED', exit: 2 })
  expect(await machine.run('chain init --replace', { tty: true, answers: ['false'] })).toMatchObject({ status: 130, asked: ['Discard the chain that is there, with all its blocks?'] })
  expect(await machine.json('chain status')).toMatchObject({ block: 3 })
})

test('behavior: begins anew, with another preset', async () => {
  const { out } = await machine.run('chain init --replace -y --genesis localnet')
  expect(out.replaceAll(machine.home, '~')).toMatch(/^Made a chain\.\nDirectory {2}~\/\.local\/state\/btcli\/chain\nPreset {5}localnet\n(Features .*\n)?Genesis {4}0x[0-9a-f]{64}\n$/)
  expect(await machine.json('chain status')).toMatchObject({ block: 0 })
})

test('behavior: no such preset; no chain to make on a real network', async () => {
  expect(await machine.failure('chain init --genesis mainnet')).toMatchObject({ exit: 2, message: expect.stringContaining('“mainnet”') })
  expect(await machine.failure('chain init --network finney')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN', exit: 5 })
})
