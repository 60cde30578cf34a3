import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { fromHex, toHex, type Hex } from '../../hex.ts'
import { narrowMetadata } from './metadata.ts'

/** The pallets that nearly every command reads, by the names that polkadot-js gives them. */
const ALWAYS = ['system', 'timestamp', 'balances', 'subtensorModule']

/** What of a chain's state a connection knows. */
export interface Reads {
  /** The pallets, by the names that polkadot-js gives them. */
  readonly pallets: ReadonlySet<string>
  /** Items of those that it does not know all the same: `system.events`. */
  readonly without: ReadonlySet<string>
}

/** What is known to a connection for somebody who reads these pallets beside those that everybody reads. */
export interface Narrowed {
  readonly reads: Reads
  /** As the API takes it; undefined where the chain's metadata is not of a kind that can be narrowed, and all of it is used. */
  readonly metadata: Record<string, Hex> | undefined
}

/** Asks a node for its metadata, and keeps of it what is read. @throws what the provider throws */
export async function narrowed (provider: Pick<ProviderInterface, 'send'>, pallets: readonly string[]): Promise<Narrowed> {
  const names = new Set([...ALWAYS, ...pallets])
  const [genesis, version, metadata] = await Promise.all([
    provider.send<Hex>('chain_getBlockHash', [0]),
    provider.send<{ readonly specVersion: number }>('state_getRuntimeVersion', []),
    provider.send<Hex>('state_getMetadata', []),
  ])
  const narrow = narrowMetadata(fromHex(metadata), pallet => names.has(camel(pallet)))
  return {
    reads: { pallets: names, without: new Set([...narrow?.without ?? []].map(item => item.split('.').map(camel).join('.'))) },
    metadata: narrow === undefined ? undefined : { [`${genesis}-${version.specVersion}`]: toHex(narrow.bytes) },
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/**
 * The storage, or the constants, of a chain of which not all is known. What is not known must not pass for what the chain has not
 * got, so asking for it is a mistake of the program.
 * @param reads undefined where all is known
 */
export function onlyRead<Pallets extends Readonly<Record<string, object>>> (pallets: Pallets, reads: Reads | undefined): Pallets {
  if (reads === undefined) return pallets
  const items = (pallet: string, known: object) => new Proxy(known, {
    get: (target, item) => reads.without.has(`${pallet}.${String(item)}`) ? unread(`${pallet}.${String(item)}`) : Reflect.get(target, item) as unknown,
  })
  return new Proxy(pallets, {
    get (target, pallet) {
      const known = Reflect.get(target, pallet) as object | undefined
      if (typeof pallet !== 'string') return known
      if (!reads.pallets.has(pallet)) return unread(pallet)
      return known === undefined ? undefined : items(pallet, known)
    },
  })
}

function unread (what: string): never {
  throw new Error(`the command reads ${what}, and its declaration does not say so`)
}
