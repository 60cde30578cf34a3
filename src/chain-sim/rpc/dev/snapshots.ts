import { isAbsolute } from 'node:path'
import * as v from 'valibot'
import type { Hex } from '../../../core/hex.ts'
import type { Node } from '../../node.ts'
import { snapshotOtherChain } from '../../snapshot/errors.ts'
import { readSnapshot, writeSnapshot } from '../../snapshot/file.ts'
import { lastBlock, newestState, takeSnapshot } from '../../snapshot/take.ts'
import { sameBytes } from '../../state/bytes.ts'
import type { Changes } from '../../state/state.ts'
import { wholeState } from '../../state/whole.ts'
import { blockAt, hexOrNull } from '../at.ts'
import { method } from '../method.ts'
import { blockHash, hash, maybe } from '../params.ts'

const file = v.pipe(v.string('expected a path'), v.check(isAbsolute, 'expected an absolute path'))

/**
 * Remembers the newest block.
 *
 * @returns what `dev_revert` goes back to: the block's hash
 *
 * @example
 * dev_snapshot()
 */
export const dev_snapshot = method({}, node => node.head().hash)

/**
 * Goes back to where `dev_snapshot` was called: what came after is gone. It can be gone back to again later.
 *
 * @returns true
 * @throws RpcError 4003 when the chain has been further back meanwhile
 *
 * @example
 * dev_revert("0x1234…")
 */
export const dev_revert = method({ snapshot: hash }, (node, { snapshot }) => {
  node.setHead(blockAt(node, snapshot).number)
  return true
})

/**
 * Writes the chain to a file on the node's machine: the newest block with its whole state, and with `history` all blocks whose state is
 * kept. Only for clients on that machine.
 *
 * @param path absolute
 * @returns `{ block, hash, firstBlock, bytes }`
 *
 * @example
 * dev_saveSnapshot("/tmp/before.snap")
 */
export const dev_saveSnapshot = method({ path: file, history: maybe(v.boolean()) }, async (node, { path, history = false }) => {
  const source = takeSnapshot(node.store, { history })
  const bytes = await writeSnapshot(path, source)
  return { block: source.head.number, hash: source.head.hash, firstBlock: source.base.number, bytes }
})

/**
 * Goes to the newest block of a snapshot of this chain: back, where the block is still there; otherwise the chain begins anew with it,
 * and what is not in the file is gone. Only for clients on the node's machine.
 *
 * @returns `{ block, hash, kept }`: whether the blocks before are still there
 * @throws RpcError -32000 with SNAPSHOT_OTHER_CHAIN and what else is wrong with the file in `data`
 *
 * @example
 * dev_loadSnapshot("/tmp/before.snap")
 */
export const dev_loadSnapshot = method({ path: file }, async (node, { path }) => {
  const snapshot = await readSnapshot(path)
  const why = differenceTo(node, snapshot)
  if (why !== undefined) throw snapshotOtherChain({ path, why })
  const { number, hash } = lastBlock(snapshot)
  const kept = node.block(number)?.hash === hash && number >= node.store.firstState()
  if (kept) node.setHead(number)
  else node.restart(snapshot)
  return { block: number, hash, kept }
})

/**
 * What differs between the newest states of two snapshots, or of a snapshot and a block (the newest when left out).
 *
 * @returns raw entries `[key, before, after]` in the order of their keys, null for none
 *
 * @example
 * dev_diffSnapshot("/tmp/before.snap")
 * dev_diffSnapshot("/tmp/before.snap", "/tmp/after.snap")
 */
export const dev_diffSnapshot = method({ path: file, other: maybe(file), at: blockHash }, async (node, { path, other, at }) => {
  const before = newestState(await readSnapshot(path))
  const after = other === undefined ? wholeState(node.state(blockAt(node, at).number)) : newestState(await readSnapshot(other))
  return differences(before, after)
})

function differenceTo ({ store, genesisHash }: Node, { identity, genesis }: Awaited<ReturnType<typeof readSnapshot>>): string | undefined {
  if (genesis.hash !== genesisHash) return `its genesis block is ${genesis.hash}`
  if (identity.options['stateRoot'] !== store.identity.options['stateRoot']) return 'its headers have state roots of another kind'
  return JSON.stringify([identity.runtime, identity.options]) === JSON.stringify([store.identity.runtime, store.identity.options])
    ? undefined
    : 'its runtime is built with other features'
}

function differences (before: Changes, after: Changes): (readonly [Hex, Hex | null, Hex | null])[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  return keys.flatMap(key => {
    const [one, other] = [before.get(key) ?? undefined, after.get(key) ?? undefined]
    const same = one === undefined || other === undefined ? one === other : sameBytes(one, other)
    return same ? [] : [[key, hexOrNull(one), hexOrNull(other)] as const]
  })
}
