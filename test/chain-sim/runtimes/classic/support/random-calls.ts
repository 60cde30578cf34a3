/**
 * Arbitrary calls as bytes, made from the descriptions of their arguments: whatever calls a runtime has, and whatever they take.
 * Numbers and accounts are those where something happens, with some senseless ones among them.
 */
import fc, { type Arbitrary } from 'fast-check'
import { compact } from 'scale-ts'
import type { AnyType, Description, PrimitiveName } from '../../../../../src/chain-sim/codec/type.ts'
import type { Runtime } from '../../../../../src/chain-sim/pallet/runtime.ts'
import { fromHex, type Hex } from '../../../../../src/core/hex.ts'

/** What is drawn from. */
export interface World {
  readonly runtime: Runtime
  /** Those that have keys come first. */
  readonly accounts: readonly Hex[]
  /** The calls that are made, inside others too: `Pallet.call`, with how often compared to others. */
  readonly calls: Readonly<Record<string, number>>
  /** Values of arguments that must be in a range, by `Pallet.call.argument`. */
  readonly bounds: Readonly<Record<string, readonly [least: bigint, most: bigint]>>
  /** Arguments that are taken from a few values, by name. */
  readonly usual: Readonly<Record<string, readonly bigint[]>>
}

type Bytes = Arbitrary<Uint8Array>

const SIZES: Readonly<Record<Exclude<PrimitiveName, 'bool' | 'str'>, number>> = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16 }
const MONEY = [0n, 1n, 499n, 500n, 501n, 1_000_000_000n, 30_000_000_000n, 1_000_000_000_000n, 500_000_000_000_000n, 2n ** 63n, 2n ** 64n - 1n]

const concat = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const join = (...parts: readonly Bytes[]): Bytes => fc.tuple(...parts).map(concat)
const fixed = (...bytes: readonly number[]): Bytes => fc.constant(Uint8Array.from(bytes))

function littleEndian (value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let i = 0, rest = BigInt.asUintN(8 * size, value); i < size; i++, rest >>= 8n) bytes[i] = Number(rest & 255n)
  return bytes
}

export function randomCalls (world: World): Bytes {
  const { runtime, accounts, calls, bounds, usual } = world

  const number = (size: number, argument: string): Arbitrary<bigint> => {
    const bound = bounds[argument]
    if (bound !== undefined) return fc.bigInt(...bound)
    const few = usual[argument.split('.').at(-1) ?? '']
    if (few !== undefined) return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...few) }, { weight: 1, arbitrary: fc.bigInt(0n, 2n ** BigInt(8 * size) - 1n) })
    if (size >= 8) return fc.constantFrom(...MONEY)
    return fc.oneof(fc.bigInt(0n, 6n), fc.bigInt(0n, 400n), fc.bigInt(0n, 2n ** BigInt(8 * size) - 1n))
  }

  const primitive = (name: PrimitiveName, argument: string): Bytes => {
    if (name === 'bool') return fc.boolean().map(yes => Uint8Array.of(Number(yes)))
    if (name === 'str') return fc.string({ maxLength: 8 }).map(text => concat([compact.enc(Buffer.byteLength(text)), Buffer.from(text)]))
    return number(SIZES[name], argument).map(value => littleEndian(value, SIZES[name]))
  }

  const account: Bytes = fc.constantFrom(...accounts).map(fromHex)

  const value = (type: AnyType, argument: string, depth: number): Bytes => of(type.describe(), argument, depth)

  const of = (described: Description, argument: string, depth: number): Bytes => {
    switch (described.tag) {
      case 'primitive': return primitive(described.name, argument)
      case 'compact': {
        const inner = described.of.describe()
        return inner.tag === 'primitive' && inner.name !== 'bool' && inner.name !== 'str' ? number(SIZES[inner.name], argument).map(each => compact.enc(BigInt.asUintN(64, each))) : fixed()
      }
      case 'sequence': return fc.array(value(described.of, argument, depth + 1), { maxLength: 4 }).map(items => concat([compact.enc(items.length), ...items]))
      case 'array': return described.length === 32 ? account : fc.array(value(described.of, argument, depth), { minLength: described.length, maxLength: described.length }).map(concat)
      case 'tuple': return join(...described.of.map(type => value(type, argument, depth)))
      case 'composite': return join(...described.fields.map(field => value(field.type, argument, depth)))
      case 'variant': return variant(described, argument, depth)
    }
  }

  const variant = (described: Description & { readonly tag: 'variant' }, argument: string, depth: number): Bytes => {
    if (described.path.endsWith('::RuntimeCall')) return call(depth + 1)
    const options = described.variants.map(({ index, fields }) => join(fixed(index), ...fields.map(field => value(field.type, argument, depth))))
    // Of the forms of an address, and of the origins, the first is the one that works.
    const [first = fixed(), ...others] = options
    return others.length === 0 ? first : fc.oneof({ weight: 9, arbitrary: first }, { weight: 1, arbitrary: fc.oneof(...others) })
  }

  const made = new Map<number, Bytes>()
  const call = (depth: number): Bytes => {
    const known = made.get(depth)
    if (known !== undefined) return known
    const chosen = Object.entries(calls).flatMap(([name, weight]) => {
      const [palletName = '', callName = ''] = name.split('.')
      const pallet = runtime.pallet(palletName)
      const declared = pallet?.calls[callName]
      if (pallet === undefined || declared === undefined) throw new Error(`there is no call ${name}`)
      const args = Object.entries(declared.args)
      if (depth > 1 && args.some(([, type]) => carriesCalls(type))) return []
      return [{ weight, arbitrary: join(fixed(pallet.index, declared.index), ...args.map(([arg, type]) => value(type, `${name}.${arg}`, depth))) }]
    })
    const bytes = fc.oneof(...chosen)
    made.set(depth, bytes)
    return bytes
  }
  return call(0)
}

/** Whether there are calls in it: such calls are nested twice at most here. */
function carriesCalls (type: AnyType): boolean {
  const described = type.describe()
  return described.tag === 'variant' ? described.path.endsWith('::RuntimeCall') : described.tag === 'sequence' && carriesCalls(described.of)
}
