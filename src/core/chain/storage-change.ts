/** Raw storage as people read it: which item, which keys, which value. */
import type { ApiPromise } from '@polkadot/api'
import type { QueryableStorageEntry } from '@polkadot/api/types'
import { unwrapStorageType } from '@polkadot/types'
import type { StorageKey } from '@polkadot/types'
import { fromHex, type Hex } from '../hex.ts'
import { plain } from './plain.ts'

/** One storage entry before and after. */
export interface StorageChange {
  /** `subtensorModule.stake`; the raw key where the chain's metadata does not know it. */
  readonly item: string
  readonly keys: readonly unknown[]
  /** Null where there was no entry. */
  readonly before: unknown
  /** Null where there is none afterwards. */
  readonly after: unknown
}

/** A change of one storage entry, as `dev_dryRun` tells it; null where there is no entry. */
export interface RawChange {
  readonly key: Hex
  readonly before: Hex | null
  readonly after: Hex | null
}

/** A storage entry's key begins with the hashes of its pallet's and its item's name. */
const PREFIX_DIGITS = 2 + 2 * 32

/** Puts raw changes into words, by the chain's metadata. */
export function decodeChanges (api: ApiPromise, changes: readonly RawChange[]): readonly StorageChange[] {
  const items = new Map<string, QueryableStorageEntry<'promise'>>()
  for (const pallet of Object.values(api.query)) for (const entry of Object.values(pallet)) items.set(entry.keyPrefix(), entry)
  return changes.map(change => decodeChange(api, items.get(change.key.slice(0, PREFIX_DIGITS)), change))
}

function decodeChange (api: ApiPromise, entry: QueryableStorageEntry<'promise'> | undefined, { key, before, after }: RawChange): StorageChange {
  if (entry === undefined) return { item: key, keys: [], before, after }
  const { meta, section, method } = entry.creator
  const storageKey: StorageKey = api.registry.createType('StorageKey', key)
  storageKey.setMeta(meta, section, method)
  // Also of an optional item: storage has the bytes of the value, and nothing where there is none.
  const type = unwrapStorageType(api.registry, meta.type)
  const decode = (bytes: Hex | null) => bytes === null ? null : plain(api.registry.createTypeUnsafe(type, [fromHex(bytes)]))
  return { item: `${section}.${method}`, keys: storageKey.args.map(plain), before: decode(before), after: decode(after) }
}
