import * as v from 'valibot'
import { toHex, type Hex } from '../../../core/hex.ts'
import { blake2_256 } from '../../codec/hashers.ts'
import type { Node } from '../../node.ts'
import { sameBytes } from '../../state/bytes.ts'
import type { State } from '../../state/state.ts'
import { blockAt } from '../at.ts'
import { invalidParams } from '../error.ts'
import { method } from '../method.ts'
import { hash, hexBytes, maybe, subscriptionId } from '../params.ts'
import { report } from './report.ts'

const Item = v.object({
  key: maybe(hexBytes),
  returnType: v.picklist(['value', 'hash'], 'expected value or hash'),
  childTrieKey: maybe(hexBytes),
}, 'expected { key, returnType }')
type Item = v.InferOutput<typeof Item>

/** So many keys are compared before others have their turn. */
const PAGE = 1_000

/** Tells what differs between the storage behind a block and that behind an earlier one: its parent when left out. */
export const archive_v1_storageDiff = method({ hash, items: maybe(v.array(Item, 'expected a list of items')), previousHash: maybe(hash) }, (node, { hash, items, previousHash }) => {
  const block = blockAt(node, hash)
  const before = previousHash === undefined ? block.number - 1 : blockAt(node, previousHash).number
  if (before >= block.number) throw invalidParams('previousHash: expected an ancestor of the block')
  // No chain of ours has child tries: nothing differs in them.
  const asked = (items ?? [{ key: undefined, returnType: 'value' as const, childTrieKey: undefined }]).filter(({ childTrieKey }) => childTrieKey === undefined)
  return report('storageDiff', () => pages(node, before, hash, asked))
})

/** Ends what `archive_v1_storageDiff` began. */
export const archive_v1_stopStorageDiff = method({ subscription: subscriptionId }, (_, { subscription }, client) => {
  client.stop(subscription)
  return null
})

function * pages (node: Node, before: number, hash: Hex, items: readonly Item[]): Generator<readonly object[]> {
  for (const { key: prefix = '0x', returnType } of items) {
    let after: Hex | undefined
    do {
      // Looked up for every page: the newest state moves with the chain.
      const [old, now] = [before < 0 ? NOTHING : node.state(before), node.state(blockAt(node, hash).number)]
      const keys = firstKeys(old, now, prefix, after)
      yield keys.flatMap(key => difference(key, old.get(key), now.get(key), returnType) ?? [])
      after = keys.length < PAGE ? undefined : keys.at(-1)
    } while (after !== undefined)
  }
}

/** Before block 0 there was nothing. */
const NOTHING: State = { get: () => undefined, keys: () => [] }

/** The first keys of either state, in order. */
function firstKeys (a: State, b: State, prefix: Hex, after: Hex | undefined): readonly Hex[] {
  const keys = new Set([...take(a.keys(prefix, after)), ...take(b.keys(prefix, after))])
  return [...keys].sort().slice(0, PAGE)
}

function * take (keys: Iterable<Hex>): Generator<Hex> {
  let left = PAGE
  for (const key of keys) {
    if (left-- === 0) return
    yield key
  }
}

function difference (key: Hex, old: Uint8Array | undefined, now: Uint8Array | undefined, returnType: Item['returnType']): object | undefined {
  if (now === undefined) return old === undefined ? undefined : { key, type: 'deleted' }
  if (old !== undefined && sameBytes(old, now)) return undefined
  return { key, ...returnType === 'value' ? { value: toHex(now) } : { hash: blake2_256(now) }, type: old === undefined ? 'added' : 'modified' }
}
