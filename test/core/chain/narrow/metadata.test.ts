import { Metadata, TypeRegistry } from '@polkadot/types'
import { unwrapStorageType } from '@polkadot/types/util'
import { describe, expect, test } from 'vitest'
import { narrowMetadata } from '../../../../src/core/chain/narrow/metadata.ts'
import { metadataV14 } from '../../../../src/chain-sim/pallet/metadata.ts'
import { finneyMetadata } from '../../../support/finney.ts'
import { testNode } from '../../../support/node.ts'

const whole = metadataV14(testNode().runtime)
const read = (bytes: Uint8Array) => {
  const registry = new TypeRegistry()
  const metadata = new Metadata(registry, `0x${Buffer.from(bytes).toString('hex')}`)
  registry.setMetadata(metadata, undefined, undefined, true)
  return { registry, pallets: metadata.asLatest.pallets }
}

/** What is decoded of each storage item and each constant: the shape of the values in full, and what stands there. */
function shapes ({ registry, pallets }: ReturnType<typeof read>): Map<string, unknown> {
  const found = new Map<string, unknown>()
  // Types have other numbers where there are fewer of them: so their shapes stand in the place of those. One type has two names.
  const inFull = (shape: string): string => shape.replace(/Lookup\d+/g, type => inFull(registry.createTypeUnsafe(type, []).toRawType())).replaceAll('AccountId32', 'AccountId')
  for (const { name, storage, constants } of pallets) {
    for (const { name: item, type, modifier, fallback } of storage.isSome ? storage.unwrap().items : []) {
      const value = registry.createTypeUnsafe(unwrapStorageType(registry, type), modifier.isOptional ? [] : [fallback.toU8a(true)])
      const key = type.isMap ? inFull(registry.createLookupType(type.asMap.key)) : undefined
      found.set(`${name.toString()}.${item.toString()}`, { key, value: inFull(value.toRawType()), default: value.toJSON() })
    }
    for (const { name: constant, type, value } of constants) {
      const decoded = registry.createTypeUnsafe(registry.createLookupType(type), [value.toU8a(true)])
      found.set(`${name.toString()}:${constant.toString()}`, { value: inFull(decoded.toRawType()), is: decoded.toJSON() })
    }
  }
  return found
}

const narrowTo = (...pallets: readonly string[]) => {
  const narrow = narrowMetadata(whole, pallet => pallets.includes(pallet))
  if (narrow === undefined) throw new Error('it was not narrowed')
  return narrow
}

describe('metadata of some pallets', () => {
  test.each([
    [['System', 'SubtensorModule']],
    [['Registry', 'Commitments', 'Proxy', 'Multisig']],
    [['Scheduler', 'Preimage', 'Grandpa', 'Aura', 'Triumvirate', 'Balances']],
  ])('%j is decoded as with all of it', pallets => {
    const narrow = narrowTo(...pallets)
    const expected = [...shapes(read(whole))].filter(([name]) => pallets.includes(name.split(/[.:]/)[0] ?? '') && !narrow.without.has(name))
    expect(expected.length).toBeGreaterThan(20)
    expect([...shapes(read(narrow.bytes))]).toEqual(expected)
  })

  test('tells nothing of other pallets, and no calls, events and errors', () => {
    for (const { name, storage, calls, events, errors, constants } of read(narrowTo('System').bytes).pallets) {
      expect([calls.isSome, events.isSome, errors.isSome]).toEqual([false, false, false])
      if (name.toString() !== 'System') expect([storage.isSome ? storage.unwrap().items.length : 0, constants.length]).toEqual([0, 0])
    }
  })

  test('leaves out what may contain any call or any event, and names it', () => {
    expect([...narrowTo('System', 'Triumvirate').without]).toEqual(['System.Events', 'Triumvirate.ProposalOf'])
  })

  test('is much shorter', () => {
    expect(narrowTo('System', 'SubtensorModule').bytes.length).toBeLessThan(whole.length / 5)
  })
})

test('metadata of another version is left to whoever knows it', () => {
  expect(narrowMetadata(finneyMetadata, () => true)).toBeUndefined()
})

test.each([6, 5_000, whole.length - 1])('metadata that ends after %i bytes is refused', length => {
  expect(() => narrowMetadata(whole.subarray(0, length), () => true)).toThrow(RangeError)
})
