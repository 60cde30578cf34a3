import { type Hex, toHex } from '../../../src/core/hex.ts'
import type { ChainIdentity, StoredBlock } from '../../../src/chain-sim/state/store.ts'

export const identity: ChainIdentity = { runtime: 'classic', preset: 'custom', options: { features: ['pow-faucet'] } }

/** A made-up block: its hash tells its number and `salt`, so that two blocks of one number can differ. */
export function someBlock (number: number, salt = 0): StoredBlock {
  const hash = new Uint8Array(32)
  new DataView(hash.buffer).setUint32(0, number)
  hash[31] = salt
  return { number, hash: toHex(hash), header: Uint8Array.of(number % 256, salt), extrinsics: [Uint8Array.of(4, number % 256), new Uint8Array(200).fill(salt)] }
}

export const value = (n: number): Uint8Array => Uint8Array.of(n)
export const ITEM: Hex = `0x${'11'.repeat(32)}`
