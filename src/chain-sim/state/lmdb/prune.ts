import { fromHex } from '../../../core/hex.ts'
import { HEADERS_KEPT } from '../store.ts'
import type { Env } from './env.ts'
import type { History } from './history.ts'
import type { KeyIds } from './key-ids.ts'
import { META, readU32, u32 } from './layout.ts'
import { encodeBlock, decodeBlock } from './records.ts'
import { read } from './table.ts'

/** Forgets the state and the extrinsics of the blocks from `first` until before `number`, and what else they leave behind. */
export function prune (env: Env, { ids, history }: { readonly ids: KeyIds, readonly history: History }, first: number, number: number): void {
  const released = takeJournal(env, number).filter(id => history.prune(id, number))
  for (const id of released) ids.release(id)
  if (released.length > 0) ids.renew()
  for (let old = Math.max(1, first); old < number; old++) leaveHeader(env, old)
  for (let old = Math.max(1, first - HEADERS_KEPT); old < number - HEADERS_KEPT; old++) removeHeader(env, old)
  env.meta.putSync(META.first, u32(number))
}

/** Takes out the entries of the journal that going back can need no more. @returns the ids of the keys that they say changed */
function takeJournal ({ journal }: Env, number: number): number[] {
  const changed = new Set<number>()
  for (const key of [...journal.getKeys({ end: u32(number + 1) })]) {
    const entry = read(journal, key)
    if (!entry || readU32(entry) > number) break
    for (let at = 4; at < entry.length; at += 4) changed.add(readU32(entry, at))
    journal.removeSync(key)
  }
  return [...changed]
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
