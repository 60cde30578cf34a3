import * as v from 'valibot'
import { fromHex, toHex } from '../../../core/hex.ts'
import { isForgotten } from '../at.ts'
import { method } from '../method.ts'
import { count, hash, looseBytes } from '../params.ts'
import { asRpcError } from '../refusal.ts'
import { callRuntime } from '../runtime-call.ts'

/** The hash of block 0. */
export const archive_v1_genesisHash = method({}, node => node.genesisHash)

/** The number of the newest block: every block is final. */
export const archive_v1_finalizedHeight = method({}, node => node.head().number)

/** The hash of the block at a height, in a list; an empty one where there is none. */
export const archive_v1_hashByHeight = method({ height: count }, (node, { height }) => {
  const block = node.block(height)
  return block === undefined ? [] : [block.hash]
})

/** The header of a block in SCALE, or null. */
export const archive_v1_header = method({ hash }, (node, { hash }) => {
  const block = node.block(hash)
  return block === undefined ? null : toHex(block.header)
})

/** The extrinsics of a block; null where there is no such block, or the extrinsics are forgotten. */
export const archive_v1_body = method({ hash }, (node, { hash }) => {
  const block = node.block(hash)
  return block === undefined || isForgotten(node, block) ? null : block.extrinsics.map(toHex)
})

/** Calls a function of the runtime behind a block; null where there is no such block. */
export const archive_v1_call = method({ hash, function: v.string(), callParameters: looseBytes }, (node, { hash, function: name, callParameters }) => {
  const block = node.block(hash)
  if (block === undefined) return null
  try {
    return { success: true, value: toHex(callRuntime(node, name, fromHex(callParameters), block.number)) }
  } catch (error) {
    return { success: false, error: asRpcError(error).message }
  }
})
