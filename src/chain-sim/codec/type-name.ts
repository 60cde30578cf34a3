import type { AnyType } from './type.ts'

/**
 * What to call the type of a field in the metadata: `Compact<u64>`, `Vec<AccountId32>`. The runtime's sources would
 * say `BalanceOf<T>` where this says `u64`; clients show the name, and the Python library will not decode a call
 * whose arguments have none.
 */
export function typeName (type: AnyType): string {
  const described = type.describe()
  switch (described.tag) {
    case 'primitive': return described.name
    case 'compact': return `Compact<${typeName(described.of)}>`
    case 'sequence': return `Vec<${typeName(described.of)}>`
    case 'array': return `[${typeName(described.of)}; ${described.length}]`
    case 'tuple': return `(${described.of.map(typeName).join(', ')})`
    default: return `${described.path.slice(described.path.lastIndexOf(':') + 1)}${argumentsOf(described.params.flatMap(({ type }) => type ?? []))}`
  }
}

const argumentsOf = (types: readonly AnyType[]): string => types.length === 0 ? '' : `<${types.map(typeName).join(', ')}>`
