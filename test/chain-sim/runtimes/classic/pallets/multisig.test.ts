import { createKeyMulti } from '@polkadot/util-crypto'
import { describe, expect, test } from 'vitest'
import { blake2_256 } from '../../../../../src/chain-sim/codec/hashers.ts'
import { weight } from '../../../../../src/chain-sim/pallet/weight.ts'
import { multiAccountId } from '../../../../../src/chain-sim/runtimes/classic/pallets/multisig/account.ts'
import { multisig } from '../../../../../src/chain-sim/runtimes/classic/pallets/multisig/shape.ts'
import { fromHex, toHex } from '../../../../../src/core/hex.ts'
import { account, call, id, Stage, TAO } from '../support/stage.ts'

const [A, B, C, D] = [account(1), account(2), account(3), account(4)] as const
const ABC = multiAccountId([A, B, C], 2)
const payment = call('Balances.transfer_allow_death', { dest: id(D), value: TAO })
const ROOM = weight(10n ** 12n, 10n ** 6n)

const funded = () => new Stage(7).extrinsic(2).fund(10n * TAO, A, B, C, ABC)
const hashOf = (stage: Stage) => blake2_256(stage.of(multisig).encodeCall(payment))
const approval = (others: readonly string[], more: Record<string, unknown> = {}) =>
  ({ threshold: 2, other_signatories: others, maybe_timepoint: undefined, call: payment, max_weight: ROOM, ...more })
const AT = { height: 7, index: 2 }

describe('a multisig account', () => {
  test('is the one that other programs reckon', () => {
    expect(ABC).toBe(toHex(createKeyMulti([A, B, C].map(each => fromHex(each)), 2)))
    expect(multiAccountId([A, B], 1)).toBe(toHex(createKeyMulti([A, B].map(each => fromHex(each)), 1)))
  })
})

