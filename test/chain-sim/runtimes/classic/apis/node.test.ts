import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Header } from '../../../../../src/chain-sim/block/header.ts'
import { encodeExtrinsic } from '../../../../../src/chain-sim/block/extrinsic.ts'
import { decode, encode, type Type } from '../../../../../src/chain-sim/codec/type.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { metadataV15 } from '../../../../../src/chain-sim/pallet/metadata.ts'
import { genesisState } from '../../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import { fromHex, toHex, type Hex } from '../../../../../src/core/hex.ts'
import { RuntimeTrap } from '../../../../../src/core/yuma/trap.ts'
import { readChain } from '../../../../support/block-player.ts'
import { key, SignedChain } from '../support/signed-chain.ts'
import { call } from '../support/stage.ts'

const NO_HASH: Hex = `0x${'00'.repeat(32)}`
const localnet = () => new Execution(classic, genesisState(classic, PRESETS.localnet.config), { number: 0, parentHash: NO_HASH })

const methodOf = (name: string) => {
  const cut = name.indexOf('_')
  return classic.apis.find(api => api.name === name.slice(0, cut))!.methods[name.slice(cut + 1)]!
}
const ask = (rt: Execution, name: string, inputs: object = {}): unknown => methodOf(name).run(rt, inputs as never)
const scale = (rt: Execution, name: string, inputs: object = {}) => encode(methodOf(name).output as Type<unknown>, ask(rt, name, inputs))

describe('what a node asks its runtime', () => {
  test('blocks can be made by it, with the real headers', () => {
    const rt = localnet()
    for (const { header, extrinsics } of readChain('scenario-00').blocks.slice(0, 4)) {
      rt.events.length = 0
      ask(rt, 'Core_initialize_block', { header: decode(Header, fromHex(header)) })
      for (const { hex } of extrinsics) expect(ask(rt, 'BlockBuilder_apply_extrinsic', { extrinsic: fromHex(hex) })).toMatchObject({ type: 'Ok' })
      expect(toHex(scale(rt, 'BlockBuilder_finalize_block'))).toBe(header)
    }
  })

  test('whole blocks can be run, unless an extrinsic may not stand in them', () => {
    const rt = localnet()
    const [block] = readChain('scenario-00').blocks
    const header = decode(Header, fromHex(block!.header))
    const extrinsics = block!.extrinsics.map(({ hex }) => fromHex(hex))
    expect(ask(rt, 'Core_execute_block', { block: { header, extrinsics } })).toBeUndefined()
    const bad = new SignedChain().sign(key('//Nobody'), call('System.remark', { remark: new Uint8Array() }))
    expect(() => ask(localnet(), 'Core_execute_block', { block: { header, extrinsics: [...extrinsics, bad] } })).toThrow(RuntimeTrap)
  })

  test('the time is asked of the node, and judged', () => {
    const rt = localnet()
    const now = 12_012_000n
    const data = (ms: bigint) => ({ data: [['0x74696d7374617030', Uint8Array.from(Buffer.from(BigUint64Array.of(ms).buffer))]] })
    const extrinsics = ask(rt, 'BlockBuilder_inherent_extrinsics', { inherent: data(now) })
    expect(extrinsics).toEqual([encodeExtrinsic(classic, call('Timestamp.set', { now }))])
    const judge = (clock: bigint) => ask(rt, 'BlockBuilder_check_inherents', { block: { header: decode(Header, fromHex(readChain('scenario-00').blocks[0]!.header)), extrinsics }, data: data(clock) })
    expect(judge(now)).toEqual({ okay: true, fatal_error: false, errors: { data: [] } })
    expect(judge(now - 30_001n)).toMatchObject({ okay: false, fatal_error: true })
  })

  test('transactions are judged for the block that comes next', () => {
    const chain = new SignedChain()
    chain.advance(3)
    const good = chain.sign(key('//Alice'), call('System.remark', { remark: new Uint8Array(9) }), { nonce: 2 })
    const judge = (tx: Uint8Array) => ask(chain.at(), 'TaggedTransactionQueue_validate_transaction', { source: 'External', tx, block_hash: `0x${'3'.padStart(64, '0')}` })
    expect(judge(good)).toMatchObject({ type: 'Ok', value: { propagate: true, longevity: 0xffff_ffff_ffff_ffffn } })
    expect(judge(encodeExtrinsic(classic, call('System.remark', { remark: new Uint8Array() })))).toEqual({ type: 'Err', value: { type: 'Unknown', value: { type: 'NoUnsignedValidator', value: undefined } } })
    expect(judge(Uint8Array.of(4, 9))).toEqual({ type: 'Err', value: { type: 'Invalid', value: { type: 'Call', value: undefined } } })
  })

  test('it tells its version and its metadata', () => {
    const rt = localnet()
    expect(ask(rt, 'Core_version')).toMatchObject({ spec_name: 'node-subtensor', spec_version: 153, transaction_version: 1, apis: { length: 17 } })
    expect(ask(rt, 'Metadata_metadata_versions')).toEqual([14, 15])
    expect(ask(rt, 'Metadata_metadata_at_version', { version: 15 })).toEqual(metadataV15(classic))
    expect(ask(rt, 'Metadata_metadata_at_version', { version: 13 })).toBeUndefined()
  })

  test('it tells the keys of authors apart', () => {
    const rt = localnet()
    const encoded = Uint8Array.from({ length: 64 }, (_, index) => index)
    expect(ask(rt, 'SessionKeys_decode_session_keys', { encoded })).toEqual([[encoded.slice(0, 32), '0x61757261'], [encoded.slice(32), '0x6772616e']])
    expect(ask(rt, 'SessionKeys_decode_session_keys', { encoded: encoded.slice(1) })).toBeUndefined()
    expect(() => ask(rt, 'SessionKeys_generate_session_keys', { seed: undefined })).toThrow(RuntimeTrap)
    expect(ask(rt, 'AuraApi_slot_duration')).toBe(12_000n)
    expect(ask(rt, 'GrandpaApi_grandpa_authorities')).toHaveLength(2)
  })

  test('it makes a genesis from a configuration', () => {
    const real = JSON.parse(readFileSync(new URL('../../../../vectors/genesis-localnet.json', import.meta.url), 'utf8')) as Record<Hex, Hex>
    const empty = new Execution(classic, new MemoryState(), { number: 0, parentHash: NO_HASH })
    const json = new TextEncoder().encode(JSON.stringify(PRESETS.localnet.config))
    expect(ask(empty, 'GenesisBuilder_build_config', { json })).toEqual({ type: 'Ok', value: undefined })
    expect(Object.fromEntries([...empty.state.keys('0x')].map(name => [name, toHex(empty.state.get(name)!)]))).toEqual(real)
    const defaults = ask(empty, 'GenesisBuilder_create_default_config') as Uint8Array
    expect(ask(empty, 'GenesisBuilder_build_config', { json: defaults })).toMatchObject({ type: 'Ok' })
    expect(ask(empty, 'GenesisBuilder_build_config', { json: Uint8Array.of(1) })).toMatchObject({ type: 'Err' })
  })
})
