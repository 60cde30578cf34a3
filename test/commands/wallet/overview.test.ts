import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

interface Overview {
  readonly wallets: readonly {
    readonly wallet: string
    readonly balance: Amount
    readonly staked: Amount
    readonly neurons: readonly { readonly netuid: number, readonly uid: number, readonly name: string, readonly hotkey: string, readonly stake: Amount, readonly coldkey: string }[]
    readonly unregistered: readonly { readonly name: string }[]
  }[]
}

const machine = useMachine(...ALICE,
  'wallet new-hotkey -w alice -H miner', 'wallet new-hotkey -w alice -H idle', 'wallet create -w bob --no-password',
  'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -H miner -y', 'root register -w alice -y', 'stake add --amount 5 -w alice -H miner -y')

describe('default', () => {
  test('default: the neurons of each hotkey, and what the wallet has', async () => {
    const { wallets: [alice, ...others] } = await machine.json<Overview>('wallet overview -w alice')
    expect(others).toEqual([])
    expect(alice).toMatchObject({ wallet: 'alice', coldkey: ALICE_SS58, staked: { tao: '5.000000000' }, unregistered: [{ name: 'idle' }] })
    expect(alice?.neurons.map(({ netuid, name, uid, stake, coldkey }) => [netuid, name, uid, stake.tao, coldkey])).toEqual([
      [0, 'default', 0, '0.000000000', ALICE_SS58],
      [1, 'miner', expect.any(Number), '5.000000000', ALICE_SS58],
    ])
  })

  test('default: what people see', async () => {
    const { out } = await machine.run('wallet overview -w alice', { tty: true, columns: 220 })
    expect(out).toMatch(new RegExp(`^alice {2}${ALICE_SS58}\nbalance τ\\S+ {2}staked τ5.000000000\n\nRoot\nhotkey +uid +active +stake .*\ndefault +0 .*\n\nSubnet 1\nhotkey .*\nminer .*\nNot registered: idle\n$`))
  })

  test('behavior: the same figures as the metagraph', async () => {
    const { wallets: [alice] } = await machine.json<Overview>('wallet overview -w alice --netuids 1')
    const { members } = await machine.json<{ members: readonly { hotkey: string }[] }>('subnets metagraph --netuid 1')
    const mine = alice?.neurons[0]
    expect(members.find(({ hotkey }) => hotkey === mine?.hotkey)).toEqual({ ...mine, name: undefined, netuid: undefined })
  })
})

describe('choosing', () => {
  const names = async (line: string) => (await machine.json<Overview>(`wallet overview ${line}`)).wallets.map(({ neurons }) => neurons.map(({ name }) => name))

  test('behavior: all wallets, some subnets, some hotkeys', async () => {
    expect(await names('--all')).toEqual([['default', 'miner'], []])
    expect(await names('-w alice --netuids 1')).toEqual([['miner']])
    expect(await names('-w alice --hotkeys default idle')).toEqual([['default']])
    expect(await names('-w alice --exclude_hotkeys miner')).toEqual([['default']])
  })

  test('behavior: a wallet without neurons says so, and no wallet at all is not found', async () => {
    expect((await machine.run('wallet overview -w bob')).out).toContain('None of its hotkeys is registered on these subnets.')
    expect(await machine.failure('wallet overview -w nobody')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
    expect(await machine.json(`wallet overview --all --wallet-path ${machine.home}/none`)).toEqual({ wallets: [] })
  })

  test('behavior: an earlier block', async () => {
    expect(await names('-w alice --block 0')).toEqual([[]])
  })
})
