import { readdirSync, readFileSync } from 'node:fs'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import { fromHex, type Hex } from '../../../../../src/core/hex.ts'
import { readChain, type RecordedBlock } from '../../../../support/block-player.ts'

const folder = new URL('../../../../vectors/', import.meta.url)
const genesis = JSON.parse(readFileSync(new URL('genesis-localnet.json', folder), 'utf8')) as Record<Hex, Hex>

/** The names of the chains that were recorded. */
export const chainNames: readonly string[] = readdirSync(new URL('blocks/', folder)).map(file => file.replace('.json.gz', '')).sort()

/** Every block of a recorded chain with the real storage behind it, nothing of which this project's calls have made. */
export function * recordedChain (name: string): Generator<{ readonly block: RecordedBlock, readonly rt: Execution }> {
  const state = new MemoryState(Object.entries(genesis).map(([key, value]) => [key as Hex, fromHex(value)]))
  for (const block of readChain(name).blocks) {
    for (const [key, value] of Object.entries(block.diff)) {
      if (value === null) state.delete(key as Hex)
      else state.put(key as Hex, fromHex(value))
    }
    yield { block, rt: new Execution(classic, state, { number: block.number, parentHash: block.parent_hash }) }
  }
}
