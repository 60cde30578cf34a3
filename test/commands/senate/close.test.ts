import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

/** The development chain’s triumvirate: Alice, Bob and Charlie; its senate: Dave, Eve, Ferdie, whom four hotkeys join. */
const HOTKEYS = ['default', 'two', 'three', 'four']
const machine = useMachine(...ALICE, ...HOTKEYS.slice(1).map(name => `wallet new-hotkey -w alice -H ${name} --from-uri //Alice//${name}`), 'subnets create -w alice -y',
  ...HOTKEYS.flatMap(name => [`root register -w alice -H ${name} -y`, 'chain advance --blocks 100']))

const propose = async (tempo: number) => (await machine.json<{ proposal: string }>(`senate propose adminUtils.sudoSetTempo(1,${tempo}) -w alice -y`)).proposal

test('default: proposed in words, voted on by senators, closed, and done with the rights of root', async () => {
  const { status, asked, err, out } = await machine.run('senate propose AdminUtils.sudo_set_tempo(netuid:1,tempo:99) -w alice', { tty: true, answers: ['true'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Propose this to the senate?'] })
  expect(err).toContain('Would do            adminUtils.sudoSetTempo(netuid: 1, tempo: 99)\nWith the rights of  root\n')
  expect(out).toMatch(/^Proposed\.\nProposal +0x\w{64}\nWould do +adminUtils\.sudoSetTempo\(netuid: 1, tempo: 99\)\nAyes needed +4\n$/)

  const { proposals } = await machine.json<{ proposals: readonly { hash: string, call: string }[] }>('root proposals')
  const hash = proposals[0]?.hash ?? ''
  expect(proposals).toMatchObject([{ threshold: 4, ayes: [], nays: [], call: 'subtensorModule.sudo(call: adminUtils.sudoSetTempo(netuid: 1, tempo: 99))' }])
  expect(await machine.failure(`senate close --proposal ${hash} -w alice -y`)).toMatchObject({ exit: 1, details: { error: 'triumvirate.TooEarlyToCloseProposal' } })

  for (const [i, name] of HOTKEYS.entries()) {
    expect(await machine.json(`root senate-vote --proposal=${hash} --vote-aye -w alice -H ${name} -y`)).toMatchObject({ vote: 'aye', ayes: i + 1 })
  }
  expect((await machine.run('senate proposals')).out).toMatch(/Ayes {8}4 of the 4 that it needs: 5/)
  expect(await machine.json(`senate close --proposal ${hash} -w alice -y`)).toMatchObject({ approved: true, executed: true })
  expect(await machine.json('subnets metagraph --netuid 1')).toMatchObject({ tempo: 99 })
  expect((await machine.run('root proposals')).out).toBe('No proposal is open.\n')
})

test('behavior: without root’s rights the approved call fails: exit 1, and what happened is told', async () => {
  const { proposal } = await machine.json<{ proposal: string }>('senate propose adminUtils.sudoSetTempo(1,50) --as-members -w alice -y')
  for (const name of HOTKEYS) await machine.all(`root senate-vote --proposal ${proposal} --vote aye -w alice -H ${name} -y`)
  const { status, out } = await machine.run(`senate close --proposal ${proposal} -w alice -y`)
  expect({ status, out }).toEqual({ status: 1, out: 'Closed: approved.\nCall    adminUtils.sudoSetTempo(netuid: 1, tempo: 50)\nResult  it failed, nothing was changed\n' })
})

test('behavior: a person is asked how to vote; a vote against; who is no senator; twice the same', async () => {
  const proposal = await propose(98)
  expect(await machine.run(`root senate_vote --proposal=${proposal} -w alice`, { tty: true, answers: ['nay', 'true'] })).toMatchObject({ status: 0, asked: ['Aye or nay?', 'Vote nay?'], out: 'Voted nay.\nAyes  0 of the 4 needed\nNays  1\n' })
  expect(await machine.failure(`root senate-vote --proposal ${proposal} --vote-nay -w alice -y`)).toMatchObject({ exit: 1, details: { error: 'triumvirate.DuplicateVote' } })
  expect(await machine.failure(`root senate-vote --proposal ${proposal} --vote-nay --vote-aye -w alice -y`)).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
  expect(await machine.failure(`root senate-vote --proposal ${proposal} -w alice -y`)).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
  expect(await machine.failure(`root senate-vote --proposal 0x${'00'.repeat(32)} --vote aye -w alice -y`)).toMatchObject({ code: 'NO_SUCH_PROPOSAL', exit: 5 })
})

test('behavior: a call that is none, or not on this chain', async () => {
  expect(await machine.failure('senate propose nonsense -w alice -y')).toMatchObject({ code: 'BAD_CALL', exit: 2 })
  expect(await machine.failure('senate propose adminUtils.sudoSetTempo(1) -w alice -y')).toMatchObject({ code: 'BAD_CALL', message: expect.stringContaining('netuid, tempo') })
  expect(await machine.failure('senate propose adminUtils.sudoSetMood(1) -w alice -y')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN', exit: 5 })
})
