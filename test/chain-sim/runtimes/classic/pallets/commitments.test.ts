import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../../../src/chain-sim/codec/type.ts'
import { CommitmentInfo, commitments } from '../../../../../src/chain-sim/runtimes/classic/pallets/commitments/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { toHex } from '../../../../../src/core/hex.ts'
import { account, Stage } from '../support/stage.ts'

const HOT = account(1)
const info = { fields: [{ type: 'Raw3', value: '0x010203' }] } as const

function staged () {
  const stage = new Stage(500)
  stage.of(subtensor).store.Uids.put(1, HOT, 0)
  return stage
}
const commit = (stage: Stage, netuid = 1) => stage.run(HOT, 'Commitments.set_commitment', { netuid, info })

describe('a commitment', () => {
  test('is made by a hotkey on its subnet, for free', () => {
    const stage = staged()
    expect(commit(stage)).toBe('ok')
    expect(stage.of(commitments).store.CommitmentOf.get(1, HOT)).toEqual({ deposit: 0n, block: 500, info })
    expect(stage.of(commitments).store.LastCommitment.get(1, HOT)).toBe(500)
    expect(stage.events()).toEqual([['Commitments.Commitment', { netuid: 1, who: HOT }]])
    expect(commit(stage, 2)).toBe('Commitments.AccountNotAllowedCommit')
    expect(stage.run('Root', 'Commitments.set_commitment', { netuid: 1, info })).toBe('BadOrigin')
  })

  test('can be changed a hundred blocks later', () => {
    const stage = staged()
    commit(stage)
    stage.rt.block = { ...stage.rt.block, number: 599 }
    expect(commit(stage)).toBe('Commitments.CommitmentSetRateLimitExceeded')
    stage.rt.block = { ...stage.rt.block, number: 600 }
    expect(commit(stage)).toBe('ok')
  })
})

describe('the data of a commitment', () => {
  test('has up to 128 bytes, and its hashes come after those', () => {
    expect(toHex(encode(CommitmentInfo, info))).toBe('0x0404010203')
    const hash = { fields: [{ type: 'ShaThree256', value: `0x${'cd'.repeat(32)}` }] } as const
    expect(encode(CommitmentInfo, hash)[1]).toBe(133)
    const longest = { fields: [{ type: 'Raw128', value: `0x${'ef'.repeat(128)}` }] } as const
    expect(decode(CommitmentInfo, encode(CommitmentInfo, longest))).toEqual(longest)
  })
})
