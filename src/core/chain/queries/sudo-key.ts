import type { ReadAt } from '../chain.ts'
import { storage } from '../storage.ts'

/** The account that may do what root may, on chains that have one. */
export async function sudoKey (at: ReadAt): Promise<string | undefined> {
  if (at.query['sudo']?.['key'] === undefined) return undefined
  const key = await storage(at, 'sudo', 'key').one()
  return key.isEmpty ? undefined : key.toString()
}
