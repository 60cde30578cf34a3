import { describe, expect, test } from 'vitest'
import { triumvirate } from '../../../../../src/chain-sim/runtimes/classic/pallets/collective/shape.ts'
import { SenateMembers, senate } from '../../../../../src/chain-sim/runtimes/classic/pallets/membership/senate.ts'
import { TriumvirateMembers, triumvirateMembers } from '../../../../../src/chain-sim/runtimes/classic/pallets/membership/triumvirate-members.ts'
import { account, id, Stage } from '../support/stage.ts'

const [A, B, C, D] = [account(1), account(2), account(3), account(4)] as const

const withMembers = (...members: readonly `0x${string}`[]) => {
  const stage = new Stage()
  for (const who of members) stage.run('Root', 'TriumvirateMembers.add_member', { who: id(who) })
  stage.events()
  return stage
}

describe('a membership', () => {
  test('keeps its members sorted, and is only for Root to change', () => {
    const stage = withMembers(C, A)
    expect(stage.run('Root', 'TriumvirateMembers.add_member', { who: id(B) })).toBe('ok')
    expect(stage.of(TriumvirateMembers).store.Members.get()).toEqual([A, B, C])
    expect(stage.eventNames()).toEqual(['TriumvirateMembers.MemberAdded'])
    for (const [name, args] of [['add_member', { who: id(D) }], ['remove_member', { who: id(A) }], ['swap_member', { remove: id(A), add: id(D) }], ['reset_members', { members: [] }], ['set_prime', { who: id(A) }], ['clear_prime', {}]] as const) {
      expect(stage.run(A, `TriumvirateMembers.${name}`, args)).toBe('BadOrigin')
    }
  })

  test('says why it refuses', () => {
    const stage = withMembers(A, B, C)
    const run = (name: string, args: Record<string, unknown>) => stage.run('Root', `TriumvirateMembers.${name}`, args)
    expect(run('add_member', { who: id(A) })).toBe('TriumvirateMembers.AlreadyMember')
    expect(run('add_member', { who: id(D) })).toBe('TriumvirateMembers.TooManyMembers')
    expect(run('add_member', { who: { type: 'Raw', value: new Uint8Array() } })).toBe('CannotLookup')
    expect(run('remove_member', { who: id(D) })).toBe('TriumvirateMembers.NotMember')
    expect(run('swap_member', { remove: id(D), add: id(A) })).toBe('TriumvirateMembers.NotMember')
    expect(run('swap_member', { remove: id(A), add: id(B) })).toBe('TriumvirateMembers.AlreadyMember')
    expect(run('reset_members', { members: [A, B, C, D] })).toBe('TriumvirateMembers.TooManyMembers')
    expect(run('set_prime', { who: id(D) })).toBe('TriumvirateMembers.NotMember')
    expect(stage.run(D, 'TriumvirateMembers.change_key', { new: id(A) })).toBe('TriumvirateMembers.NotMember')
    expect(stage.eventNames()).toEqual([])
  })

  test('does and says nothing when a member is swapped for itself', () => {
    const stage = withMembers(A)
    expect(stage.dispatch('Root', 'TriumvirateMembers.swap_member', { remove: id(D), add: id(D) })).toEqual({ ok: true, post: {} })
    expect(stage.eventNames()).toEqual([])
  })

  test('reports what it really cost: by the members before', () => {
    const stage = withMembers(A)
    expect(stage.dispatch('Root', 'TriumvirateMembers.add_member', { who: id(B) }).post.weight)
      .toEqual({ ref_time: 18_344_571n + 50_842n + 350_000_000n, proof_size: 4687n + 64n })
  })

  test('lets go of a prime that leaves, and keeps one that changes its key', () => {
    const stage = withMembers(A, B)
    const { store } = stage.of(TriumvirateMembers)
    stage.run('Root', 'TriumvirateMembers.set_prime', { who: id(A) })
    stage.run(A, 'TriumvirateMembers.change_key', { new: id(D) })
    expect([store.Members.get(), store.Prime.get(), stage.of(triumvirate).store.Prime.get()]).toEqual([[B, D], D, D])
    stage.run('Root', 'TriumvirateMembers.swap_member', { remove: id(D), add: id(C) })
    expect([store.Members.get(), store.Prime.get(), stage.of(triumvirate).store.Prime.get()]).toEqual([[B, C], undefined, undefined])
  })
})

describe('the Triumvirate', () => {
  test('mirrors its membership, and hears of the prime again after every change', () => {
    const stage = withMembers(A, B)
    stage.run('Root', 'TriumvirateMembers.set_prime', { who: id(A) })
    stage.run('Root', 'TriumvirateMembers.add_member', { who: id(C) })
    const { Members, Prime } = stage.of(triumvirate).store
    expect(Members.get()).toEqual([A, B, C])
    // Adding is the one change after which the collective is not told of the prime again.
    expect(Prime.get()).toBeUndefined()
    stage.run('Root', 'TriumvirateMembers.remove_member', { who: id(C) })
    expect(Prime.get()).toBe(A)
    stage.run('Root', 'TriumvirateMembers.reset_members', { members: [D, A] })
    expect([Members.get(), Prime.get()]).toEqual([[A, D], A])
  })

  test('takes doubles from reset_members as they come', () => {
    const stage = withMembers(A)
    stage.run('Root', 'TriumvirateMembers.reset_members', { members: [B, A, A] })
    expect(stage.of(TriumvirateMembers).store.Members.get()).toEqual([A, A, B])
    stage.run('Root', 'TriumvirateMembers.remove_member', { who: id(A) })
    expect(stage.of(triumvirate).store.Members.get()).toEqual([A, B])
  })
})

describe('the senate', () => {
  test('has twelve seats, and the functions that other pallets use do as the calls do', () => {
    const { rt } = new Stage()
    const world = rt.scope(SenateMembers)
    for (let i = 1; i <= 12; i++) expect(senate.addMember(world, account(i))).toBe(i - 1)
    expect(() => senate.addMember(world, account(13))).toThrow()
    senate.swapMember(world, A, account(13))
    expect(senate.members(world)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(account))
    expect([senate.isMember(world, A), senate.isMember(world, B)]).toEqual([false, true])
    expect(triumvirateMembers.members(world)).toEqual([])
    expect(rt.events.at(-1)?.event).toEqual({ type: 'SenateMembers', value: { type: 'MembersSwapped', value: undefined } })
  })
})
