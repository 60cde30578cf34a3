/** Storage in child tries. No runtime here makes any: what is asked for is not there, as with a real node of such a chain. */
import * as v from 'valibot'
import { clientError } from './error.ts'
import { blockAt } from './at.ts'
import { method } from './method.ts'
import { blockHash, count, hexBytes, maybe } from './params.ts'

/** What the key of a child trie of the default kind begins with: `:child_storage:default:`. */
const DEFAULT_KIND = `0x${Buffer.from(':child_storage:default:').toString('hex')}`

/** The key of a child trie. @throws RpcError 4003 when it is of no known kind */
const child = v.pipe(hexBytes, v.transform(key => {
  if (!key.startsWith(DEFAULT_KIND)) throw clientError('Invalid child storage key')
  return key
}))

/** All keys of a child trie that begin with a prefix: none. */
export const childstate_getKeys = method({ childKey: child, prefix: hexBytes, at: blockHash }, (node, { at }) => {
  blockAt(node, at)
  return []
})

/** A page of them: none. */
export const childstate_getKeysPaged = method({ childKey: child, prefix: maybe(hexBytes), count, startKey: maybe(hexBytes), at: blockHash }, (node, { at }) => {
  blockAt(node, at)
  return []
})

const nothing = () => method({ childKey: child, key: hexBytes, at: blockHash }, (node, { at }) => {
  blockAt(node, at)
  return null
})

/** What is stored under a key of a child trie: null. */
export const childstate_getStorage = nothing()

/** What is stored under several: null for each. */
export const childstate_getStorageEntries = method({ childKey: child, keys: v.array(hexBytes, 'expected a list of keys'), at: blockHash }, (node, { keys, at }) => {
  blockAt(node, at)
  return keys.map(() => null)
})

/** The hash of what is stored under a key: null. */
export const childstate_getStorageHash = nothing()

/** The length of what is stored under a key: null. */
export const childstate_getStorageSize = nothing()
