import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const BOB_KEY = '8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48'

describe('tx call', () => {
  test('default: any call of the chain, its arguments by their order', async () => {
    expect(await machine.json(`tx call Balances.transfer_keep_alive ${BOB} 1_000_000 -w alice -y`)).toMatchObject({
      call: 'balances.transferKeepAlive', args: { dest: { id: BOB }, value: 1_000_000 }, events: expect.arrayContaining([expect.objectContaining({ name: 'balances.Transfer' })]), transaction: expect.stringMatching(/^0x/),
    })
  })

  test('default: the word “call” may be left out', async () => {
    expect(await machine.json('tx system.remark hello -w alice -y')).toMatchObject({ call: 'system.remark' })
    expect(await machine.json(`tx -q Balances.transfer_keep_alive ${BOB} 1_000_000 -w alice --dry-run`)).toMatchObject({ dryRun: true, call: 'balances.transferKeepAlive' })
    expect(await machine.failure('tx system.remrk hello -w alice -y')).toMatchObject({ code: 'UNKNOWN_NAME', hint: 'Did you mean remark?' })
    expect(await machine.failure('tx cal system.remark')).toMatchObject({ code: 'BAD_COMMAND_LINE', hint: 'Did you mean call?' })
  })

  test('behavior: what has parts is JSON, commas and all', async () => {
    const { status, out } = await machine.run(['tx', 'call', 'subtensorModule.setWeights', '1', '[0,1]', '[5,6]', '0', '-w', 'alice', '--dry-run', '--json'])
    expect({ status, error: (JSON.parse(out) as { error: { details: unknown } }).error.details }).toMatchObject({ status: 1, error: { error: expect.stringContaining('subtensorModule.') } })
  })

  test.each([
    ['calls in brackets', `[balances.transferKeepAlive(${BOB}, 1τ), system.remark(a_b)]`],
    ['as results show them', `[balances.transferKeepAlive(dest: ${BOB}, value: τ1.000000000); system.remark(remark: a_b)]`],
    ['calls as hex', `["0x050300${BOB_KEY}02286bee", "0x00000c615f62"]`],
  ])('behavior: calls are values too: %s', async (_, calls) => {
    const { status, out } = await machine.run(['tx', 'call', 'utility.batchAll', calls, '-w', 'alice', '-y', '--json'])
    expect({ status, out: JSON.parse(out) as unknown }).toMatchObject({ status: 0, out: { data: { args: { calls: [{ args: { value: 1_000_000_000 } }, { args: { remark: '0x615f62' } }] } } } })
  })

  test('behavior: a call inside a call inside a call', async () => {
    const { status, out } = await machine.run(['tx', 'call', 'utility.asDerivative', '3', 'utility.batch([system.remark(1), utility.batch([system.remark("2, 3")])])', '-w', 'alice', '-y', '--json'])
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('0x322c2033') })
  })

  test('behavior: what is wrong with a call inside is told of that call', async () => {
    const failure = async (calls: string) => (JSON.parse((await machine.run(['tx', 'call', 'utility.batch', calls, '-w', 'alice', '-y', '--json'])).out) as { readonly error: { readonly code: string, readonly message: string } }).error
    expect(await failure('[system.remark()]')).toMatchObject({ code: 'BAD_CALL', message: '“system.remark()” is not a call: it takes remark.' })
    expect(await failure('[system.remrk(a)]')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN' })
    expect(await failure('hello')).toMatchObject({ code: 'BAD_CALL' })
  })

  test('behavior: wrong names and values are named, with what would be right', async () => {
    expect(await machine.failure('tx call system.remrk hello -w alice -y')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5, hint: 'Did you mean remark?' })
    expect(await machine.failure('tx call system.remark -w alice -y')).toMatchObject({ code: 'WRONG_NUMBER_OF_VALUES', exit: 2, hint: expect.stringContaining('remark') })
    expect(await machine.failure('tx call balances.transferKeepAlive nobody 1 -w alice -y')).toMatchObject({ code: 'BAD_CHAIN_VALUE', exit: 2 })
    expect(await machine.failure('tx call system -w alice -y')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  })
})

describe('query', () => {
  test('default: one value, or every entry below the keys that are given', async () => {
    expect(await machine.json(`query system.account ${ALICE_SS58}`)).toMatchObject({ item: 'system.account', entries: [{ keys: [], value: { nonce: expect.any(Number) } }] })
    expect(await machine.json('query subtensor_module.tempo')).toMatchObject({ entries: expect.arrayContaining([{ keys: [3], value: expect.any(Number) }]) })
    // On a narrow terminal no part of it is cut.
    const { out } = await machine.run(`query system.account ${ALICE_SS58}`, { tty: true, columns: 80 })
    expect(out).toMatch(/^nonce +\d+\n(.*\n)*data\.free +\d+\n/)
    expect((await machine.run('query subtensorModule.totalNetworks')).out).toMatch(/^value\n +\d+\n$|^value\n\d+\n$/)
  })

  test('behavior: at a block, and not more keys than there are', async () => {
    expect(await machine.json('query system.number --block 0')).toMatchObject({ entries: [{ value: 0 }] })
    expect(await machine.failure('query subtensorModule.tempo 1 2')).toMatchObject({ code: 'WRONG_NUMBER_OF_VALUES', exit: 2 })
    expect(await machine.failure('query subtensorModule.temp')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5, hint: 'Did you mean tempo?' })
    expect(await machine.failure('query nothing.there')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5 })
  })
})
