import type { KnownAccount, ServedChain, ServeOptions } from '../core/chain/served.ts'
import { encodeAddress } from '../core/ss58.ts'
import { signaturesReady } from './block/signature.ts'
import { beginningOf, createMemoryChain, DEFAULT_GENESIS, genesisHashOf, nodeOf, openOrCreateChain, optionsOf, type Beginning } from './chains.ts'
import { devAccounts } from './dev-accounts.ts'
import type { Node } from './node.ts'
import { beganOtherwise } from './state/errors.ts'
import type { ChainStore } from './state/store.ts'
import { serveNode } from './transport/server.ts'

/** So many of the well-known accounts are looked at for money. */
const KNOWN_ACCOUNTS = 8

/**
 * Serves a chain to other programs. Ready when this returns.
 * @param directory where the chain is; not used for one in memory
 * @throws PORT_IN_USE; CHAIN_BEGAN_OTHERWISE when another genesis is chosen than that of the chain that is there; what opening and making
 *   chains throw
 */
export async function serveSimulatedChain (directory: string, options: ServeOptions): Promise<ServedChain> {
  await signaturesReady()
  const node = nodeOf(options.memory ? createMemoryChain(await beginningOf(options.genesis ?? DEFAULT_GENESIS)) : await openChosen(directory, options))
  try {
    return await serve(node, options.memory ? undefined : directory, options)
  } catch (error) {
    await node.close()
    throw error
  }
}

async function serve (node: Node, directory: string | undefined, { host, port }: ServeOptions): Promise<ServedChain> {
  const server = await serveNode(node, { host, port })
  const { spec_name: specName, spec_version: specVersion } = node.runtime.version
  let ended: () => void = () => undefined
  const closed = new Promise<void>(resolve => { ended = resolve })
  let closing: Promise<void> | undefined
  const close = async () => {
    await server.close()
    await node.close()
    ended()
  }
  return {
    endpoint: server.endpoint,
    genesisHash: node.genesisHash,
    runtime: `${specName}/${specVersion}`,
    block: node.head().number,
    directory,
    accounts: knownAccounts(node),
    closed,
    close: () => closing ??= close(),
  }
}

/** Opens the chain of a directory, which has to have begun as chosen, or makes it so. */
async function openChosen (directory: string, { genesis }: ServeOptions): Promise<ChainStore> {
  if (genesis === undefined) return openOrCreateChain(directory)
  const beginning = await beginningOf(genesis)
  const store = await openOrCreateChain(directory, async () => beginning)
  if (beganAs(store, beginning)) return store
  await store.close()
  throw beganOtherwise({ dir: directory })
}

function beganAs (store: ChainStore, { identity, block }: Beginning): boolean {
  return genesisHashOf(store) === block.hash && String(optionsOf(store.identity).features) === String(optionsOf(identity).features)
}

/** Well-known accounts that have money. */
function knownAccounts (node: Node): KnownAccount[] {
  const free = node.runtime.development?.free
  if (free === undefined) return []
  return devAccounts(KNOWN_ACCOUNTS)
    .map(({ uri, account }) => ({ uri, address: encodeAddress(account), free: node.query(rt => free(rt, account)) }))
    .filter(account => account.free > 0n)
}
