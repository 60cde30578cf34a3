import { beforeAll, describe, expect, test } from 'vitest'
import { orderedTrieRoot, trieRoot } from '../../../../src/chain-sim/trie/root.ts'
import { blockOf, Header } from '../../../../src/chain-sim/block/header.ts'
import { signaturesReady } from '../../../../src/chain-sim/block/signature.ts'
import { ByteReader } from '../../../../src/core/scale/byte-reader.ts'
import { decode, encode } from '../../../../src/chain-sim/codec/type.ts'
import { genesisState } from '../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../src/chain-sim/runtimes/classic/index.ts'
import { system } from '../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { fromHex, toHex, type Hex } from '../../../../src/core/hex.ts'
import { BlockPlayer, CHAINS, readChain, type RecordedBlock } from '../../../support/block-player.ts'

beforeAll(signaturesReady)

/** An answer of a runtime API, in SCALE. */
function answer (player: BlockPlayer, block: RecordedBlock, name: string, input: Hex): Hex {
  const [trait, method] = [name.slice(0, name.indexOf('_')), name.slice(name.indexOf('_') + 1)]
  const declared = player.runtime.apis.find(api => api.name === trait)!.methods[method]!
  const reader = new ByteReader(fromHex(input))
  const inputs = Object.fromEntries(Object.entries(declared.inputs).map(([argument, type]) => [argument, type.read(reader) as unknown]))
  return toHex(encode(declared.output, player.query(block, rt => declared.run(rt, inputs as never))))
}

/** The header that our state and our body give. */
function headerOf (player: BlockPlayer, block: RecordedBlock): Header {
  const entries = [...player.state.keys('0x')].map(key => [fromHex(key), player.state.get(key)!] as const)
  return {
    parent_hash: block.parent_hash,
    number: block.number,
    state_root: trieRoot(entries, 1),
    extrinsics_root: orderedTrieRoot(block.extrinsics.map(({ hex }) => fromHex(hex)), 0),
    digest: player.query(block, rt => rt.scope(system).store.Digest.get()),
  }
}

describe('recorded chains of the real runtime', () => {
  test.each(CHAINS)('%s: every block changes the same storage to the byte, and the last has the same hash', name => {
    const { blocks, final_state: finalState } = readChain(name)
    const player = new BlockPlayer(classic, genesisState(classic, PRESETS.localnet.config))
    for (const block of blocks) {
      const played = player.play(block)
      expect(played.diff, `storage in block ${block.number}`).toEqual(block.diff)
      expect(played.results.map(result => 'ok' in result && result.ok)).toEqual(block.extrinsics.map(({ result }) => result === 'Ok'))
      for (const [method, input, expected] of block.runtime_api ?? []) {
        expect(answer(player, block, method, input), `${method}(${input}) at block ${block.number}`).toBe(expected)
      }
    }
    expect(Object.fromEntries([...player.state.keys('0x')].map(key => [key, toHex(player.state.get(key)!)]))).toEqual(finalState)
    const last = blocks.at(-1)!
    const header = headerOf(player, last)
    expect(header).toEqual(decode(Header, fromHex(last.header)))
    expect(blockOf(header, []).hash).toBe(last.hash)
  }, 60_000)
})
