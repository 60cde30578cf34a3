import type { KnownAccount, ServedChain, ServeOptions } from '../core/chain/served.ts'
import { encodeAddress } from '../core/ss58.ts'
import { signaturesReady } from './block/signature.ts'
import { beginningOf, createMemoryChain, DEFAULT_GENESIS, genesisHashOf, nodeOf, openOrCreateChain, optionsOf, stateRootKindOf, type Beginning } from './chains.ts'
import { devAccounts } from './dev-accounts.ts'
import type { Node } from './node.ts'
import { beganOtherwise, diskFull, otherStateRoot } from './state/errors.ts'
import type { ChainStore } from './state/store.ts'
import { announce, refuseWhereServed } from './announce.ts'
import { openLog } from './log-file.ts'
import { logTo } from './transport/log.ts'
import { serveNode } from './transport/server.ts'

/** In this many ms a client has its answer that the server ends. */
const LAST_WORDS = 50

/** So many of the well-known accounts are looked at for money, where nobody chose how many have some. */
const KNOWN_ACCOUNTS = 8

/**
 * Serves a chain to other programs. Ready when this returns.
 * @param directory where the chain is; not used for one in memory
 * @throws PORT_IN_USE, SERVER_RUNNING, SERVER_SILENT, LOG_UNWRITABLE; CHAIN_BEGAN_OTHERWISE and CHAIN_STATE_ROOT when another genesis or other state roots are
 *   chosen than those of the chain that is there; what opening and making
 *   chains throw
 */
export async function serveSimulatedChain (directory: string, options: ServeOptions): Promise<ServedChain> {
  await signaturesReady()
  if (!options.memory) await refuseWhereServed(directory)
  const store = options.memory ? createMemoryChain(await beginningOf(options.genesis ?? DEFAULT_GENESIS)) : await openChosen(directory, options)
  const node = nodeOf(store, options)
  try {
    return await serve(node, options.memory ? undefined : directory, options)
  } catch (error) {
    await node.close()
    throw error
  }
}

async function serve (node: Node, directory: string | undefined, options: ServeOptions): Promise<ServedChain> {
  const { host, port, logRpc, allowRemoteDev, origins, pid, sealing } = options
  const log = logRpc === undefined ? undefined : await openLog(logRpc)
  const server = await serveNode(node, {
    host,
    port,
    access: allowRemoteDev ? 'everybody' : 'local',
    ...(origins === undefined ? {} : { origins }),
    log: log === undefined ? undefined : logTo(log),
  })
  const { spec_name: specName, spec_version: specVersion } = node.runtime.version
  const { blockTime = optionsOf(node.store.identity).clock.blockTime } = options
  const announcement = directory === undefined ? undefined : await announce(node, directory, { pid, endpoint: local(server.endpoint) }).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  const leave = () => {
    server.leavePort()
    announcement?.withdraw()
  }
  let ended: () => void = () => undefined
  const closed = new Promise<void>(resolve => { ended = resolve })
  const timer = setInterval(() => { if (node.sealing === 'interval') sealIfRoom(node) }, blockTime)
  let closing: Promise<void> | undefined
  const close = async () => {
    clearInterval(timer)
    leave()
    await server.close()
    await node.close()
    log?.end()
    ended()
  }
  const closeOnce = () => closing ??= close()
  node.service = {
    pid,
    endpoint: server.endpoint,
    directory: directory ?? null,
    blockTime,
    stop: () => {
      leave()
      setTimeout(() => { void closeOnce() }, LAST_WORDS)
    },
  }
  return {
    endpoint: server.endpoint,
    genesisHash: node.genesisHash,
    runtime: `${specName}/${specVersion}`,
    block: node.head().number,
    directory,
    sealing,
    blockTime,
    accounts: knownAccounts(node, accountsChosen(options) ?? KNOWN_ACCOUNTS),
    closed,
    close: closeOnce,
  }
}

/** Where the disk is full the chain goes on to be read, and the block is tried again at its next time. */
function sealIfRoom (node: Node): void {
  try {
    node.seal()
  } catch (error) {
    if (!diskFull.is(error)) throw error
  }
}

/** Opens the chain of a directory, which has to have begun as chosen, or makes it so. */
async function openChosen (directory: string, { genesis }: ServeOptions): Promise<ChainStore> {
  if (genesis === undefined) return openOrCreateChain(directory)
  const beginning = await beginningOf(genesis)
  const store = await openOrCreateChain(directory, async () => beginning)
  const [chosen, found] = ['stateRoot' in genesis ? genesis.stateRoot : undefined, stateRootKindOf(store.identity)]
  const fits = beganAs(store, beginning)
  if (fits && (chosen ?? found) === found) return store
  await store.close()
  throw fits && chosen !== undefined ? otherStateRoot({ dir: directory, found, chosen }) : beganOtherwise({ dir: directory })
}

function beganAs (store: ChainStore, { identity, block, snapshot }: Beginning): boolean {
  if (genesisHashOf(store) !== block.hash || String(optionsOf(store.identity).features) !== String(optionsOf(identity).features)) return false
  return snapshot === undefined || (store.firstState() === snapshot.base.number && store.block(snapshot.base.number)?.hash === snapshot.base.hash)
}

const accountsChosen = ({ genesis }: ServeOptions): number | undefined => genesis !== undefined && 'accounts' in genesis ? genesis.accounts?.count : undefined

/** Well-known accounts that have money. */
function knownAccounts (node: Node, count: number): KnownAccount[] {
  const free = node.runtime.development?.free
  if (free === undefined) return []
  return devAccounts(count)
    .map(({ uri, account }) => ({ uri, address: encodeAddress(account), free: node.query(rt => free(rt, account)) }))
    .filter(account => account.free > 0n)
}

/** Where this machine reaches a server that listens on all of its addresses. */
const local = (endpoint: string): string => endpoint.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
