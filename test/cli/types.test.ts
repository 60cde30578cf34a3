import { expect, expectTypeOf, test } from 'vitest'
import type { Rao } from '../../src/core/amount.ts'
import { rao } from '../../src/core/amount.ts'
import { defineCommand } from '../../src/cli/command.ts'
import type { Account } from '../../src/cli/inputs.ts'
import { account, choice, count, decimals, flag, netuid, netuids, tao, text, walletName } from '../../src/cli/inputs.ts'
import { line, table, tone } from '../../src/cli/view.ts'

test('default: run and view see the types of the inputs and of the result', () => {
  interface Row { readonly uid: number, readonly stake: Rao }
  const command = defineCommand({
    path: 'test types',
    summary: 'Types.',
    examples: [['test types', 'Nothing.']],
    input: {
      netuid: netuid(),
      maybe: netuid({ flag: '--maybe', optional: true }),
      amount: tao({ positional: true }),
      netuids: netuids(),
      weights: decimals({ prompt: 'Weights?' }),
      wallet: walletName(),
      to: account({ positional: true }),
      all: flag(),
      mode: choice(['fast', 'slow']),
      memo: text({ optional: true }),
      blocks: count({ max: 10, default: 1 }),
    },
    async run (_ctx, input) {
      expectTypeOf(input.netuid).toEqualTypeOf<number>()
      expectTypeOf(input.maybe).toEqualTypeOf<number | undefined>()
      expectTypeOf(input.amount).toEqualTypeOf<Rao>()
      expectTypeOf(input.netuids).toEqualTypeOf<readonly number[]>()
      expectTypeOf(input.weights).toEqualTypeOf<readonly number[]>()
      expectTypeOf(input.wallet).toEqualTypeOf<string>()
      expectTypeOf(input.to).toEqualTypeOf<Account>()
      expectTypeOf(input.all).toEqualTypeOf<boolean>()
      expectTypeOf(input.mode).toEqualTypeOf<'fast' | 'slow'>()
      expectTypeOf(input.memo).toEqualTypeOf<string | undefined>()
      expectTypeOf(input.blocks).toEqualTypeOf<number>()
      const rows: readonly Row[] = [{ uid: 1, stake: rao(1n) }]
      return { cost: rao(1n), rows, memo: input.memo }
    },
    view: ({ cost, rows }, ui) => {
      expectTypeOf(cost).toEqualTypeOf<Rao>()
      expectTypeOf(ui.width).toEqualTypeOf<number>()
      return [line('Cost: ', tone('strong', cost)), table({ columns: [{ title: 'UID' }, { title: 'Stake' }], rows: rows.map(row => [row.uid, row.stake]) })]
    },
  })
  expect(command.path).toBe('test types')
})

test('behavior: a result that JSON cannot hold does not compile', () => {
  const words = { path: 'test types', summary: 'Types.', examples: [['test types', 'Nothing.']], input: {} } as const
  // @ts-expect-error -- a bigint that is no amount
  expect(defineCommand({ ...words, run: async () => ({ difficulty: 1n }), view: () => [] })).toBeDefined()
  // @ts-expect-error -- bytes, somewhere inside
  expect(defineCommand({ ...words, run: async () => ({ keys: [{ key: new Uint8Array() }] }), view: () => [] })).toBeDefined()
  // @ts-expect-error -- a map
  expect(defineCommand({ ...words, run: async () => new Map<string, number>(), view: () => [] })).toBeDefined()
})
