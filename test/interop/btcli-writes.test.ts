import { describe, expect, test } from 'vitest'
import { available, useBoth } from './support/both.ts'
import type { Balances, Delegates, Hyperparameters, IdentityOf, Metagraph, Proposals, RootWeights, StakeShow, Subnets } from './support/ours.ts'

const ALICE_HOTKEY = '5FBy7nNZZ3gBHSPdNQh8msKHxG1yf9pzrCDrnSXphZhJug2P'

/** The acts of a subnet's owner, a validator and a nominator with their program; ours shows what became of each. */
describe.runIf(available)('side by side: what their program does', () => {
  const { ours, btcli } = useBoth({ wallets: ['alice', 'bob'] })
  const balances = async (wallet: string) => (await ours<Balances>(`wallet balance --wallet-name ${wallet}`)).accounts[0]
  const staked = async (wallet: string) => (await ours<StakeShow>(`stake show --wallet-name ${wallet}`)).wallets[0]?.stakes.map(({ hotkey, stake }) => [hotkey, stake.tao])
  const rootWeights = async () => (await ours<RootWeights>('root get-weights')).members[0]?.weights.map(({ netuid, share }) => [netuid, share.toFixed(2)])

  test('subnets create and register', async () => {
    // Two, because their boost and slash take it that there is no gap between the numbers of subnets.
    for (let i = 0; i < 2; i++) await btcli('subnets create --wallet.name alice')
    for (const wallet of ['alice', 'bob']) await btcli(`subnets register --netuid 1 --wallet.name ${wallet}`)
    const { subnets } = await ours<Subnets>('subnets list')
    expect(subnets[0]).toMatchObject({ netuid: 1, neurons: 2, owner: (await balances('alice'))?.address })
    expect((await balances('bob'))?.free.tao).toBe('999999.000000000')
  })

  test('root nominate, set_take and list', async () => {
    await btcli('root nominate --wallet.name alice')
    await btcli('root set_take --take 0.09 --wallet.name alice')
    const { delegates } = await ours<Delegates>('root list-delegates')
    expect(delegates).toMatchObject([{ hotkey: ALICE_HOTKEY, take: Math.trunc(0.09 * 65_535) }])
  })

  test('stake add, root delegate, and both back', async () => {
    await btcli('stake add --amount 750.25 --wallet.name alice')
    await btcli(`root delegate --delegate_ss58key ${ALICE_HOTKEY} --amount 20 --wallet.name bob`)
    await ours('chain advance --blocks 360')
    await btcli('stake remove --amount 50 --wallet.name alice')
    await btcli(`root undelegate --delegate_ss58key ${ALICE_HOTKEY} --amount 5 --wallet.name bob`)
    expect(await staked('alice')).toEqual([[ALICE_HOTKEY, '700.250000000']])
    // Their program keeps 1,000 rao back from what is delegated.
    expect(await staked('bob')).toEqual([[ALICE_HOTKEY, '14.999999000']])
  })

  test('root register, weights, boost and slash', async () => {
    await btcli('root register --wallet.name alice')
    await ours('chain advance --blocks 101')
    await btcli('root weights --netuids 1,3 --weights 0.5,0.5 --wallet.name alice')
    expect(await rootWeights()).toEqual([[1, '0.50'], [3, '0.50']])
    await ours('chain advance --blocks 101')
    await btcli('root boost --netuid 1 --increase 0.5 --wallet.name alice')
    expect(await rootWeights()).toEqual([[1, '0.67'], [3, '0.33']])
    await ours('chain advance --blocks 101')
    await btcli('root slash --netuid 3 --decrease 0.2 --wallet.name alice')
    expect(await rootWeights()).toEqual([[1, '0.83'], [3, '0.17']])
  })

  test('sudo set', async () => {
    for (const [parameter, value] of [['immunity_period', 77], ['commit_reveal_weights_enabled', 'True'], ['commit_reveal_weights_interval', 10], ['weights_rate_limit', 0]]) {
      await btcli(`sudo set --netuid 1 --param ${parameter} --value ${value} --wallet.name alice`)
    }
    const { parameters } = await ours<Hyperparameters>('subnets hyperparameters --netuid 1')
    const raw = new Map(parameters.map(({ name, raw }) => [name, raw]))
    expect(['immunity_period', 'commit_reveal_weights_enabled', 'commit_reveal_weights_interval', 'weights_rate_limit'].map(name => raw.get(name))).toEqual(['77', '1', '10', '0'])
  })

  test('weights commit and reveal, and epochs that pay for them', async () => {
    await ours('chain advance --epochs 1 --netuid 1')
    const secret = '--netuid 1 --uids 1 --weights 1 --salt 7,8,9 --wallet.name alice'
    await btcli(`weights commit ${secret}`)
    await ours('chain advance --blocks 10')
    await btcli(`weights reveal ${secret}`)
    await ours('chain advance --epochs 2 --netuid 1')
    const { members } = await ours<Metagraph>('subnets metagraph --netuid 1')
    expect(members.map(({ incentive, dividends }) => [incentive, dividends])).toEqual([[0, 65_535], [65_535, 0]])
  })

  test('wallet transfer', async () => {
    const dest = '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL'
    const before = await ours<Balances>(`wallet balance --ss58 ${dest}`)
    await btcli(`wallet transfer --dest ${dest} --amount 3.5 --wallet.name bob`)
    const { accounts: [after] } = await ours<Balances>(`wallet balance --ss58 ${dest}`)
    expect(BigInt(after?.free.rao ?? 0) - BigInt(before.accounts[0]?.free.rao ?? 0)).toBe(3_500_000_000n)
  })

  test('wallet swap_hotkey', async () => {
    const hotkeyOf = async (uid: number) => (await ours<Metagraph>('subnets metagraph --netuid 1')).members.find(neuron => neuron.uid === uid)?.hotkey
    const { address } = await ours<{ readonly address: string }>('wallet new-hotkey --wallet-name bob --hotkey fresh --from-uri //Bob//fresh')
    await ours('chain advance --blocks 1001')
    const before = await hotkeyOf(1)
    const paid = (await balances('bob'))?.free.rao
    await btcli('wallet swap_hotkey --wallet.name bob --wallet.hotkey default --wallet.hotkey_b fresh')
    expect([before === address, await hotkeyOf(1)]).toEqual([false, address])
    expect(BigInt(paid ?? 0) - BigInt((await balances('bob'))?.free.rao ?? 0)).toBe(1_000_000_000n)
  })

  test('root senate_vote', async () => {
    await ours('senate propose adminUtils.sudoSetTempo(1,99) --wallet-name alice -y')
    const proposal = async () => (await ours<Proposals>('root proposals')).proposals[0]
    await btcli(`root senate_vote --proposal ${(await proposal())?.hash ?? ''} --wallet.name alice`, ['y'])
    expect(await proposal()).toMatchObject({ ayes: [ALICE_HOTKEY], nays: [] })
    await btcli(`root senate_vote --proposal ${(await proposal())?.hash ?? ''} --wallet.name alice`, ['n'])
    expect(await proposal()).toMatchObject({ ayes: [], nays: [ALICE_HOTKEY] })
  })

  test('wallet set_identity and get_identity', async () => {
    const address = (await balances('alice'))?.address ?? ''
    await btcli('wallet set_identity --display Alice --legal A --web a.example --riot @a --email a@a.example --image i --info n --twitter @alice --wallet.name alice', ['n', 'y'])
    const { identity } = await ours<IdentityOf>(`wallet get-identity --key ${address}`)
    expect(identity).toMatchObject({ display: 'Alice', legal: 'A', web: 'a.example', riot: '@a', email: 'a@a.example', image: 'i', twitter: '@alice' })
    const fields = ['display', 'legal', 'web', 'riot', 'email', 'image', 'twitter']
    const shown = async () => (await btcli(`wallet get_identity --key ${address}`)).tables[0]?.rows.filter(([field = '']) => fields.includes(field))
    expect(await shown()).toEqual(Object.entries(identity).filter(([field]) => fields.includes(field)))
    await ours('wallet set-identity --display Alicia --web b.example --wallet-name alice --identify coldkey -y')
    expect(await shown()).toEqual(expect.arrayContaining([['display', 'Alicia'], ['web', 'b.example']]))
  })

  test('what the chain refuses is refused by both, and changes nothing', async () => {
    const before = await balances('bob')
    expect((await btcli('stake remove --amount 1_000_000 --wallet.name alice')).text).toContain('Not enough stake')
    await expect(ours('stake remove --amount 1_000_000 --wallet-name alice -y')).rejects.toThrow('ended with 1')
    expect((await btcli('subnets register --netuid 9 --wallet.name bob')).text).not.toContain('Registered')
    await expect(ours('subnets register --netuid 9 --wallet-name bob -y')).rejects.toThrow('ended with')
    expect(await balances('bob')).toEqual(before)
  })
})
