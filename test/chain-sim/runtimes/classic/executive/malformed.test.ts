import * as scale from 'scale-ts'
import { expect, test } from 'vitest'
import { MalformedExtrinsic } from '../../../../../src/chain-sim/block/extrinsic.ts'
import { fromHex } from '../../../../../src/core/hex.ts'
import { SignedChain } from '../support/signed-chain.ts'

const wrap = (...parts: readonly (Uint8Array | readonly number[])[]) => scale.Bytes().enc(Buffer.concat(parts.map(part => Uint8Array.from(part))))
const BARE = [4]
const SIGNED = [0x84, 0, ...new Array<number>(32).fill(1), 1, ...new Array<number>(64).fill(2)]
const IMMORTAL = [0, 0, 0]
const REMARK = [0, 0, 0]
const BATCH = [11, 0, 4]

const cases: Readonly<Record<string, Uint8Array>> = {
  'nothing at all': new Uint8Array(),
  'a length that is wrong': fromHex('0x10040000'),
  'a length longer than it need be': Buffer.concat([fromHex('0x1100'), Uint8Array.from([...BARE, ...REMARK])]),
  'another version': wrap([5], REMARK),
  'no such pallet': wrap(BARE, [77, 0]),
  'a pallet without calls': wrap(BARE, [1, 0]),
  'no such call': wrap(BARE, [0, 8]),
  'an argument cut short': wrap(BARE, [2, 0]),
  'bytes left over': wrap(BARE, REMARK, [0]),
  'a compact number longer than it need be': wrap(BARE, [2, 0, 1, 0]),
  'a compact number that is too large': wrap(BARE, [2, 0, 0x17, ...new Array<number>(9).fill(0xff)]),
  'a boolean that is neither': wrap(BARE, [5, 4, 0, ...new Array<number>(32).fill(1), 2]),
  'an option that is neither': wrap(BARE, [8, 0, 0, 2, 0, 0, 0, 0]),
  'an era that there is not': wrap(SIGNED, [0x41, 0, 0, 0], REMARK),
  'a signature of an unknown kind': wrap([0x84, 0, ...new Array<number>(32).fill(1), 3, ...new Array<number>(64).fill(2)], IMMORTAL, REMARK),
  'a vector that claims to have a billion items': wrap(BARE, [11, 0, 0x02, 0x00, 0x6c, 0xdc], REMARK),
  'bytes that claim to be four billion': wrap(BARE, [0, 0, 3, 0xff, 0xff, 0xff, 0xff], new Array<number>(100).fill(0)),
  'a length beyond 32 bits': wrap(BARE, [0, 0, 7, 0, 0, 0, 0, 1], [1]),
  'calls nested deeper than a node reads': wrap(BARE, ...new Array<number[]>(257).fill(BATCH), REMARK),
  'calls nested a hundred thousand deep': wrap(BARE, ...new Array<number[]>(100_000).fill(BATCH), REMARK),
}

test.each(Object.entries(cases))('%s is refused before anything runs', (_, bytes) => {
  const chain = new SignedChain()
  const { executive } = chain.runtime
  const { rt } = chain.begin()
  expect(() => executive.apply(rt, bytes)).toThrow(MalformedExtrinsic)
  expect(() => executive.validate(rt, bytes)).toThrow(MalformedExtrinsic)
})

test('calls may be nested as deep as a node reads', () => {
  const chain = new SignedChain()
  const { rt } = chain.begin()
  const bytes = wrap(BARE, ...new Array<number[]>(200).fill(BATCH), REMARK)
  expect(chain.runtime.executive.apply(rt, bytes)).toEqual({ ok: false, error: { type: 'BadOrigin', value: undefined } })
})
