import { encode, fixedSize, type AnyType } from '../../../codec/type.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { GenesisConfig } from './config.ts'
import { invalidGenesis } from './errors.ts'
import { unknownWord } from './section.ts'

/** Numbers that are `bigint` here; smaller ones are `number`. */
const WIDE = new Set(['u64', 'u128'])

/** Writes plain storage values. @throws INVALID_GENESIS for items that are not there, and for values that they cannot hold */
export function writeStorageValues (rt: Execution, values: GenesisConfig['storage']): void {
  for (const [palletName, items] of Object.entries(values)) {
    const pallet = rt.runtime.pallet(palletName)
    if (pallet === undefined) throw invalidGenesis({ path: `storage.${palletName}`, why: unknownWord('pallet', palletName, rt.runtime.pallets.map(({ name }) => name)) })
    for (const [itemName, value] of Object.entries(items)) {
      const path = `storage.${palletName}.${itemName}`
      const item = Object.hasOwn(pallet.storage, itemName) ? pallet.storage[itemName] : undefined
      if (item === undefined) throw invalidGenesis({ path, why: unknownWord('storage', itemName, Object.keys(pallet.storage)) })
      if (item.keys.length > 0) throw invalidGenesis({ path, why: 'it is a map, and only plain values can be set' })
      rt.state.put(rt.runtime.keys(pallet, itemName).of([]), encoded(path, item.value as AnyType, value))
    }
  }
}

function encoded (path: string, type: AnyType, value: boolean | bigint): Uint8Array {
  const described = type.describe()
  if (described.tag !== 'primitive') throw invalidGenesis({ path, why: 'it is neither a number nor a boolean' })
  if ((described.name === 'bool') !== (typeof value === 'boolean')) throw invalidGenesis({ path, why: `it is of type ${described.name}` })
  if (typeof value === 'bigint' && value >> BigInt(8 * (fixedSize(type) ?? 0)) !== 0n) throw invalidGenesis({ path, why: `${value} is too large for ${described.name}` })
  return encode(type, typeof value === 'bigint' && !WIDE.has(described.name) ? Number(value) : value)
}
