import { describe, expect, test } from 'vitest'
import { blake2_256 } from '../../../../../src/chain-sim/codec/hashers.ts'
import { doVote } from '../../../../../src/chain-sim/runtimes/classic/pallets/collective/voting.ts'
import { isMember, removeVotes } from '../../../../../src/chain-sim/runtimes/classic/pallets/collective/members.ts'
import { triumvirate } from '../../../../../src/chain-sim/runtimes/classic/pallets/collective/shape.ts'
import { SenateMembers } from '../../../../../src/chain-sim/runtimes/classic/pallets/membership/senate.ts'
import { TriumvirateMembers } from '../../../../../src/chain-sim/runtimes/classic/pallets/membership/triumvirate-members.ts'
import { weight } from '../../../../../src/chain-sim/pallet/weight.ts'
import { account, call, id, Stage } from '../support/stage.ts'

const [A, B] = [account(1), account(2)]
const senators = [10, 11, 12, 13].map(account)
const [S, T, U, V] = senators as [`0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`]
const remark = call('System.remark_with_event', { remark: new Uint8Array([7]) })
const LENGTH = 4

function stageWith (proposal = remark, { duration = 3600 } = {}) {
  const stage = new Stage(100)
  for (const who of [A, B]) stage.run('Root', 'TriumvirateMembers.add_member', { who: id(who) })
  for (const who of senators) stage.run('Root', 'SenateMembers.add_member', { who: id(who) })
  const proposed = stage.run(A, 'Triumvirate.propose', { proposal, length_bound: 1000, duration })
  stage.events()
  return { stage, proposed, hash: blake2_256(stage.of(triumvirate).encodeCall(proposal)) }
}

const vote = (stage: Stage, who: `0x${string}`, hash: `0x${string}`, approve: boolean, index = 0) => doVote(stage.of(triumvirate), who, hash, index, approve)

const close = (stage: Stage, proposal_hash: `0x${string}`, bounds: { index?: number, weight?: bigint, length?: number } = {}) => stage.dispatch(account(99), 'Triumvirate.close', {
  proposal_hash, index: bounds.index ?? 0, proposal_weight_bound: weight(bounds.weight ?? 1_000_000_000n, 100_000n), length_bound: bounds.length ?? LENGTH,
})

describe('a motion', () => {
  test('is proposed by a member, for more than half of the senate to approve', () => {
    const { stage, proposed, hash } = stageWith()
    expect(proposed).toBe('ok')
    const { Proposals, ProposalOf, ProposalCount, Voting } = stage.of(triumvirate).store
    expect(Proposals.get()).toEqual([hash])
    expect(ProposalOf.get(hash)).toEqual(remark)
    expect(ProposalCount.get()).toBe(1)
    expect(Voting.get(hash)).toEqual({ index: 0, threshold: 3, ayes: [], nays: [], end: 3700 })
  })

  test('is refused: checks in the order of the real pallet', () => {
    const { stage } = stageWith()
    const propose = (who: `0x${string}`, duration: number, length_bound: number, proposal = remark) => stage.run(who, 'Triumvirate.propose', { proposal, length_bound, duration })
    expect(propose(S, 1, 0)).toBe('Triumvirate.NotMember')
    expect(propose(A, 3599, 0)).toBe('Triumvirate.DurationLowerThanConfiguredMotionDuration')
    expect(propose(A, 3600, 3)).toBe('Triumvirate.ProposalLengthBoundLessThanProposalLength')
    expect(propose(A, 3600, 4)).toBe('Triumvirate.DuplicateProposal')
    for (let i = 0; i < 9; i++) expect(propose(A, 3600, 9, call('System.remark_with_event', { remark: new Uint8Array([i, i]) }))).toBe('ok')
    expect(propose(B, 3600, 9, call('System.remark_with_event', { remark: new Uint8Array() }))).toBe('Triumvirate.TooManyActiveProposals')
  })

  test('cannot be voted on by the collective\'s own call, nor its members be set', () => {
    const { stage, hash } = stageWith()
    expect(stage.run(A, 'Triumvirate.vote', { proposal: hash, index: 0, approve: true })).toBe('Triumvirate.NotMember')
    expect(stage.run('Root', 'Triumvirate.set_members', { new_members: [], prime: undefined, old_count: 0 })).toBe('BadOrigin')
  })
})

describe('a vote', () => {
  test('is counted once, and can change sides', () => {
    const { stage, hash } = stageWith()
    expect(vote(stage, S, hash, true)).toBe(true)
    expect(vote(stage, T, hash, true)).toBe(true)
    expect(vote(stage, U, hash, true)).toBe(true)
    expect(() => vote(stage, S, hash, true)).toThrow()
    expect(vote(stage, S, hash, false)).toBe(false)
    // The last one takes the place of the one that went.
    expect(stage.of(triumvirate).store.Voting.get(hash)).toMatchObject({ ayes: [U, T], nays: [S] })
    expect(stage.events().at(-1)).toEqual(['Triumvirate.Voted', { account: S, proposal_hash: hash, voted: false, yes: 2, no: 1 }])
  })

  test('is for a proposal that exists, by its index', () => {
    const { stage, hash } = stageWith()
    expect(() => vote(stage, S, hash, true, 1)).toThrow('0x03000000')
    expect(() => vote(stage, S, account(5), true)).toThrow('0x02000000')
  })

  test('is forgotten when the account loses its place', () => {
    const { stage, hash } = stageWith()
    vote(stage, S, hash, true)
    vote(stage, T, hash, false)
    removeVotes(stage.of(SenateMembers), S)
    expect(stage.of(triumvirate).store.Voting.get(hash)).toMatchObject({ ayes: [], nays: [T] })
    expect(isMember(stage.of(TriumvirateMembers), A)).toBe(true)
  })
})

