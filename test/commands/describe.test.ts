import { describe, expect, test } from 'vitest'
import { useMachine } from '../support/btcli.ts'

const machine = useMachine()

describe('describe', () => {
  test('default: a call, its arguments and how they are written', async () => {
    expect(await machine.json('describe balances.transferKeepAlive')).toEqual({
      pallet: 'balances',
      found: [{
        kind: 'call', name: 'transferKeepAlive', docs: 'Transfers free money; the sender keeps the existential deposit.', holds: null, value: null,
        takes: [{ name: 'dest', type: 'MultiAddress', written: '5F…' }, { name: 'value', type: 'Compact<u64>', written: 'number' }],
      }],
    })
    expect((await machine.run('describe Balances.transfer_keep_alive')).out).toBe(`balances.transferKeepAlive: call
Transfers free money; the sender keeps the existential deposit.

Arguments
dest   MultiAddress: 5F…
value  Compact<u64>: number

$ btcli tx balances.transferKeepAlive <dest> <value>
`)
  })

  test.each([
    ['utility.batch', 'calls', '[pallet.call(value, value), pallet.call(value, value)]'],
    ['proxy.addProxy', 'proxyType', 'Any, Owner, NonCritical, NonTransfer, Senate, NonFungibile, Triumvirate, Governance, Staking or Registration'],
    ['multisig.asMulti', 'maybeTimepoint', '{"height": number, "index": number} or null'],
    ['multisig.asMulti', 'maxWeight', '{"refTime": number, "proofSize": number}'],
    ['subtensorModule.setWeights', 'dests', '[number, number]'],
    ['subtensorModule.commitWeights', 'commitHash', '0x…'],
    ['system.remark', 'remark', 'text or 0x…'],
  ])('behavior: %s: %s is written %s', async (name, argument, written) => {
    const { found: [first] } = await machine.json<{ readonly found: readonly [{ readonly takes: readonly { readonly name: string }[] }] }>(`describe ${name}`)
    expect(first.takes.find(each => each.name === argument)).toMatchObject({ written })
  })

  test('behavior: storage items, constants, events and errors too', async () => {
    expect(await machine.json('describe subtensorModule.weights')).toMatchObject({ found: [{ kind: 'storage item', takes: [{ name: 'key1', type: 'u16' }, { name: 'key2', type: 'u16' }], holds: 'Vec<(u16,u16)>' }] })
    expect(await machine.json('describe system.account')).toMatchObject({ found: [{ takes: [{ name: 'key', type: 'AccountId32', written: '5F…' }], holds: 'FrameSystemAccountInfo' }] })
    expect(await machine.json('describe balances.existentialDeposit')).toMatchObject({ found: [{ kind: 'constant', holds: 'u64', value: '500' }, { kind: 'error' }] })
    expect(await machine.json('describe subtensorModule.stakeAdded')).toMatchObject({ found: [{ kind: 'event', takes: [{}, {}] }] })
    expect(await machine.json('describe balances.InsufficientBalance')).toMatchObject({ found: [{ kind: 'error', docs: expect.stringMatching(/./) as string }] })
  })

  test('behavior: a name that there is not, with what was probably meant', async () => {
    expect(await machine.failure('describe system.remrk')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5, hint: 'Did you mean remark?' })
    expect(await machine.failure('describe sistem.remark')).toMatchObject({ code: 'UNKNOWN_NAME', hint: 'Did you mean system?' })
  })
})

describe('help on what a chain has', () => {
  test.each(['tx call system.remark --help', 'tx system.remark --help', 'tx system.remark hello -w alice -h', 'tx build system.remark --help', 'help tx system.remark'])('default: %s shows the arguments of the call', async line => {
    expect((await machine.run(line)).out).toContain('remark  Bytes: text or 0x…')
  })

  test('default: query <item> --help shows its keys', async () => {
    expect((await machine.run('query subtensorModule.tempo --help')).out).toContain('key  u16: number')
  })

  test('behavior: without a name, and where no chain answers, the command’s own help', async () => {
    expect((await machine.run('tx call --help')).out).toMatch(/^Send any call/)
    expect((await machine.run('tx --help')).out).toMatch(/tx <command>/)
    expect(await machine.run('tx system.remark --help --network ws://127.0.0.1:9')).toMatchObject({ status: 0, out: expect.stringMatching(/^Send any call/) as string, err: '' })
    expect(await machine.run('tx system.remrk --help')).toMatchObject({ status: 5, err: expect.stringContaining('Did you mean remark?') as string })
  })
})
