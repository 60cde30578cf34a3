import { toHex, type Hex } from '../../core/hex.ts'
import type { Node } from '../node.ts'
import type { State } from '../state/state.ts'
import type { StoredBlock } from '../state/store.ts'
import { clientError } from './error.ts'

/** The block of a hash, the newest when none is given. @throws RpcError 4003 when there is no such block */
export function blockAt (node: Node, hash: Hex | undefined): StoredBlock {
  const block = hash === undefined ? node.head() : node.block(hash)
  if (block === undefined) throw clientError(`UnknownBlock: Header was not found in the database: ${hash}`)
  return block
}

/** The storage behind a block, the newest when none is given. @throws RpcError 4003 when there is no such block */
export const stateAt = (node: Node, hash: Hex | undefined): State => node.state(hash === undefined ? undefined : blockAt(node, hash).number)

/** Whether the extrinsics of a block, and the state behind it, were pruned away. Of block 0 there is nothing to forget. */
export const isForgotten = ({ store }: Node, { number }: StoredBlock): boolean => number > 0 && number < store.firstState()

/** Stored bytes as the client gets them. */
export const hexOrNull = (bytes: Uint8Array | undefined): Hex | null => bytes === undefined ? null : toHex(bytes)
