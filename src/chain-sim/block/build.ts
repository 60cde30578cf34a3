import { RuntimeTrap } from '../../core/yuma/trap.ts'
import { Execution } from '../pallet/execution.ts'
import { TransactionRefused, type Invalidity } from '../pallet/executive.ts'
import type { Runtime } from '../pallet/runtime.ts'
import { Overlay } from '../state/overlay.ts'
import type { Changes, Difference, State } from '../state/state.ts'
import type { StoredBlock } from '../state/store.ts'
import { orderedTrieRoot } from '../trie/root.ts'
import { MalformedExtrinsic } from './extrinsic.ts'
import { blockOf, type Header } from './header.ts'
import type { StateRoots } from './state-root.ts'
import { digestOf } from './well-known.ts'

/** What became of a transaction that was offered to a block. */
export type Verdict =
  | { readonly type: 'included', readonly index: number }
  /** It may not stand in this block; `ExhaustsResources` and `Future` may stand in a later one. */
  | { readonly type: 'refused', readonly why: Invalidity }
  /** The real runtime would trap on it, so no block can hold it. */
  | { readonly type: 'trapped', readonly reason: string }

/** The next block, and what it did to the state. */
export interface BuiltBlock {
  readonly block: StoredBlock
  /** What it changed. */
  readonly differences: readonly Difference[]
  /** One for each transaction offered, in their order. */
  readonly verdicts: readonly Verdict[]
}

/** What a block is made from. */
export interface BlockPlan {
  readonly parent: StoredBlock
  /** The storage behind the parent. */
  readonly state: State
  /** Milliseconds since 1970. */
  readonly timestamp: number
  /** Encoded extrinsics, in the order in which they are tried. */
  readonly transactions: readonly Uint8Array[]
  /** What the header says of the state. */
  readonly stateRoots: StateRoots
  /** Changes the storage by force, after the block's own beginning and before the transactions. */
  readonly intervention?: Intervention
}

/** A change to a development chain that no transaction makes. */
export type Intervention = (rt: Execution) => void

/** Builds the next block: a pure function of the runtime and the plan. */
export function buildBlock (runtime: Runtime, plan: BlockPlan): BuiltBlock {
  const { parent, state, transactions, stateRoots, intervention } = plan
  const { executive } = runtime
  const { rt, overlay, body } = beginBlock(runtime, plan)
  if (intervention !== undefined) {
    rt.phase = { type: 'Initialization', value: undefined }
    intervention(rt)
  }
  const verdicts = transactions.map(bytes => {
    const verdict = attempt(rt, bytes, body.length)
    if (verdict.type === 'included') body.push(bytes)
    return verdict
  })
  executive.finalize(rt)
  const differences = overlay.differences()
  const header: Header = {
    parent_hash: parent.hash,
    number: rt.block.number,
    state_root: stateRoots.next(parent.header, state, differences),
    extrinsics_root: orderedTrieRoot(body, 0),
    digest: digestOf(rt),
  }
  overlay.release()
  return { block: blockOf(header, body), differences, verdicts }
}

/** A block that has begun: the pallets have done their work and the inherents are in. */
interface BegunBlock {
  readonly rt: Execution
  readonly overlay: Overlay
  readonly body: Uint8Array[]
}

function beginBlock (runtime: Runtime, { parent, state, timestamp }: Pick<BlockPlan, 'parent' | 'state' | 'timestamp'>): BegunBlock {
  const environment = { number: parent.number + 1, parentHash: parent.hash, timestamp }
  const overlay = new Overlay(state)
  const rt = new Execution(runtime, overlay, environment)
  runtime.executive.initialize(rt, environment)
  const body = runtime.executive.inherents(environment).map(inherent => {
    runtime.executive.apply(rt, inherent)
    return inherent
  })
  return { rt, overlay, body }
}

/**
 * Runs something as if it stood in the next block, and keeps nothing.
 * @returns what it returned, and what it changed beyond the block's own beginning
 */
export function tryInNextBlock<T> (
  runtime: Runtime,
  plan: Pick<BlockPlan, 'parent' | 'state' | 'timestamp'>,
  work: (rt: Execution) => T,
): { readonly result: T, readonly changes: Changes } {
  const { rt, overlay } = beginBlock(runtime, plan)
  const layer = new Overlay(overlay)
  const result = work(new Execution(runtime, layer, rt.block))
  return { result, changes: layer.changes() }
}

function attempt (rt: Execution, bytes: Uint8Array, index: number): Verdict {
  try {
    rt.layered(() => rt.runtime.executive.apply(rt, bytes))
    return { type: 'included', index }
  } catch (error) {
    if (error instanceof TransactionRefused) return { type: 'refused', why: error.why }
    if (error instanceof MalformedExtrinsic) return { type: 'refused', why: { type: 'Invalid', reason: 'Call' } }
    if (error instanceof RuntimeTrap) return { type: 'trapped', reason: error.message }
    throw error
  }
}
