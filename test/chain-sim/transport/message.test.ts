import { expect, test } from 'vitest'
import { answer } from '../../../src/chain-sim/transport/message.ts'

test('an answer: what is undefined is null, and large numbers keep their digits', () => {
  expect(answer('a', { b: [1] })).toBe('{"jsonrpc":"2.0","id":"a","result":{"b":[1]}}')
  expect(answer(null, undefined)).toBe('{"jsonrpc":"2.0","id":null,"result":null}')
  expect(answer(1, 2n ** 64n - 1n)).toBe('{"jsonrpc":"2.0","id":1,"result":18446744073709551615}')
})
