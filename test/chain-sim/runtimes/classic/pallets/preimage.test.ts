import { describe, expect, test } from 'vitest'
import { blake2_256 } from '../../../../../src/chain-sim/codec/hashers.ts'
import { bound, dropCall, holdCall, peek } from '../../../../../src/chain-sim/runtimes/classic/pallets/preimage/bounded.ts'
import { preimage } from '../../../../../src/chain-sim/runtimes/classic/pallets/preimage/shape.ts'
import { account, call, Stage, TAO } from '../support/stage.ts'

const [A, B] = [account(1), account(2)]
const bytes = new Uint8Array([1, 2, 3])
const hash = blake2_256(bytes)
const DEPOSIT = 107_000_000n

const staged = () => new Stage().fund(10n * TAO, A, B)
const status = (stage: Stage) => stage.of(preimage).store.RequestStatusFor.get(hash)
const kept = (stage: Stage) => stage.of(preimage).store.PreimageFor.has([hash, 3])

describe('a preimage', () => {
  test('is kept for a deposit, which comes back with it', () => {
    const stage = staged()
    expect(stage.dispatch(A, 'Preimage.note_preimage', { bytes })).toEqual({ ok: true, post: {} })
    expect(status(stage)).toEqual({ type: 'Unrequested', value: { ticket: [A, DEPOSIT], len: 3 } })
    expect([stage.reserved(A), stage.free(A)]).toEqual([DEPOSIT, 10n * TAO - DEPOSIT])
    expect(stage.run(B, 'Preimage.note_preimage', { bytes })).toBe('Preimage.AlreadyNoted')
    expect(stage.run(B, 'Preimage.unnote_preimage', { hash })).toBe('Preimage.NotAuthorized')
    expect(stage.run(A, 'Preimage.unnote_preimage', { hash })).toBe('ok')
    expect([stage.reserved(A), stage.free(A), kept(stage), status(stage)]).toEqual([0n, 10n * TAO, false, undefined])
    expect(stage.eventNames()).toEqual(['Preimage.Noted', 'Preimage.Cleared'])
    expect(stage.run(A, 'Preimage.unnote_preimage', { hash })).toBe('Preimage.NotNoted')
  })

  test('is noted for free when the chain wants it', () => {
    const stage = staged()
    expect(stage.run(A, 'Preimage.request_preimage', { hash })).toBe('BadOrigin')
    stage.run('Root', 'Preimage.request_preimage', { hash })
    expect(stage.dispatch(A, 'Preimage.note_preimage', { bytes })).toEqual({ ok: true, post: { pays: 'No' } })
    expect(stage.reserved(A)).toBe(0n)
    expect(status(stage)).toEqual({ type: 'Requested', value: { maybe_ticket: undefined, count: 1, maybe_len: 3 } })
    expect(stage.run(A, 'Preimage.unnote_preimage', { hash })).toBe('Preimage.NotAuthorized')
    stage.run('Root', 'Preimage.unrequest_preimage', { hash })
    expect([kept(stage), status(stage)]).toEqual([false, undefined])
    expect(stage.eventNames()).toEqual(['Preimage.Requested', 'Preimage.Noted', 'Preimage.Cleared'])
  })

  test('stays as long as it is wanted, and goes back to who noted it', () => {
    const stage = staged()
    stage.run(A, 'Preimage.note_preimage', { bytes })
    stage.run('Root', 'Preimage.request_preimage', { hash })
    stage.run('Root', 'Preimage.request_preimage', { hash })
    expect(status(stage)).toEqual({ type: 'Requested', value: { maybe_ticket: [A, DEPOSIT], count: 2, maybe_len: 3 } })
    stage.run('Root', 'Preimage.unrequest_preimage', { hash })
    stage.run('Root', 'Preimage.unrequest_preimage', { hash })
    expect(status(stage)).toEqual({ type: 'Unrequested', value: { ticket: [A, DEPOSIT], len: 3 } })
    expect(stage.run('Root', 'Preimage.unrequest_preimage', { hash })).toBe('Preimage.NotRequested')
    // Said only when it begins to be wanted.
    expect(stage.eventNames()).toEqual(['Preimage.Noted', 'Preimage.Requested'])
  })

  test('is taken back while it is wanted: the deposit comes back and the bytes stay', () => {
    const stage = staged()
    stage.run(A, 'Preimage.note_preimage', { bytes })
    stage.run('Root', 'Preimage.request_preimage', { hash })
    expect(stage.run(A, 'Preimage.unnote_preimage', { hash })).toBe('ok')
    expect([stage.reserved(A), kept(stage)]).toEqual([0n, true])
    expect(stage.run('Root', 'Preimage.unnote_preimage', { hash })).toBe('ok')
    expect([kept(stage), status(stage)]).toEqual([false, undefined])
  })

  test('of an account is wanted once Root notes it too, and of Root costs nothing', () => {
    const stage = staged()
    stage.run(A, 'Preimage.note_preimage', { bytes })
    expect(stage.dispatch('Root', 'Preimage.note_preimage', { bytes })).toEqual({ ok: true, post: { pays: 'No' } })
    expect(status(stage)).toEqual({ type: 'Requested', value: { maybe_ticket: [A, DEPOSIT], count: 1, maybe_len: 3 } })
  })

  test('is refused without the deposit, or when it is too big', () => {
    expect(new Stage().run(A, 'Preimage.note_preimage', { bytes })).toBe('Token.FundsUnavailable')
    expect(staged().run(A, 'Preimage.note_preimage', { bytes: new Uint8Array(4 * 1024 * 1024 + 1) })).toBe('Preimage.TooBig')
  })
})

