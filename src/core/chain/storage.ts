import type { Codec } from '@polkadot/types/types'
import type { SubmittableExtrinsic } from '@polkadot/api/types'
import { rao, type Rao } from '../amount.ts'
import type { Chain, ReadAt } from './chain.ts'
import { notOnThisChain } from './errors.ts'

/** One storage item at a block: a reader of values, of many values at once, and of whole maps. */
export interface StorageReader {
  one (...keys: readonly unknown[]): Promise<Codec>
  /** How many bytes stand there; 0 for a key that is not there, whatever its default is. */
  size (...keys: readonly unknown[]): Promise<number>
  /** One value for each key (each a list where the item has several keys), in their order, in one request. */
  many (keys: readonly unknown[]): Promise<readonly Codec[]>
  /** Every entry whose keys begin with these: the entry's keys, and its value. */
  entries (...first: readonly unknown[]): Promise<readonly (readonly [keys: readonly Codec[], value: Codec])[]>
}

/** Whether the connected chain's metadata knows a storage item. */
export const hasItem = (at: Pick<ReadAt, 'query'>, pallet: string, item: string): boolean => at.query[pallet]?.[item] !== undefined

/**
 * A storage item by the names that polkadot-js gives it: `storage(at, 'subtensorModule', 'burn')`. What reads it is rejected with
 * NOT_ON_THIS_CHAIN when the connected chain's metadata does not know it: not this function, so that of several reads that
 * are begun together none is left without somebody who hears how it ends.
 */
export function storage (at: Pick<ReadAt, 'query' | 'network'>, pallet: string, item: string): StorageReader {
  const entry = () => {
    const found = at.query[pallet]?.[item]
    if (found === undefined) throw notOnThisChain({ what: `storage item ${pallet}.${item}`, network: at.network })
    return found
  }
  return {
    one: async (...keys) => entry()(...keys),
    size: async (...keys) => (await entry().size(...keys)).toNumber(),
    many: async keys => {
      const found = entry()
      return keys.length === 0 ? [] : found.multi(keys as unknown[])
    },
    entries: async (...first) => (await entry().entries(...first)).map(([key, value]) => [key.args, value]),
  }
}

/**
 * A transaction by the names that polkadot-js gives it.
 * @throws NOT_ON_THIS_CHAIN when the connected chain has no such call
 */
export function transaction ({ api, network }: Pick<Chain, 'api' | 'network'>, pallet: string, call: string, ...args: readonly unknown[]): SubmittableExtrinsic<'promise'> {
  const make = api.tx[pallet]?.[call]
  if (make === undefined) throw notOnThisChain({ what: `call ${pallet}.${call}`, network: network.name })
  return make(...args)
}

/** A number that fits in 53 bits: a netuid, a uid, a tempo, a block. */
export const asNumber = (codec: Codec): number => Number(codec.toString())

/** A whole number of any size. */
export const asBigInt = (codec: Codec): bigint => BigInt(codec.toString())

/** An amount. */
export const asRao = (codec: Codec): Rao => rao(asBigInt(codec))

/** An account, as its address in the chain’s own format. */
export const asAddress = (codec: Codec): string => codec.toString()

/** The value at an index of an answer as long as its question. */
export function present<T> (value: T | undefined): T {
  if (value === undefined) throw new Error('the node answered with too few values')
  return value
}
