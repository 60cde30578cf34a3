import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y')

describe('block', () => {
  test('default: header, calls in words, events; by number, by hash, the newest', async () => {
    const block = await machine.json<{ hash: string }>('block 1')
    expect(block).toMatchObject({ number: 1, parent: expect.stringMatching(/^0x/), extrinsics: [{ index: 0, call: expect.stringMatching(/^timestamp\.set\(/) }, { index: 1, signer: ALICE_SS58, call: 'subtensorModule.registerNetwork()' }] })
    expect(await machine.json(`block ${block.hash}`)).toEqual(block)
    expect(await machine.json('block')).toEqual(block)
    expect((await machine.run('block 1')).out).toMatch(/^Block +1\nHash +0x\w{64}\n[^]*\n# {2}signer +call +result\n0 +timestamp\.set\(now: \d+\) +done\n1 {2}5GrwvaE?\S+ +subtensorModule\.registerNetwork\(\) +done\n\n# {2}event +with\n[^]*1 {2}balances\.Withdraw +who: 5Grw\w+, amount: τ100\.000000000\n/)
  })

  test('behavior: a failed transaction says why; no such block', async () => {
    await machine.run('sudo set --netuid 1 --param tempo --value 1 --no-preflight -w alice -y')
    await machine.run('stake add --amount 1 -w alice --no-preflight -y')
    expect(await machine.json('block')).toMatchObject({ extrinsics: [{}, { error: 'subtensorModule.HotKeyAccountNotExists' }] })
    expect(await machine.failure('block 999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
    expect(await machine.failure('block x')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  })
})

describe('events', () => {
  test('default: of one block, all or some', async () => {
    expect(await machine.json('events --block 1 --only subtensormodule.networkadded')).toEqual({ blocks: [{ block: 1, events: [{ extrinsic: 1, name: 'subtensorModule.NetworkAdded', fields: '1, 0' }] }], followed: 0 })
    expect((await machine.run('events --block 1 --only subtensorModule.NetworkAdded')).out).toBe('block  #  event                         with\n    1  1  subtensorModule.NetworkAdded  1, 0\n')
    expect((await machine.run('events --block 0')).out).toBe('Nothing of it happened in this block.\n')
  })

  test('default: followed, each block with events is a line of JSON at once', async () => {
    const following = machine.run('events --follow --count 3 --only system.ExtrinsicSuccess --block 0 --json')
    const { status, out } = await following
    const lines = out.trim().split('\n').map(line => JSON.parse(line))
    expect({ status, lines }).toMatchObject({ status: 0, lines: [{ data: { block: 1 } }, { data: { block: 2 } }, { data: { block: 3 } }, { data: { followed: 3 } }] })
  })
})

test('legacy update says what replaced it', async () => {
  expect((await machine.run('legacy update')).out).toBe('btcli does not update itself. In its clone type: git pull && npm install && npm run build\n')
})
