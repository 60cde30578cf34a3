import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-hotkey -w alice -H miner --from-uri //Alice//miner', 'wallet create -w bob --no-password', 'chain fund bob 1_000',
  'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -H miner -y', 'root register -w alice -y', 'stake add --amount 500 -w alice -y')

interface Delegates { readonly delegates: readonly { readonly hotkey: string, readonly totalStake: Amount }[] }
const root = async () => (await machine.json<Delegates>('root list-delegates')).delegates[0]?.hotkey ?? ''

describe('delegates', () => {
  test('default: whoever is on root is one; others become one', async () => {
    expect(await machine.json('r list_delegates')).toMatchObject({ delegates: [{ owner: ALICE_SS58, take: 11796, nominators: 1, ownStake: { tao: '500.000000000' }, subnets: [0], dailyReturn: { rao: '0' } }] })
    expect(await machine.failure('root nominate -w alice -H miner -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.DelegateTxRateLimitExceeded' } })
    await machine.all('chain advance --blocks 1000')
    expect((await machine.run('root nominate -w alice -H miner', { tty: true, answers: ['true'] })).out).toMatch(/^5\w{47} is a delegate now\.\nTake {2}18\.00 %\n$/)
    const { out } = await machine.run('root list-delegates')
    expect(out).toMatch(/^# {2}delegate +nominators +own stake +total stake +4 h +take +permits +nominator\/day\/kτ +delegate\/day\n1 {2}5\w{47} +1 +τ500\.000000000 +τ500\.000000000 +– +18\.00 %/)
    expect((await machine.json<Delegates>('root list-delegates --limit 1')).delegates).toHaveLength(1)
    expect(await machine.failure('root list-delegates --block 99999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
  })

  test('default: what was delegated stands among one’s own', async () => {
    expect((await machine.run('root my_delegates -w bob')).out).toBe('Nothing is staked to a delegate. btcli root delegate does that.\n')
    expect(await machine.json(`root delegate --delegate_ss58key ${await root()} --amount 100 -w bob -y`)).toMatchObject({ amount: { tao: '100.000000000' } })
    expect(await machine.json('root my-delegates -w bob')).toMatchObject({ wallets: [{ wallet: 'bob', delegates: [{ stake: { tao: '100.000000000' }, totalStake: { tao: '600.000000000' }, nominators: 2 }] }] })
    expect((await machine.run('root my-delegates --all')).out.trim().split('\n')).toHaveLength(4)
  })

  test('default: what changed in four hours', async () => {
    const changes = async () => (await machine.json<{ delegates: readonly { readonly owner: string, readonly change4h: number | null }[] }>('root list-delegates')).delegates.map(({ change4h }) => change4h)
    const { blocks } = { blocks: 1200 - Number((await machine.run('root list-delegates')).err.match(/block (\d+)/)?.[1]) }
    expect((await changes())[0]).toBe(null)
    // Then 500 stood there, and 600 do now.
    await machine.all(`chain advance --blocks ${blocks + 300}`)
    expect((await changes())[0]).toBe(0.2)
    expect((await machine.run('root list-delegates')).out).toMatch(/ \+20\.00 % +18\.00 %/)
  })

  test('default: and comes back', async () => {
    await machine.all('chain advance --blocks 360')
    expect(await machine.json(`root undelegate --delegate_ss58key ${await root()} --all -w bob -y`)).toMatchObject({ amount: { tao: '100.000000000' }, stake: { after: { rao: '0' } } })
    expect(await machine.failure(`root delegate --delegate_ss58key ${ALICE_SS58} --amount 1 -w bob -y`)).toMatchObject({ exit: 1, details: { error: 'subtensorModule.HotKeyAccountNotExists' } })
    expect(await machine.failure('root delegate --amount 1 -w bob -y')).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
  })
})

describe('takes', () => {
  test('default: lowered at once, raised only after a long while', async () => {
    expect(await machine.json('root get-take -w alice')).toMatchObject({ take: 11796, lowest: 5898, highest: 11796 })
    expect((await machine.run('sudo set-take --take 10% -w alice -y')).out).toMatch(/^Take of 5\w{47}: 18\.00 % → 10\.00 %\n$/)
    expect(await machine.failure('root set_take --take 0.18 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.DelegateTxRateLimitExceeded' } })
  })

  test('behavior: out of bounds, the same again, no delegate', async () => {
    expect(await machine.failure('root set-take --take 1.5 -w alice -y')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
    expect(await machine.failure('root set-take --take 0.01 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.DelegateTakeTooLow' } })
    expect(await machine.failure('root set-take --take 0.1 -w alice -y')).toMatchObject({ code: 'SAME_TAKE', exit: 2 })
    expect(await machine.failure('root set-take --take 0.1 -w bob -y')).toMatchObject({ code: 'NO_DELEGATE', exit: 5 })
    expect((await machine.run('sudo get_take -w bob')).out).toMatch(/^5\w{47} is no delegate\. btcli root nominate makes it one\.\nLowest take {3}9\.00 %\nHighest take {2}18\.00 %\n$/)
  })
})

describe('a delegate on a subnet of tempo 0', () => {
  const read = async () => [await machine.json('root list-delegates'), await machine.json('root my-delegates -w alice')]

  test('behavior: the runtime cannot tell the delegates then, and they are shown all the same', async () => {
    await machine.all('subnets create -w alice -y', 'subnets register 1 -w alice -y', 'subnets register 2 -w alice -y', 'chain advance --blocks 400', 'root delegate --amount 7 -w bob -y --delegate_ss58key ' + await root())
    const told = await read()
    await machine.all('sudo set 2 --param tempo --value 0 -w alice -y')
    expect(await machine.json('sudo get 2 --param tempo')).toMatchObject({ parameters: [{ raw: '0' }] })
    expect(await read()).toEqual(told)
    expect(await machine.json('root my-delegates -w bob')).toMatchObject({ wallets: [{ delegates: [{ stake: { tao: '7.000000000' }, nominators: 2 }] }] })
    expect(told).toMatchObject([{ delegates: [{ subnets: [0, 1, 2] }, {}] }, {}])
  })
})
