import type { Hex } from '../../../src/core/hex.ts'
import { blockOf, type Header } from '../../../src/chain-sim/block/header.ts'
import { Execution } from '../../../src/chain-sim/pallet/execution.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { createMemoryStore } from '../../../src/chain-sim/state/memory-store.ts'
import type { ChainStore } from '../../../src/chain-sim/state/store.ts'
import { Balances, Subnets, System } from './pallets.ts'
import { tiny } from './runtime.ts'

const NO_HASH: Hex = `0x${'00'.repeat(32)}`

/** A chain of the tiny runtime in memory: accounts with money, subnet 1 with tempo 3 and subnet 2 with tempo 5. */
export function tinyStore (accounts: readonly Hex[], rao = 1_000_000_000_000n): ChainStore {
  const state = new MemoryState()
  const rt = new Execution(tiny, state, { number: 0, parentHash: NO_HASH })
  for (const account of accounts) rt.scope(System).store.Account.mutate(account, had => ({ ...had, providers: 1, data: { ...had.data, free: rao } }))
  rt.scope(Balances).store.TotalIssuance.put(rao * BigInt(accounts.length))
  rt.scope(Subnets).store.Tempo.put(1, 3)
  rt.scope(Subnets).store.Tempo.put(2, 5)
  const header: Header = { parent_hash: NO_HASH, number: 0, state_root: NO_HASH, extrinsics_root: NO_HASH, digest: { logs: [] } }
  const genesis = blockOf(header, [])
  rt.scope(System).store.BlockHash.put(0, genesis.hash)
  return createMemoryStore({ runtime: 'tiny', preset: 'custom', options: {} }, genesis, state)
}
