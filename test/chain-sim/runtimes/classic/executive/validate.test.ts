import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encodeExtrinsic } from '../../../../../src/chain-sim/block/extrinsic.ts'
import { encode, type Type } from '../../../../../src/chain-sim/codec/type.ts'
import { TransactionPaymentApi } from '../../../../../src/chain-sim/runtimes/classic/apis/transaction-payment-api.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { addressOf } from '../../../../../src/chain-sim/runtimes/classic/types/multi-address.ts'
import { fromHex, toHex } from '../../../../../src/core/hex.ts'
import { accountOf, key, SignedChain } from '../support/signed-chain.ts'
import { call } from '../support/stage.ts'

const alice = key('//Alice')
const U64_MAX = 0xffff_ffff_ffff_ffffn
const remark = call('System.remark', { remark: new Uint8Array(4) })
const tag = (nonce: number) => `${accountOf(alice)}${Buffer.from(Uint32Array.of(nonce).buffer).toString('hex')}`
const setWeights = call('SubtensorModule.set_weights', { netuid: 3, dests: [], weights: [], version_key: 0n })

describe('the pool', () => {
  test('is told by tags what a transaction waits for', () => {
    const chain = new SignedChain()
    expect(chain.validate(chain.sign(alice, remark))).toEqual({ priority: U64_MAX, requires: [], provides: [tag(0)], longevity: U64_MAX })
    expect(chain.validate(chain.sign(alice, remark, { nonce: 5 }))).toMatchObject({ requires: [tag(4)], provides: [tag(5)] })
  })

  test('is told for how long a transaction is good', () => {
    const chain = new SignedChain()
    chain.advance(5)
    expect(chain.validate(chain.sign(alice, remark, { era: { period: 8, phase: 4 } })).longevity).toBe(6n)
    expect(chain.validate(chain.sign(alice, setWeights)).longevity).toBe(1n)
  })

  test('refuses weights of who has too little stake, and registrations when there are too many', () => {
    const chain = new SignedChain()
    const { store } = chain.at().scope(subtensor)
    const put = (item: 'WeightsMinStake', value: bigint) => { chain.state.put(chain.runtime.keys(subtensor, item).of([]), encode(subtensor.storage[item].value, value)) }
    put('WeightsMinStake', 1n)
    expect(() => chain.validate(chain.sign(alice, setWeights))).toThrow('Call')
    const register = call('SubtensorModule.burned_register', { netuid: 3, hotkey: accountOf(alice) })
    expect(chain.validate(chain.sign(alice, register)).longevity).toBe(U64_MAX)
    const most = store.TargetRegistrationsPerInterval.get(3) * 3
    chain.state.put(chain.runtime.keys(subtensor, 'RegistrationsThisInterval').of([3]), Uint8Array.of(most, 0))
    expect(() => chain.validate(chain.sign(alice, register))).toThrow('ExhaustsResources')
    expect(chain.validate(chain.sign(alice, call('Utility.batch', { calls: [register] }))).longevity).toBe(U64_MAX)
  })

  test('takes no inherents, and nothing that nobody signed', () => {
    const chain = new SignedChain()
    expect(() => chain.validate(chain.sign(alice, call('Timestamp.set', { now: 1n })))).toThrow('MandatoryValidation')
    expect(() => chain.validate(encodeExtrinsic(chain.runtime, remark))).toThrow('NoUnsignedValidator')
  })

  test('leaves nothing behind', () => {
    const chain = new SignedChain()
    const rt = chain.at(1)
    const before = [...rt.state.keys('0x')].map(name => [name, toHex(rt.state.get(name)!)])
    chain.runtime.executive.validate(rt, chain.sign(alice, remark))
    expect([...rt.state.keys('0x')].map(name => [name, toHex(rt.state.get(name)!)])).toEqual(before)
    expect(rt.events).toEqual([])
  })
})

interface RecordedFee {
  readonly ext_hex: `0x${string}`
  readonly len: number
  readonly query_info_scale: string
  readonly query_fee_details_scale: string
}

describe('fees', () => {
  const recorded = JSON.parse(readFileSync(new URL('../../../../vectors/fees-at-genesis.json', import.meta.url), 'utf8')) as readonly RecordedFee[]

  test.each(recorded)('before the first block as on the real chain: $ext_hex', ({ ext_hex: hex, len, query_info_scale: info, query_fee_details_scale: details }) => {
    const rt = new SignedChain().at()
    const ask = (name: string) => {
      const { run, output } = TransactionPaymentApi.methods[name]!
      return toHex(encode(output as Type<unknown>, run(rt, { uxt: fromHex(hex), len } as never)))
    }
    expect([ask('query_info'), ask('query_fee_details')]).toEqual([info, details])
  })

  test('are what an executive tells', () => {
    const chain = new SignedChain()
    chain.advance()
    const transaction = chain.sign(alice, call('Balances.transfer_keep_alive', { dest: addressOf(accountOf(alice)), value: 1n }))
    expect(chain.runtime.executive.feeDetails(chain.at(), transaction)).toMatchObject({ class: 'Normal', inclusion: { base: 124_414n, length: BigInt(transaction.length), weight: 0n } })
    expect(chain.runtime.executive.feeDetails(chain.at(), encodeExtrinsic(chain.runtime, remark)).inclusion).toBeUndefined()
  })
})
