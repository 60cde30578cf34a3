import { GenericExtrinsicEra, TypeRegistry } from '@polkadot/types'
import { expect, test } from 'vitest'
import { decode, encode } from '../../../../../src/chain-sim/codec/type.ts'
import { birthOf, deathOf, Era } from '../../../../../src/chain-sim/runtimes/classic/types/era.ts'

const periods = [4, 8, 64, 128, 4096, 8192, 65_536]

test.each(periods)('eras of %i blocks are written and understood as clients do', period => {
  for (const current of [0, 1, 7, 100, 4_097, 1_000_003]) {
    const registry = new TypeRegistry()
    const client = new GenericExtrinsicEra(registry, new GenericExtrinsicEra(registry, { current, period }).toU8a())
    const era = decode(Era, client.toU8a())
    expect(encode(Era, era)).toEqual(client.toU8a())
    expect(birthOf(era, current)).toBe(client.asMortalEra.birth(current))
    expect(deathOf(era, current)).toBe(client.asMortalEra.death(current))
  }
})

test('what is immortal was born with the chain', () => {
  expect(decode(Era, Uint8Array.of(0))).toBe('Immortal')
  expect([birthOf('Immortal', 77), deathOf('Immortal', 77)]).toEqual([0, undefined])
})