describe('a status as it was kept earlier', () => {
  test('is brought into the newer form, for free when nearly all needed it', () => {
    const stage = staged()
    stage.of(preimage).store.StatusFor.put(hash, { type: 'Unrequested', value: { deposit: [A, 0n], len: 3 } })
    const update = (hashes: readonly string[]) => stage.dispatch(B, 'Preimage.ensure_updated', { hashes })
    expect(update([hash])).toEqual({ ok: true, post: { pays: 'No' } })
    expect(status(stage)).toEqual({ type: 'Unrequested', value: { ticket: [A, DEPOSIT], len: 3 } })
    expect(stage.of(preimage).store.StatusFor.has(hash)).toBe(false)
    expect(update([hash])).toEqual({ ok: true, post: { pays: 'Yes' } })
    expect(stage.run(B, 'Preimage.ensure_updated', { hashes: [] })).toBe('Preimage.TooFew')
    expect(stage.run(B, 'Preimage.ensure_updated', { hashes: Array<string>(1025).fill(hash) })).toBe('Preimage.TooMany')
  })
})

describe('a bounded call', () => {
  const short = call('System.remark', { remark: new Uint8Array(124) })
  const long = call('System.remark', { remark: new Uint8Array(125) })

  test('is kept itself up to 128 bytes, and as a preimage beyond', () => {
    const world = staged().of(preimage)
    const kinds = [short, long].map(each => bound(world, each))
    expect(kinds.map(({ type }) => type)).toEqual(['Inline', 'Lookup'])
    expect(kinds.map(each => peek(world, each))).toMatchObject([{ call: short, lookupLength: undefined }, { call: long, lookupLength: 129 }])
  })

  test('is not found once its preimage is gone, nor where it is no call', () => {
    const world = staged().of(preimage)
    const kept = bound(world, long)
    holdCall(world, kept)
    dropCall(world, kept)
    expect(peek(world, kept)).toBeDefined()
    dropCall(world, kept)
    expect(peek(world, kept)).toBeUndefined()
    expect(peek(world, { type: 'Inline', value: new Uint8Array([255]) })).toBeUndefined()
    expect(peek(world, { type: 'Legacy', value: { hash } })).toBeUndefined()
  })
})
