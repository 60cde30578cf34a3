/** What off-chain workers keep in a node. None runs here, so what is found is what clients put there; it ends with the node. */
import * as v from 'valibot'
import type { Hex } from '../../core/hex.ts'
import type { Node } from '../node.ts'
import { method } from './method.ts'
import { hexBytes } from './params.ts'

const kept = new WeakMap<Node, Map<string, Hex>>()

const kind = v.picklist(['PERSISTENT', 'LOCAL'], 'expected PERSISTENT or LOCAL')

/** Keeps a value under a key. */
export const offchain_localStorageSet = method({ kind, key: hexBytes, value: hexBytes }, (node, { kind, key, value }) => {
  const values = kept.get(node) ?? new Map<string, Hex>()
  kept.set(node, values.set(`${kind} ${key}`, value))
  return null
})

/** What was kept under a key, or null. */
export const offchain_localStorageGet = method({ kind, key: hexBytes }, (node, { kind, key }) => kept.get(node)?.get(`${kind} ${key}`) ?? null)
