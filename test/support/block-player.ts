import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fromHex, toHex, type Hex } from '../../src/core/hex.ts'
import { decodeExtrinsic } from '../../src/chain-sim/block/extrinsic.ts'
import { Execution } from '../../src/chain-sim/pallet/execution.ts'
import { TransactionRefused, type ApplyResult } from '../../src/chain-sim/pallet/executive.ts'
import type { Runtime } from '../../src/chain-sim/pallet/runtime.ts'
import type { MemoryState } from '../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../src/chain-sim/state/overlay.ts'

export interface RecordedExtrinsic {
  readonly hex: Hex
  /** As Rust prints it. */
  readonly call?: string
  readonly result: string
  readonly apply_result_scale?: Hex
}

/** A block of the real runtime, as it was recorded. */
export interface RecordedBlock {
  readonly number: number
  readonly parent_hash: Hex
  readonly hash: Hex
  readonly state_root: Hex
  readonly extrinsics_root: Hex
  readonly header: Hex
  readonly extrinsics: readonly RecordedExtrinsic[]
  readonly events: readonly (readonly [phase: string, debug: string, scale: Hex])[]
  readonly diff: Readonly<Record<Hex, Hex | null>>
  readonly runtime_api?: readonly (readonly [method: string, args: Hex, answer: Hex])[]
}

export interface RecordedChain {
  readonly kind: string
  readonly blocks: readonly RecordedBlock[]
  readonly final_state: Readonly<Record<Hex, Hex>>
}

/** The names of all that are there. */
export const CHAINS = ['scenario-00', 'scenario-01', 'scenario-02', 'scenario-03', 'scenario-04', 'scenario-12']

/** A chain of `test/vectors/blocks`, without its genesis block. */
export function readChain (name: string): RecordedChain {
  const file = new URL(`../vectors/blocks/${name}.json.gz`, import.meta.url)
  const chain = JSON.parse(gunzipSync(readFileSync(file)).toString()) as RecordedChain
  return { ...chain, blocks: chain.blocks.filter(({ number }) => number > 0) }
}

/** What a played block came to. */
export interface PlayedBlock {
  readonly diff: Readonly<Record<Hex, Hex | null>>
  /** One for each extrinsic: how it ended, or that it was refused. */
  readonly results: readonly (ApplyResult | { readonly refused: string })[]
  readonly events: Execution['events']
}

/** Plays recorded blocks one after the other on a state. */
export class BlockPlayer {
  constructor (readonly runtime: Runtime, readonly state: MemoryState) {}

  play (recorded: RecordedBlock): PlayedBlock {
    const { executive } = this.runtime
    const overlay = new Overlay(this.state)
    const environment = { number: recorded.number, parentHash: recorded.parent_hash, timestamp: timestampOf(this.runtime, recorded.extrinsics[0]) }
    const rt = new Execution(this.runtime, overlay, environment)
    executive.initialize(rt, environment)
    const results = recorded.extrinsics.map(({ hex }) => {
      try {
        return executive.apply(rt, fromHex(hex))
      } catch (error) {
        if (error instanceof TransactionRefused) return { refused: error.why.reason }
        throw error
      }
    })
    executive.finalize(rt)
    const changes = overlay.changes()
    for (const [key, value] of changes) {
      if (value === null) this.state.delete(key)
      else this.state.put(key, value)
    }
    return { diff: Object.fromEntries([...changes].map(([key, value]) => [key, value && toHex(value)])), results, events: rt.events }
  }

  /** Runs code of the runtime behind the last block, and drops what it writes. */
  query<T> ({ number, parent_hash: parentHash }: RecordedBlock, work: (rt: Execution) => T): T {
    return work(new Execution(this.runtime, new Overlay(this.state), { number, parentHash }))
  }
}

/** The time that a block's first extrinsic says, in ms since 1970. */
export function timestampOf (runtime: Runtime, first: RecordedExtrinsic | undefined): number {
  if (first === undefined) throw new Error('a block without its time')
  return Number(decodeExtrinsic(runtime, fromHex(first.hex)).call.args['now'])
}
