import { fromHex } from '../../../core/hex.ts'
import { HEADERS_KEPT } from '../store.ts'
import type { Env } from './env.ts'
import type { History } from './history.ts'
import type { KeyIds } from './key-ids.ts'
import { META, u32 } from './layout.ts'
import { encodeBlock, decodeBlock } from './records.ts'
import { read } from './table.ts'

/** Forgets the state and the extrinsics of the blocks from `first` until before `number`, and what else they leave behind. */
export function prune (env: Env, { ids, history }: { readonly ids: KeyIds, readonly history: History }, first: number, number: number): void {
  const released = history.prune(number)
  for (const id of released) ids.release(id)
  if (released.size > 0) ids.renew()
  for (let old = Math.max(1, first); old < number; old++) leaveHeader(env, old)
  for (let old = Math.max(1, first - HEADERS_KEPT); old < number - HEADERS_KEPT; old++) removeHeader(env, old)
  env.meta.putSync(META.first, u32(number))
}

function leaveHeader ({ blocks }: Env, number: number): void {
  const record = read(blocks, u32(number))
  if (record) blocks.putSync(u32(number), encodeBlock({ ...decodeBlock(number, record), extrinsics: [] }))
}

function removeHeader ({ blocks, numbers }: Env, number: number): void {
  const record = read(blocks, u32(number))
  if (!record) return
  numbers.removeSync(fromHex(decodeBlock(number, record).hash))
  blocks.removeSync(u32(number))
}
