/** Whoever is asked can choose from what there is. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
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

test('default: delegates and proposals come from the chain, hyperparameters are those there are', async () => {
  await machine.all('root register -w alice -y', 'stake add --amount 50 -w alice -y', 'senate propose adminUtils.sudoSetTempo(1,99) -w alice -y')
  const hotkey = '5FBy7nNZZ3gBHSPdNQh8msKHxG1yf9pzrCDrnSXphZhJug2P'
  const ask = async (line: string, ...answers: string[]) => {
    const terminal = fakeTerminal({ tty: true, home: machine.home, answers })
    return { status: await runCli(line.split(' '), terminal), questions: terminal.questions }
  }
  expect(await ask('root delegate --amount 1 --dry-run -w alice', hotkey)).toMatchObject({ questions: [{ kind: 'search', offers: [{ word: hotkey, says: 'τ50, take 18.00 %' }] }] })
  const { proposals: [{ hash }] } = await machine.json<{ proposals: [{ hash: string }] }>('root proposals')
  expect(await ask('root senate-vote --vote aye --dry-run -w alice', hash)).toMatchObject({ questions: [{ kind: 'search', offers: [{ word: hash, says: expect.stringMatching(/sudoSetTempo\(netuid: 1, tempo: 99\).*, 0 of 3 ayes, 0 nays$/) }] }] })
  const { questions } = await ask('sudo set --netuid 1 --value 7 --dry-run -w alice', 'immunity_period')
  expect(questions).toMatchObject([{ kind: 'search', offers: expect.arrayContaining([{ word: 'immunity_period', says: 'time for which a new neuron is not replaced' }]) }])
})

test('behavior: what is wrong is refused, and what is not offered can be given', async () => {
  const { status, asked } = await machine.run('subnets metagraph', { tty: true, answers: ['one', '1'] })
  expect({ status, asked }).toMatchObject({ status: 0, asked: ['Which subnet (netuid)?', expect.stringContaining('“one” is not a subnet')] })
})

describe('names that there are not', () => {
  const offered = [{ word: 'alice', says: ALICE_SS58 }]
  const asking = async (line: string, ...answers: string[]) => {
    const terminal = fakeTerminal({ tty: true, home: machine.home, answers })
    return { status: await runCli(line.split(' '), terminal), questions: terminal.questions, err: terminal.err() }
  }

  test('default: where there is no wallet “default”, a person chooses from those there are', async () => {
    expect(await asking('wallet balance', 'alice')).toMatchObject({ status: 0, questions: [{ kind: 'search', message: 'There is no “default” here. Which wallet?', offers: offered }] })
    expect(await asking('stake show', 'alice')).toMatchObject({ status: 0, questions: [{ offers: offered }] })
  })

  test('behavior: the hotkeys are those of the wallet that is meant', async () => {
    await machine.all('wallet new-coldkey --wallet-name work --from-uri //Bob --no-password', 'wallet new-hotkey --wallet-name work --hotkey digger --from-uri //Bob//digger')
    const { status, questions } = await asking('wallet sign --use-hotkey --message hello -w work', 'digger')
    expect({ status, questions }).toMatchObject({ status: 0, questions: [{ message: 'There is no “default” here. Which hotkey?', offers: [{ word: 'digger' }] }] })
    expect((await asking('subnets register --netuid 1 --dry-run', 'work', 'digger')).questions).toMatchObject([{ offers: [{ word: 'alice' }, { word: 'work' }] }, { offers: [{ word: 'digger' }] }])
    await rm(join(machine.home, '.bittensor', 'wallets', 'work'), { recursive: true })
  })

  test.each(['wallet balance --all', 'wallet balance --wallet-name alice', `wallet balance --ss58 ${BOB}`, 'root get-take -w alice', 'wallet sign --message hello -w alice', 'stake remove --all-hotkeys --all -w alice --dry-run'])('behavior: %s asks for none', async line => {
    expect((await asking(line)).questions).toEqual([])
  })

  test('behavior: what makes a key does not ask for one that is there', async () => {
    expect((await asking('wallet new-coldkey --no-password --skip-check')).questions).toEqual([])
    await rm(join(machine.home, '.bittensor', 'wallets', 'default'), { recursive: true })
  })

  test('behavior: without a terminal the error names those there are', async () => {
    expect(await machine.failure('wallet balance')).toMatchObject({ code: 'WALLET_NOT_FOUND', hint: 'There is alice: name one with --wallet-name, or make one with “btcli wallet create”.', details: { known: ['alice'] } })
    expect(await machine.failure('root get-take -w alice --hotkey miner')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', hint: 'The hotkey of this wallet is default: name one with --hotkey, or make one with “btcli wallet new-hotkey”.' })
    expect(await machine.failure('wallet sign --message hello')).toMatchObject({ code: 'WALLET_NOT_FOUND' })
    expect(await machine.failure('wallet sign --message hello -w alice --use-hotkey --hotkey miner')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', details: { known: ['default'] } })
  })
})

describe.runIf(hasPty)('on a real terminal', () => {
  test('default: the first subnet of the list is taken by Enter', async () => {
    const { status, screen } = await runInPty('subnets metagraph', machine.home, [['Which subnet', ''], ['root', '\r']])
    expect(status).toBe(0)
    expect(screen).toContain('✔ Which subnet (netuid)? 1')
  }, 60_000)
})
