import { fromHex, type Hex } from '../../../core/hex.ts'
import { decode, type AnyType } from '../../codec/type.ts'
import type { Node } from '../../node.ts'
import type { Pallet } from '../../pallet/pallet.ts'
import type { AnyStorageItem } from '../../pallet/storage.ts'
import { invalidParams, RpcError } from '../error.ts'
import { encodeJson, sameName } from '../scale-json.ts'

/** A raw key and what it is to hold; null removes it. */
export type Entry = readonly [key: Hex, value: Uint8Array | null]

/** Storage by pallet and item, as raw entries in the order in which they are given. @throws RpcError -32602 */
export function namedEntries (node: Node, values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly Entry[] {
  return Object.entries(values).flatMap(([name, items]) => {
    const pallet = node.runtime.pallets.find(pallet => sameName(pallet.name, name))
    if (pallet === undefined) throw invalidParams(`values: the runtime has no pallet ${name}`)
    return Object.entries(items).flatMap(([item, value]) => item === REMOVE ? removed(node, pallet, value) : itemEntries(node, pallet, item, value))
  })
}

const REMOVE = '$removePrefix'

function removed (node: Node, pallet: Pallet, names: unknown): Entry[] {
  if (!Array.isArray(names)) throw invalidParams(`values.${pallet.name}.${REMOVE}: expected a list of items`)
  return names.flatMap(name => {
    const { keys } = find(node, pallet, String(name))
    return [...node.state().keys(keys.prefix)].map((key): Entry => [key, null])
  })
}

function itemEntries (node: Node, pallet: Pallet, name: string, given: unknown): Entry[] {
  const { item, keys, where } = find(node, pallet, name)
  const encoded = (value: unknown) => value === null ? null : rawValue(item.value as AnyType, value) ?? encode(item.value as AnyType, value, where)
  if (item.keys.length === 0) return [[keys.of([]), encoded(given)]]
  if (!isPairs(given)) throw invalidParams(`${where}: expected a list of [[keys], value]`)
  return given.map(([parts, value]) => {
    if (parts.length !== item.keys.length) throw invalidParams(`${where}: expected ${item.keys.length} keys`)
    return [keys.of(item.keys.map(({ type }, at) => decode(type, encode(type as AnyType, parts[at], where)))), encoded(value)]
  })
}

function find (node: Node, pallet: Pallet, name: string) {
  const declared: [string, AnyStorageItem] | undefined = Object.entries(pallet.storage).find(([item]) => sameName(item, name))
  if (declared === undefined) throw invalidParams(`values: ${pallet.name} has no storage item ${name}`)
  return { item: declared[1], keys: node.runtime.keys(pallet, declared[0]), where: `values.${pallet.name}.${declared[0]}` }
}

/** A value may be given as its SCALE bytes. What is no such bytes may still be a number in hex, or bytes that want their length. */
function rawValue (type: AnyType, json: unknown): Uint8Array | undefined {
  if (typeof json !== 'string' || !/^0x(?:[0-9a-f]{2})+$/i.test(json)) return undefined
  const bytes = fromHex(json)
  try {
    decode(type, bytes)
    return bytes
  } catch {
    return undefined
  }
}

const isPairs = (given: unknown): given is readonly (readonly [readonly unknown[], unknown])[] =>
  Array.isArray(given) && given.every(pair => Array.isArray(pair) && pair.length === 2 && Array.isArray(pair[0]))

function encode (type: AnyType, json: unknown, where: string): Uint8Array {
  try {
    return encodeJson(type, json)
  } catch (error) {
    if (error instanceof RpcError) throw error
    throw invalidParams(`${where}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
