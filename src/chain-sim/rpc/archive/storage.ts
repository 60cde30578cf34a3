import * as v from 'valibot'
import type { Hex } from '../../../core/hex.ts'
import type { Node } from '../../node.ts'
import { stateAt } from '../at.ts'
import { method } from '../method.ts'
import { hash, hexBytes, maybe, subscriptionId } from '../params.ts'
import { pageOf, storageItem, type FoundItem, type Place, type StorageItem } from '../storage-items.ts'
import { report } from './report.ts'

/** Tells what is stored behind a block, one entry at a time. */
export const archive_v1_storage = method({ hash, items: v.array(storageItem, 'expected a list of items'), childTrie: maybe(hexBytes) }, (node, { hash, items, childTrie }) =>
  // No chain of ours has child tries: nothing is found in them.
  report('storage', () => pages(node, hash, childTrie === undefined ? items : [])))

/** Ends what `archive_v1_storage` began. */
export const archive_v1_stopStorage = method({ subscription: subscriptionId }, (_, { subscription }, client) => {
  client.stop(subscription)
  return null
})

function * pages (node: Node, hash: Hex, items: readonly StorageItem[]): Generator<readonly FoundItem[]> {
  for (let place: Place | undefined = { item: 0 }; place !== undefined;) {
    const { found, next }: ReturnType<typeof pageOf> = pageOf(stateAt(node, hash), items, place)
    yield found
    place = next
  }
}