describe('an operation', () => {
  test('begins with a deposit, and runs its call with the last approval', () => {
    const stage = funded()
    const hash = hashOf(stage)
    expect(stage.run(B, 'Multisig.as_multi', approval([A, C]))).toBe('ok')
    expect(stage.of(multisig).store.Multisigs.get(ABC, hash)).toEqual({ when: AT, deposit: 196_000_000n, depositor: B, approvals: [B] })
    expect(stage.reserved(B)).toBe(196_000_000n)
    expect(stage.events()).toEqual([
      ['Balances.Reserved', { who: B, amount: 196_000_000n }],
      ['Multisig.NewMultisig', { approving: B, multisig: ABC, call_hash: hash }],
    ])
    const outcome = stage.dispatch(C, 'Multisig.as_multi', approval([A, B], { maybe_timepoint: AT }))
    expect(outcome.ok).toBe(true)
    expect([stage.free(D), stage.free(ABC), stage.reserved(B)]).toEqual([TAO, 9n * TAO, 0n])
    expect(stage.of(multisig).store.Multisigs.has(ABC, hash)).toBe(false)
    expect(stage.events().at(-1)).toEqual(['Multisig.MultisigExecuted', { approving: C, timepoint: AT, multisig: ABC, call_hash: hash, result: { type: 'Ok', value: undefined } }])
  })

  test('is only approved where the call is not told', () => {
    const stage = funded()
    const call_hash = hashOf(stage)
    expect(stage.run(A, 'Multisig.approve_as_multi', { ...approval([B, C]), call_hash })).toBe('ok')
    expect(stage.run(C, 'Multisig.approve_as_multi', { ...approval([A, B], { maybe_timepoint: AT }), call_hash })).toBe('ok')
    expect(stage.of(multisig).store.Multisigs.get(ABC, call_hash)?.approvals).toEqual([A, C])
    // The threshold is reached: a third approval is not needed, the call is.
    expect(stage.run(B, 'Multisig.approve_as_multi', { ...approval([A, C], { maybe_timepoint: AT }), call_hash })).toBe('Multisig.AlreadyApproved')
    expect(stage.run(A, 'Multisig.as_multi', approval([B, C], { maybe_timepoint: AT }))).toBe('ok')
    expect(stage.free(D)).toBe(TAO)
  })

  test('goes through where its call fails: only the event tells', () => {
    const stage = new Stage(7).extrinsic(2).fund(10n * TAO, A, B, C)
    stage.run(A, 'Multisig.as_multi', approval([B, C]))
    expect(stage.run(B, 'Multisig.as_multi', approval([A, C], { maybe_timepoint: AT }))).toBe('ok')
    expect(stage.events().at(-1)).toMatchObject(['Multisig.MultisigExecuted', { result: { type: 'Err', value: { type: 'Token', value: 'FundsUnavailable' } } }])
  })

  test('is refused: checks in the order of the real pallet', () => {
    const stage = funded()
    const run = (more: Record<string, unknown>, others: readonly string[] = [B, C], who = A) => stage.run(who, 'Multisig.as_multi', approval(others, more))
    expect(run({ threshold: 1 }, [])).toBe('Multisig.MinimumThreshold')
    expect(run({}, [])).toBe('Multisig.TooFewSignatories')
    expect(run({}, Array.from({ length: 100 }, (_, i) => account(i + 2)))).toBe('Multisig.TooManySignatories')
    expect(run({}, [C, B])).toBe('Multisig.SignatoriesOutOfOrder')
    expect(run({}, [B, B])).toBe('Multisig.SignatoriesOutOfOrder')
    expect(run({}, [A, B])).toBe('Multisig.SenderInSignatories')
    expect(run({ maybe_timepoint: AT })).toBe('Multisig.UnexpectedTimepoint')
    expect(run({})).toBe('ok')
    expect(run({})).toBe('Multisig.NoTimepoint')
    expect(run({ maybe_timepoint: { height: 7, index: 1 } })).toBe('Multisig.WrongTimepoint')
    expect(run({ maybe_timepoint: AT })).toBe('Multisig.AlreadyApproved')
    expect(run({ maybe_timepoint: AT, max_weight: weight(1n) }, [A, C], B)).toBe('Multisig.MaxWeightTooLow')
    expect(new Stage().run(A, 'Multisig.as_multi', approval([B, C]))).toBe('Balances.InsufficientBalance')
  })

  test('is given up by who began it, who gets the deposit back', () => {
    const stage = funded()
    const call_hash = hashOf(stage)
    stage.run(A, 'Multisig.as_multi', approval([B, C]))
    const cancel = (who: string, others: readonly string[], timepoint: unknown = AT) => stage.run(who as typeof A, 'Multisig.cancel_as_multi', { threshold: 2, other_signatories: others, timepoint, call_hash })
    expect(cancel(B, [A, C])).toBe('Multisig.NotOwner')
    expect(cancel(A, [B, C], { height: 1, index: 2 })).toBe('Multisig.WrongTimepoint')
    expect(cancel(A, [B, D])).toBe('Multisig.NotFound')
    expect(cancel(A, [B, C])).toBe('ok')
    expect([stage.free(A), stage.reserved(A)]).toEqual([10n * TAO, 0n])
    expect(stage.eventNames().at(-1)).toBe('Multisig.MultisigCancelled')
  })
})

describe('a threshold of one', () => {
  test('runs the call at once, and fails as the call does', () => {
    const one = multiAccountId([A, B], 1)
    const stage = funded().fund(2n * TAO, one)
    const args = { other_signatories: [B], call: payment }
    expect(stage.run(A, 'Multisig.as_multi_threshold_1', args)).toBe('ok')
    expect(stage.free(D)).toBe(TAO)
    expect(stage.run(A, 'Multisig.as_multi_threshold_1', { ...args, call: call('Balances.transfer_allow_death', { dest: id(D), value: 5n * TAO }) })).toBe('Token.FundsUnavailable')
    expect(stage.run(A, 'Multisig.as_multi_threshold_1', { other_signatories: [], call: payment })).toBe('Multisig.TooFewSignatories')
  })
})
