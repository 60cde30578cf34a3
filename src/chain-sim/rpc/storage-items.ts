/** Storage as `chainHead` and `archive` are asked for it: items of several kinds, found piece by piece. */
import * as v from 'valibot'
import { toHex, type Hex } from '../../core/hex.ts'
import { blake2_256 } from '../codec/hashers.ts'
import type { State } from '../state/state.ts'
import { merkleValue } from '../trie/merkle-value.ts'
import { hexBytes, maybe } from './params.ts'

const KINDS = ['value', 'hash', 'closestDescendantMerkleValue', 'descendantsValues', 'descendantsHashes'] as const

/** What is asked for: a key, and what is to be known of it or of those that begin with it. */
export const storageItem = v.object({
  key: hexBytes,
  type: v.picklist(KINDS, `expected one of ${KINDS.join(', ')}`),
  paginationStartKey: maybe(hexBytes),
}, 'expected { key, type }')

/** One question to the storage, as a client asks it. */
export type StorageItem = v.InferOutput<typeof storageItem>

/** Something that was found. */
export interface FoundItem {
  readonly key: Hex
  readonly value?: Hex
  readonly hash?: Hex
  readonly closestDescendantMerkleValue?: Hex
}

/** How far a search has come: in which item, and after which of its keys. */
export interface Place {
  readonly item: number
  readonly after?: Hex
}

/** So many characters of values make a page. */
const PAGE = 256 * 1024

/**
 * A page of what is found for some items from a place on. As the newest state moves with the chain, whoever turns the page
 * gives the state anew.
 * @returns what was found, and where the next page begins; without that, all was found
 */
export function pageOf (state: State, items: readonly StorageItem[], from: Place): { readonly found: readonly FoundItem[], readonly next?: Place } {
  const found: FoundItem[] = []
  let room = PAGE
  for (let item = from.item; item < items.length; item++) {
    const asked = items[item]
    if (asked === undefined) break
    for (const one of search(state, asked, item === from.item ? from.after : undefined)) {
      found.push(one)
      room -= one.key.length + (one.value?.length ?? 0)
      if (room < 0) return { found, next: isWalk(asked) ? { item, after: one.key } : { item: item + 1 } }
    }
  }
  return { found }
}

const isWalk = ({ type }: StorageItem): boolean => type === 'descendantsValues' || type === 'descendantsHashes'

function * search (state: State, { key, type, paginationStartKey }: StorageItem, after: Hex | undefined): Generator<FoundItem> {
  if (type === 'closestDescendantMerkleValue') {
    const value = merkleValue(state, key)
    if (value !== undefined) yield { key, closestDescendantMerkleValue: toHex(value) }
    return
  }
  const keys = type === 'value' || type === 'hash' ? [key] : state.keys(key, after ?? paginationStartKey)
  for (const each of keys) {
    const value = state.get(each)
    if (value === undefined) continue
    yield { key: each, ...type === 'value' || type === 'descendantsValues' ? { value: toHex(value) } : { hash: blake2_256(value) } }
  }
}
