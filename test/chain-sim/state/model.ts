import fc from 'fast-check'
import { expect } from 'vitest'
import { type Hex, toHex } from '../../../src/core/hex.ts'
import type { Changes, State } from '../../../src/chain-sim/state/state.ts'

/** The plainest state there is, to compare with: entries that are sorted whenever somebody asks. */
export type Model = ReadonlyMap<Hex, Uint8Array>

export function applied (model: Model, changes: Changes): Model {
  const next = new Map(model)
  for (const [key, value] of changes) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** The keys of a model as a state would walk them. */
export const keysOf = (model: Model, prefix: Hex, after?: Hex): Hex[] =>
  [...model.keys()].filter(key => key.startsWith(prefix) && (after === undefined || key > after)).sort()

const item = (n: number): Hex => toHex(new Uint8Array(32).fill(n))

/** Few keys, so that writes meet: short ones, ones that begin others, and several in a few storage items. */
export const KEYS: readonly Hex[] = [
  '0x3a', '0x3a63', '0x00', '0x0000', item(1), item(2),
  ...[1, 2, 3].flatMap(n => (['00', '0000', '01', '0100', 'ff', 'ff00', 'ffff'] as const).map(tail => `${item(n)}${tail}` as Hex)),
]
const PREFIXES: readonly Hex[] = ['0x', '0x00', '0x3a', '0x02', '0x0202', ...[1, 2, 3, 4].map(item), `${item(1)}00`, `${item(2)}ff`, `${item(3)}0`]

export const anyKey = fc.constantFrom(...KEYS)
export const anyValue = fc.uint8Array({ maxLength: 40 })
/** What one block changes. */
export const anyChanges = fc.array(fc.tuple(anyKey, fc.option(anyValue, { freq: 3 })), { maxLength: 12 }).map(entries => new Map(entries))

/** Compares all that can be asked of a state. */
export function expectSame (state: State, model: Model): void {
  for (const key of KEYS) expect(plain(state.get(key)), key).toEqual(plain(model.get(key)))
  for (const prefix of PREFIXES) {
    expect([...state.keys(prefix)], prefix).toEqual(keysOf(model, prefix))
    expect(state.listed?.(prefix) ?? keysOf(model, prefix), `${prefix} as a list`).toEqual(keysOf(model, prefix))
    for (const after of KEYS) expect([...state.keys(prefix, after)], `${prefix} after ${after}`).toEqual(keysOf(model, prefix, after))
  }
}

/** Buffers and Uint8Arrays hold the same bytes but are not equal to the matcher. */
const plain = (bytes: Uint8Array | undefined) => bytes && toHex(bytes)