describe('closing', () => {
  test('runs an approved call as so many members of so many seats', () => {
    const { stage, hash } = stageWith()
    for (const who of [S, T, U]) vote(stage, who, hash, true)
    stage.events()
    const outcome = close(stage, hash)
    expect(outcome).toMatchObject({ ok: true, post: { pays: 'Yes' } })
    // 3 of 4 seats: a remark wants a signature, so that it fails and only the event tells.
    expect(stage.events()).toEqual([
      ['Triumvirate.Closed', { proposal_hash: hash, yes: 3, no: 0 }],
      ['Triumvirate.Approved', { proposal_hash: hash }],
      ['Triumvirate.Executed', { proposal_hash: hash, result: { type: 'Err', value: { type: 'BadOrigin', value: undefined } } }],
    ])
    const { Proposals, ProposalOf, Voting } = stage.of(triumvirate).store
    expect([Proposals.get(), ProposalOf.has(hash), Voting.has(hash)]).toEqual([[], false, false])
    expect(close(stage, hash)).toMatchObject({ ok: false, error: { value: { error: '0x02000000' } } })
  })

  test('lets SubtensorModule.sudo act as Root for more than half of the seats', () => {
    const inner = call('AdminUtils.sudo_set_tx_rate_limit', { tx_rate_limit: 5n })
    const { stage, hash } = stageWith(call('SubtensorModule.sudo', { call: inner }))
    for (const who of [S, T, U]) vote(stage, who, hash, true)
    stage.events()
    expect(close(stage, hash, { length: 100 }).ok).toBe(true)
    expect(stage.eventNames()).toEqual(['Triumvirate.Closed', 'Triumvirate.Approved', 'SubtensorModule.TxRateLimitSet', 'SubtensorModule.Sudid', 'Triumvirate.Executed'])
  })

  test('must be promised enough weight and length', () => {
    const { stage, hash } = stageWith()
    for (const who of [S, T, U]) vote(stage, who, hash, true)
    expect(close(stage, hash, { length: LENGTH - 1 })).toMatchObject({ error: { value: { error: '0x08000000' } } })
    expect(close(stage, hash, { weight: 1n })).toMatchObject({ error: { value: { error: '0x07000000' } } })
    expect(close(stage, hash, { index: 1 })).toMatchObject({ error: { value: { error: '0x03000000' } } })
  })

  test('drops a motion that can no longer be approved, for free', () => {
    const { stage, hash } = stageWith()
    for (const who of [S, T]) vote(stage, who, hash, false)
    stage.events()
    expect(close(stage, hash)).toMatchObject({ ok: true, post: { pays: 'No' } })
    expect(stage.eventNames()).toEqual(['Triumvirate.Closed', 'Triumvirate.Disapproved'])
  })

  test('waits for the end of an undecided vote, and then counts the silent as noes', () => {
    const { stage, hash } = stageWith()
    vote(stage, S, hash, true)
    stage.enter(3699)
    expect(close(stage, hash)).toMatchObject({ error: { value: { error: '0x05000000' } } })
    stage.enter(3700)
    stage.events()
    close(stage, hash)
    expect(stage.events()[0]).toEqual(['Triumvirate.Closed', { proposal_hash: hash, yes: 1, no: 3 }])
  })

  test('counts the silent as ayes when the prime said aye', () => {
    const { stage, hash } = stageWith()
    stage.of(triumvirate).store.Prime.put(S)
    vote(stage, S, hash, true)
    stage.enter(3700)
    stage.events()
    close(stage, hash)
    expect(stage.events()[0]).toEqual(['Triumvirate.Closed', { proposal_hash: hash, yes: 4, no: 0 }])
  })

  test('counts the seats that there are now', () => {
    const { stage, hash } = stageWith()
    for (const who of [S, T]) vote(stage, who, hash, true)
    for (const who of [U, V]) stage.run('Root', 'SenateMembers.remove_member', { who: id(who) })
    stage.events()
    // Two seats are left and three ayes needed: nobody can approve it any more.
    close(stage, hash)
    expect(stage.eventNames()).toEqual(['Triumvirate.Closed', 'Triumvirate.Disapproved'])
  })

  test('can be forced by Root', () => {
    const { stage, hash } = stageWith()
    expect(stage.run(A, 'Triumvirate.disapprove_proposal', { proposal_hash: hash })).toBe('BadOrigin')
    expect(stage.run('Root', 'Triumvirate.disapprove_proposal', { proposal_hash: hash })).toBe('ok')
    expect(stage.of(triumvirate).store.Proposals.get()).toEqual([])
  })
})

describe('execute', () => {
  test('runs a call as one member', () => {
    const { stage } = stageWith()
    expect(stage.run(S, 'Triumvirate.execute', { proposal: remark, length_bound: 9 })).toBe('Triumvirate.NotMember')
    expect(stage.run(A, 'Triumvirate.execute', { proposal: remark, length_bound: 3 })).toBe('Triumvirate.ProposalLengthBoundLessThanProposalLength')
    expect(stage.run(A, 'Triumvirate.execute', { proposal: remark, length_bound: 9 })).toBe('ok')
    expect(stage.events()[0]).toMatchObject(['Triumvirate.MemberExecuted', { result: { type: 'Err', value: { type: 'BadOrigin' } } }])
  })
})
