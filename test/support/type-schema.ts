/** A TypeScript type as a JSON Schema of what JSON.stringify makes of its values. */
import ts from 'typescript'

export type Schema = Readonly<Record<string, unknown>>

export const AMOUNT: Schema = { $ref: '#/$defs/amount' }

/** Turns types of one program into schemas. @throws for a type that JSON cannot hold */
export function schemaMaker (checker: ts.TypeChecker) {
  return (type: ts.Type): Schema => schemaOf(checker, type, [])
}

function schemaOf (checker: ts.TypeChecker, type: ts.Type, within: readonly ts.Type[]): Schema {
  if (isAmount(checker, type)) return AMOUNT
  const { flags } = type
  if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {}
  if (flags & ts.TypeFlags.Null) return { type: 'null' }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
  if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
  if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
  if (flags & ts.TypeFlags.Number) return { type: 'number' }
  if (flags & ts.TypeFlags.TemplateLiteral) return checker.typeToString(type) === '`0x${string}`' ? { type: 'string', pattern: '^0x' } : { type: 'string' }
  if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
  if (type.isUnion()) return unionOf(checker, type, within)
  if (within.includes(type)) return {}
  if (flags & ts.TypeFlags.Object || type.isIntersection()) return objectOf(checker, type, [...within, type])
  throw new Error(`no JSON for the type ${checker.typeToString(type)}`)
}

/** `Rao` is the one bigint that results may hold. */
const isAmount = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  type.aliasSymbol?.name === 'Rao' || (type.isIntersection() && type.types.some(part => (part.flags & ts.TypeFlags.BigInt) !== 0)) || (type.flags & ts.TypeFlags.BigIntLike) !== 0 && checker.typeToString(type) === 'Rao'

function unionOf (checker: ts.TypeChecker, type: ts.UnionType, within: readonly ts.Type[]): Schema {
  // Without its name, `boolean` is two literals.
  const parts = type.types.filter(part => (part.flags & ts.TypeFlags.Undefined) === 0)
  const schemas = new Map(parts.map(part => {
    const schema = schemaOf(checker, part, within)
    return [JSON.stringify(schema), schema]
  }))
  const both = ['{"const":false}', '{"const":true}']
  if (both.every(text => schemas.has(text))) {
    for (const text of both) schemas.delete(text)
    schemas.set('boolean', { type: 'boolean' })
  }
  const all = [...schemas.values()]
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  if (all.every(schema => typeof schema['const'] === 'string')) return { enum: all.map(schema => schema['const']) }
  if (all.every(isSimple)) return { type: all.map(({ type }) => type) }
  return { anyOf: all }
}

const isSimple = (schema: Schema): boolean => Object.keys(schema).join() === 'type'

function objectOf (checker: ts.TypeChecker, type: ts.Type, within: readonly ts.Type[]): Schema {
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type as ts.TypeReference).map(item => schemaOf(checker, item, within))
    return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length }
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return { type: 'array', items: item === undefined ? {} : schemaOf(checker, item, within) }
  }
  if (type.getCallSignatures().length > 0) throw new Error(`no JSON for the function ${checker.typeToString(type)}`)
  const properties = checker.getPropertiesOfType(type)
  const others = checker.getIndexInfoOfType(type, ts.IndexKind.String) ?? checker.getIndexInfoOfType(type, ts.IndexKind.Number)
  const required = properties.filter(property => !mayBeAbsent(checker, property)).map(({ name }) => name)
  return {
    type: 'object',
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties.map(property => [property.name, propertyOf(checker, property, within)])) }),
    ...(required.length === 0 ? {} : { required }),
    ...(others === undefined ? {} : { additionalProperties: schemaOf(checker, others.type, within) }),
  }
}

/** `undefined` leaves a property out of JSON. */
function mayBeAbsent (checker: ts.TypeChecker, property: ts.Symbol): boolean {
  const type = checker.getTypeOfSymbol(property)
  const parts = type.isUnion() ? type.types : [type]
  return (property.flags & ts.SymbolFlags.Optional) !== 0 || parts.some(part => (part.flags & ts.TypeFlags.Undefined) !== 0)
}

function propertyOf (checker: ts.TypeChecker, property: ts.Symbol, within: readonly ts.Type[]): Schema {
  const description = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim()
  const type = checker.getTypeOfSymbol(property)
  const schema = type.flags & ts.TypeFlags.Undefined ? {} : schemaOf(checker, type, within)
  return description === '' ? schema : { description, ...schema }
}
