import { describe, expect, test } from 'vitest'
import { account, address, block, blockOrHash, choice, count, decimals, flag, hotkeyName, netuid, netuids, tao, text, walletName } from '../../src/cli/inputs.ts'

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'

describe('default: what people write is understood', () => {
  test.each([
    [netuid(), '0', 0],
    [netuid(), ' 65535 ', 65_535],
    [block(), '#1,234', 1234],
    [blockOrHash(), '#1,234', 1234],
    [blockOrHash(), ` 0x${'aB'.repeat(32)}`, `0x${'aB'.repeat(32)}`],
    [block(), '1_000_000', 1_000_000],
    [count(), '1', 1],
    [count(), '1,000', 1000],
    [count({ min: 0 }), '0', 0],
    [tao(), '0.5', 500_000_000n],
    [tao(), '500rao', 500n],
    [netuids(), '1, 2', [1, 2]],
    [netuids(), '[1 2]', [1, 2]],
    [netuids(), '1,,2', [1, 2]],
    [decimals(), '0.5, 10', [0.5, 10]],
    [decimals(), '.5 0', [0.5, 0]],
    [walletName(), 'my-wallet_1', 'my-wallet_1'],
    [text(), ' as it is ', ' as it is '],
    [flag(), 'yes', true],
    [flag(), '0', false],
    [choice(['finality', 'none']), 'Finality', 'finality'],
    [address(), ALICE, ALICE],
    [account(), ALICE, { kind: 'address', address: ALICE }],
    [account(), '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d', { kind: 'address', address: ALICE }],
    [account(), 'alice', { kind: 'name', name: 'alice' }],
    [account(), 'alice/miner', { kind: 'hotkey', wallet: 'alice', hotkey: 'miner' }],
  ] as const)('%#', (input, given, value) => {
    expect(input.parse(given)).toEqual(value)
  })
})

describe('behavior: anything else is refused as a usage error that quotes it', () => {
  test.each([
    [netuid(), '65536'],
    [netuid(), '-1'],
    [netuid(), '1.5'],
    [netuid(), ''],
    [netuid(), '1e3'],
    [netuid(), '1,2'],
    [netuid(), '1,234'],
    [block(), '1,2'],
    [block(), '12,34'],
    [block(), '0x10'],
    [blockOrHash(), '0x10'],
    [block(), '9007199254740993'],
    [count(), '0'],
    [count({ max: 3 }), '4'],
    [tao(), '1,5'],
    [tao(), '-1'],
    [netuids(), 'one'],
    [netuids(), '1,70000'],
    [decimals(), '-1'],
    [decimals(), '1e5'],
    [decimals(), 'NaN'],
    [walletName(), '../etc'],
    [hotkeyName(), '.hidden'],
    [flag(), 'maybe'],
    [choice(['finality', 'none']), 'soon'],
    [address(), 'alice'],
    [address(), `${ALICE.slice(0, -1)}Z`],
    [account(), `${ALICE.slice(0, -1)}Z`],
    [account(), 'a/b/c'],
    [account(), 'alice/'],
  ] as const)('%#', (input, given) => {
    expect(() => input.parse(given)).toThrow(expect.objectContaining({ category: 'usage', message: expect.stringContaining(given.trim().replace(/^(1,(?=70000)|alice\/$)/, '')) }))
  })

  test.each([netuids(), decimals()])('behavior: an empty list is no list', input => {
    expect(() => input.parse(' , ')).toThrow(expect.objectContaining({ code: 'BAD_VALUE' }))
  })
})

test('behavior: a default in words is what parse understands', () => {
  const input = tao({ default: tao().parse('1.5') })
  expect(input.defaultText).toBe('τ1.500000000')
  expect(input.parse(input.defaultText ?? '')).toBe(1_500_000_000n)
})
