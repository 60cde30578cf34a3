/** Whoever is asked can choose from what there is. */
import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '../support/terminal.ts'
import { runCli } from '../../src/main.ts'
import { ALICE, ALICE_SS58, useMachine } from '../support/btcli.ts'
import { hasPty, runInPty } from '../support/pty.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y')
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'

test('default: subnets come from the chain, accounts from the address book and the wallets', async () => {
  await machine.all(`address-book add bob ${BOB}`)
  const ask = async (line: string, answer: string) => {
    const terminal = fakeTerminal({ tty: true, home: machine.home, answers: [answer] })
    return { status: await runCli(line.split(' '), terminal), questions: terminal.questions }
  }
  expect(await ask('subnets metagraph', '1')).toMatchObject({ status: 0, questions: [{ kind: 'search', offers: expect.arrayContaining([expect.objectContaining({ word: '1' }), { word: '0', says: 'root' }]) }] })
  const { questions } = await ask('address-book show', 'bob')
  expect(questions).toMatchObject([{ kind: 'search', offers: [{ word: 'bob', says: BOB }] }])
  expect((await ask('wallet transfer --amount 1 --dry-run -w alice', 'bob')).questions).toMatchObject([{ offers: [{ word: 'bob', says: BOB }, { word: 'alice', says: ALICE_SS58 }] }])
})

test('behavior: what is wrong is refused, and what is not offered can be given', async () => {
  const { status, asked } = await machine.run('subnets metagraph', { tty: true, answers: ['one', '1'] })
  expect({ status, asked }).toMatchObject({ status: 0, asked: ['Which subnet (netuid)?', expect.stringContaining('“one” is not a subnet')] })
})

describe.runIf(hasPty)('on a real terminal', () => {
  test('default: the first subnet of the list is taken by Enter', async () => {
    const { status, screen } = await runInPty('subnets metagraph', machine.home, [['Which subnet', ''], ['root', '\r']])
    expect(status).toBe(0)
    expect(screen).toContain('✔ Which subnet (netuid)? 1')
  }, 60_000)
})
