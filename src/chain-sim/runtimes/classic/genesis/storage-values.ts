import { fixedSize, type AnyType } from '../../../codec/type.ts'
import type { Execution } from '../../../pallet/execution.ts'
import type { GenesisConfig } from './config.ts'
import { InvalidGenesis } from './errors.ts'

/** Numbers that are `bigint` here; smaller ones are `number`. */
const WIDE = new Set(['u64', 'u128'])

/** Writes plain storage values. @throws InvalidGenesis for items that are not there, and for values that they cannot hold */
export function writeStorageValues (rt: Execution, values: GenesisConfig['storage']): void {
  for (const [palletName, items] of Object.entries(values)) {
    const pallet = rt.runtime.pallet(palletName)
    for (const [itemName, value] of Object.entries(items)) {
      const item = pallet?.storage[itemName]
      if (pallet === undefined || item === undefined) throw new InvalidGenesis(`there is no storage ${palletName}.${itemName}`)
      if (item.keys.length > 0) throw new InvalidGenesis(`${palletName}.${itemName} is a map, not a value`)
      rt.state.put(rt.runtime.keys(pallet, itemName).of([]), encoded(`${palletName}.${itemName}`, item.value as AnyType, value))
    }
  }
}

function encoded (name: string, type: AnyType, value: boolean | bigint): Uint8Array {
  const described = type.describe()
  if (described.tag !== 'primitive') throw new InvalidGenesis(`${name} is not a number or a boolean`)
  if ((described.name === 'bool') !== (typeof value === 'boolean')) throw new InvalidGenesis(`${name} is of type ${described.name}`)
  if (typeof value === 'bigint' && value >> BigInt(8 * (fixedSize(type) ?? 0)) !== 0n) throw new InvalidGenesis(`${name} is too large for ${described.name}`)
  return type.codec.enc(typeof value === 'bigint' && !WIDE.has(described.name) ? Number(value) : value)
}
