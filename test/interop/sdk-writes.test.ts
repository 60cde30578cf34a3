import { describe, expect, test } from 'vitest'
import { available, useBoth } from './support/both.ts'
import type { Balances, IdentityOf, Metagraph, Proposals, RootList, RootWeights, Subnets } from './support/ours.ts'

/** A subnet from its creation to emission, played by their SDK; after each act our commands show the same chain. */
describe.runIf(available)('what their SDK sends', () => {
  const { ours, sdk } = useBoth({ wallets: ['alice', 'bob', 'charlie'] })
  const alice = ['alice', 'default'], bob = ['bob', 'default'], charlie = ['charlie', 'default']
  const IN_BLOCK = { wait_for_inclusion: true, wait_for_finalization: true }
  const members = async () => (await ours<Metagraph>('subnets metagraph --netuid 1')).members
  const balance = async (wallet: string) => (await ours<Balances>(`wallet balance --wallet-name ${wallet}`)).accounts[0]

  test('register_subnetwork locks what our lock-cost says', async () => {
    const cost = await ours<{ readonly cost: { readonly rao: string } }>('subnets lock-cost')
    expect(await sdk('get_subnet_burn_cost')).toBe(Number(cost.cost.rao))
    expect(await sdk('register_subnetwork', { wallet: alice, prompt: false })).toBe(true)
    expect((await ours<Subnets>('subnets list')).subnets).toContainEqual(expect.objectContaining({ netuid: 1, neurons: 0, locked: cost.cost }))
    expect(await sdk('get_balance', { address: (await balance('alice'))?.address })).toBe((await balance('alice'))?.free.rao)
  })

  test('burned_register', async () => {
    for (const wallet of [alice, bob]) expect(await sdk('burned_register', { wallet, netuid: 1, prompt: false })).toBe(true)
    expect((await members()).map(({ uid }) => uid)).toEqual([0, 1])
  })

  test('register by proof of work, after the owner allowed it and made it easy by set_hyperparameter', async () => {
    for (const [parameter, value] of [['network_pow_registration_allowed', true], ['difficulty', 2_000]]) {
      expect(await sdk('set_hyperparameter', { wallet: alice, netuid: 1, parameter, value, ...IN_BLOCK })).toBe(true)
    }
    await ours('chain advance --blocks 1')
    expect(await sdk('pow_register', { wallet: charlie, netuid: 1 })).toEqual([true, null])
    const [, , registered] = await members()
    expect(await sdk('get_uid_for_hotkey_on_subnet', { hotkey_ss58: registered?.hotkey, netuid: 1 })).toBe(2)
    expect(registered?.coldkey).toBe((await balance('charlie'))?.address)
  })

  test('nominate, add_stake, delegate, undelegate and unstake', async () => {
    const hotkey = (await members())[0]?.hotkey
    expect(await sdk('nominate', { wallet: alice, ...IN_BLOCK })).toBe(true)
    expect(await sdk('add_stake', { wallet: alice, amount: 500, prompt: false })).toBe(true)
    expect(await sdk('delegate', { wallet: bob, delegate_ss58: hotkey, amount: 40.5, prompt: false })).toBe(true)
    await ours('chain advance --blocks 360')
    expect(await sdk('undelegate', { wallet: bob, delegate_ss58: hotkey, amount: 10, prompt: false })).toBe(true)
    expect(await sdk('unstake', { wallet: alice, amount: 100, prompt: false })).toBe(true)
    expect((await members())[0]?.stake.tao).toBe('430.499999000')
    expect(await sdk('get_total_stake_for_hotkey', { ss58_address: hotkey })).toBe('430499999000')
    // Their client keeps 1,000 rao back from what is delegated.
    expect((await balance('bob'))!.staked!.tao).toBe('30.499999000')
  })

  test('root_register and root_set_weights', async () => {
    expect(await sdk('root_register', { wallet: alice, prompt: false })).toBe(true)
    await ours('chain advance --blocks 101')
    expect(await sdk('root_set_weights', { wallet: alice, netuids: [1, 3], weights: [0.75, 0.25], prompt: false, ...IN_BLOCK })).toBe(true)
    const { members: [member] } = await ours<RootList>('root list')
    expect(member).toMatchObject({ uid: 0, senator: true, stake: { tao: '430.499999000' } })
    const { members: [weighing] } = await ours<RootWeights>('root get-weights')
    expect(weighing?.weights.map(({ netuid, weight }) => [netuid, weight])).toEqual([[1, 65_535], [3, 21_845]])
    expect(await sdk('weights', { netuid: 0 })).toEqual([[0, [[1, 65_535], [3, 21_845]]]])
  })

  test('set_weights, and epochs that pay for them', async () => {
    await ours('chain advance --epochs 1 --netuid 1')
    expect(await sdk('set_weights', { wallet: alice, netuid: 1, uids: [1, 2], weights: [0.75, 0.25], ...IN_BLOCK })).toEqual([true, 'Successfully set weights and Finalized.'])
    await ours('chain advance --epochs 2 --netuid 1')
    const [validator, better, worse] = await members()
    expect(validator).toMatchObject({ validatorPermit: true, dividends: 65_535, validatorTrust: 65_535 })
    expect(better?.incentive).toBe(49_151)
    expect(worse?.incentive).toBe(16_383)
    expect(await sdk('incentive', { netuid: 1 })).toEqual([0, 49_151, 16_383])
  })

  test('commit_weights and reveal_weights', async () => {
    for (const [parameter, value] of [['commit_reveal_weights_enabled', true], ['commit_reveal_weights_interval', 20], ['weights_rate_limit', 0]]) {
      expect(await sdk('set_hyperparameter', { wallet: alice, netuid: 1, parameter, value, ...IN_BLOCK })).toBe(true)
    }
    const secret = { wallet: alice, netuid: 1, uids: [1, 2], weights: [20, 65_535], salt: [1, 2, 3, 4] }
    expect(await sdk('commit_weights', { ...secret, ...IN_BLOCK })).toEqual([true, 'Successfully committed weights.'])
    await ours('chain advance --blocks 20')
    expect(await sdk('reveal_weights', { ...secret, ...IN_BLOCK })).toEqual([true, 'Successfully revealed weights.'])
    expect(await sdk('weights', { netuid: 1 })).toEqual([[0, [[1, 20], [2, 65_535]]]])
  })

  test('serve: an axon', async () => {
    expect(await sdk('serve', { wallet: bob, ip: '10.2.3.4', port: 8091, protocol: 4, netuid: 1, ...IN_BLOCK })).toBe(true)
    expect((await members())[1]?.axon).toBe('10.2.3.4:8091')
  })

  test('update_identity and query_identity', async () => {
    const address = (await balance('alice'))?.address
    const nothing = { legal: '', riot: '', email: '', pgp_fingerprint: null, image: '', info: '', twitter: '' }
    expect(await sdk('update_identity', { wallet: alice, identified: address, params: { ...nothing, display: 'Alice τ', web: 'https://alice.example' }, ...IN_BLOCK })).toBe(true)
    expect((await ours<IdentityOf>(`wallet get-identity --key ${address ?? ''}`)).identity).toMatchObject({ display: 'Alice τ', web: 'https://alice.example' })
    expect(await sdk('query_identity', { key: address })).toMatchObject({ display: 'Alice τ', web: 'https://alice.example' })
  })

  test('vote_senate', async () => {
    await ours('senate propose adminUtils.sudoSetTempo(1,99) --wallet-name alice -y')
    const proposals = async () => (await ours<Proposals>('root proposals')).proposals[0]
    const hotkey = (await members())[0]?.hotkey
    const { hash, index } = await proposals() ?? {}
    expect(Object.keys(await sdk<Readonly<Record<string, unknown>>>('get_proposals'))).toEqual([hash])
    expect(await sdk('vote_senate', { wallet: alice, proposal_hash: hash, proposal_idx: index, vote: true, ...IN_BLOCK })).toBe(true)
    expect(await proposals()).toMatchObject({ ayes: [hotkey], nays: [] })
    expect(await sdk('get_vote_data', { proposal_hash: hash })).toMatchObject({ ayes: [hotkey], nays: [] })
  })

  test('transfer', async () => {
    const dest = '5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM'
    expect(await sdk('transfer', { wallet: charlie, dest, amount: 12.5, prompt: false })).toBe(true)
    expect((await ours<Balances>(`wallet balance --ss58 ${dest}`)).accounts[0]?.free.tao).toBe('12.500000000')
    expect(await sdk('get_balance', { address: dest })).toBe('12500000000')
    expect(await sdk('get_balance', { address: (await balance('charlie'))?.address })).toBe((await balance('charlie'))?.free.rao)
  })
})
