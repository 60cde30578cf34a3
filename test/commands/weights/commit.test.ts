import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commitHash } from '../../../src/core/weights-commit.ts'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y',
  'sudo set --netuid 1 --param commit_reveal_weights_interval --value 10 -w alice -y', 'chain advance --epochs 1 --netuid 1')
const kept = () => readdirSync(`${machine.home}/.local/state/btcli/commits`, { recursive: true }).filter(name => String(name).endsWith('.json'))

test('default: the hash is the chain’s', async () => {
  // The tuple of one hotkey, netuid 1, two uids, in the runtime’s own encoding.
  expect(await commitHash({ hotkey: ALICE_SS58, netuid: 1, uids: [0, 1], values: [10, 20], salt: [1, 2, 3], versionKey: 0 })).toBe('0x5891f6281813013ba3a32c8a71abd54be752a59e1a757c53034ba7fc0b22a09f')
})

describe('committing and revealing', () => {
  test('behavior: where the subnet does not ask for it', async () => {
    expect(await machine.failure('weights commit --netuid 1 --uids 0 --weights 1 --wallet-name alice -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'subtensorModule.CommitRevealDisabled' } })
    expect(await machine.failure('weights reveal --netuid 1 --wallet-name alice -y')).toMatchObject({ code: 'SALT_UNKNOWN', exit: 5 })
    expect(await machine.failure('weights commit --netuid 1 --uids 0,1 -w 0.7,0.3')).toMatchObject({ code: 'INVALID_INPUT', message: '--wallet-name: “0.7,0.3” looks like weights, and -w names the wallet here.', hint: 'Weights have no short option: --weights 0.7,0.3.' })
    await machine.all('sudo set --netuid 1 --param commit_reveal_weights_enabled --value true -w alice -y')
  })

  test('default: committed with a salt that nobody typed, revealed in the next interval', async () => {
    const { status, out, asked } = await machine.run('wt commit --netuid 1 --uids 0 --weights 1 --wallet-name alice', { tty: true, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Commit to these weights on subnet 1?'] })
    expect(out).toMatch(/^Committed to weights on subnet 1\.\nHash +0x\w{64}\nReveal +from block \d+0 to \d+9: btcli weights reveal --netuid 1\n$/)
    expect(kept()).toHaveLength(1)
    expect(await machine.failure('weights reveal --netuid 1 --wallet-name alice -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'subtensorModule.InvalidRevealCommitTempo', passesAt: expect.any(Number) } })
    await machine.all('chain advance --blocks 10')
    expect((await machine.run('weights reveal --netuid 1 --wallet-name alice -y')).out).toBe('Weights set on subnet 1: uid 0 → 1.0000\n')
    expect(kept()).toEqual([])
    expect((await machine.run('weights show --netuid 1')).out).toMatch(/^uid {2}hotkey +weights\n {2}0 {2}5\S+ +0: 1\.0000\n$/)
  })

  test('default: a salt of one’s own, as the classic tool has it', async () => {
    await machine.all('chain advance --blocks 100', 'weights commit --netuid 1 --uids 0 --weights 1 --salt 1,2,3 --wallet-name alice -y')
    expect(await machine.failure('weights commit --netuid 1 --uids 0 --weights 1 --wallet-name alice -y')).toMatchObject({ details: { error: 'subtensorModule.WeightsCommitNotAllowed', passesAt: expect.any(Number) } })
    await machine.all('chain advance --blocks 10')
    expect(await machine.failure('weights reveal --netuid 1 --uids 0 --weights 1 --salt 1,2 --wallet-name alice -y')).toMatchObject({ details: { error: 'subtensorModule.InvalidRevealCommitHashNotMatch' } })
    expect(await machine.json('weights reveal --netuid 1 --uids 0 --weights 1 --salt 1,2,3 --wallet-name alice -y')).toMatchObject({ weights: [{ uid: 0, share: 1 }] })
  })

  test('behavior: too late; no such subnet to show', async () => {
    await machine.all('chain advance --blocks 100', 'weights commit --netuid 1 --uids 0 --weights 1 --wallet-name alice -y', 'chain advance --blocks 20')
    expect(await machine.failure('weights reveal --netuid 1 --wallet-name alice -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', message: expect.stringContaining('commit again') })
    expect(await machine.failure('weights show --netuid 9')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  })
})
