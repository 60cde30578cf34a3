import { beforeAll, describe, expect, test } from 'vitest'
import type { Amount } from '../support/btcli.ts'
import { available, useBoth } from './support/both.ts'
import { balance, exactShare, NOBODY, rounded, share, short, stake32 } from './support/format.ts'
import type { Balances, Delegates, Hyperparameters, Inspected, Listed, Metagraph, MyDelegates, Overview, Proposals, RootList, RootWeights, Senate, StakeShow, Subnets } from './support/ours.ts'
import type { Printed, Table } from './support/theirs.ts'

/** A subnet that pays its validator and its miner, a delegate with a nominator; made by our commands. */
const STORY = [
  'subnets create --wallet-name alice -y',
  'subnets register --netuid 1 --wallet-name alice -y',
  'subnets register --netuid 1 --wallet-name bob -y',
  'root nominate --wallet-name alice -y',
  'root set-take --take 0.12 --wallet-name alice -y',
  'stake add --amount 5_000 --wallet-name alice -y',
  'root delegate --delegate-ss58 5FBy7nNZZ3gBHSPdNQh8msKHxG1yf9pzrCDrnSXphZhJug2P --amount 100 --wallet-name bob -y',
  'root register --wallet-name alice -y',
  'chain advance --blocks 101',
  'root weights --netuids 1,3 --weights 3,1 --wallet-name alice -y',
  'chain advance --epochs 1 --netuid 1',
  'weights set --netuid 1 --uids 0,1 --weights 0.2,0.8 --wallet-name alice -y',
  'chain advance --epochs 2 --netuid 1',
  'senate propose adminUtils.sudoSetTempo(1,99) --wallet-name alice -y',
]

const CHAINS = [
  { of: 'a subnet of two people', genesis: 'classic', story: STORY, netuids: [0, 1, 3] },
  { of: 'a network full of neurons', genesis: 'network --seed 1 --subnets 3 --neurons 16 --validators 6', story: ['chain advance --blocks 800'], netuids: [0, 1, 2, 3] },
]

const WALLETS = ['alice', 'bob', 'dave']

describe.runIf(available).each(CHAINS)('side by side: what both programs show of $of', ({ genesis, story, netuids }) => {
  const { ours, btcli } = useBoth({ genesis, wallets: WALLETS })
  beforeAll(async () => { if (available) for (const line of story) await ours(line) })

  test('subnets lock_cost', async () => {
    const { cost } = await ours<{ readonly cost: Amount }>('subnets lock-cost')
    expect((await btcli('subnets lock_cost')).text).toContain(`Subnet lock cost: ${balance(cost)}`)
  })

  test('subnets list', async () => {
    const { subnets } = await ours<Subnets>('subnets list')
    const [, ...rows] = table(await btcli('subnets list')).rows
    expect(rows).toEqual(subnets.map(({ netuid, neurons, maxNeurons, emission, tempo, burn, difficulty, owner }) => [
      String(netuid), String(neurons), short(maxNeurons), `${(Number(emission!.rao) / 1e7).toFixed(2)}%`, String(tempo), balance(burn).slice(0, 8), short(difficulty), owner ?? NOBODY,
    ]))
  })

  test.each(netuids)('subnets metagraph of subnet %d', async netuid => {
    const { members, difficulty, block } = await ours<Metagraph>(`subnets metagraph --netuid ${netuid}`)
    const { title, rows } = table(await btcli(`subnets metagraph --netuid ${netuid}`))
    expect(members.some(({ incentive }) => incentive > 0)).toBe(netuid !== 0 && members.length > 0)
    expect(title).toMatch(new RegExp(`block: ${block}, N: ${members.filter(({ active }) => active).length}/${members.length}, .*difficulty: ${difficulty}$`))
    expect(rows).toEqual(members.map(neuron => [
      String(neuron.uid), stake32(neuron.stake), share(neuron.rank), share(neuron.trust), share(neuron.consensus), share(neuron.incentive), share(neuron.dividends),
      String(Math.trunc(Math.fround(Number(neuron.emission.tao)) * 1e9)), share(neuron.validatorTrust), neuron.validatorPermit ? '*' : '', String(neuron.updated), neuron.active ? '1' : '0',
      neuron.axon ?? 'none', neuron.hotkey.slice(0, 10), neuron.coldkey!.slice(0, 10),
    ]))
  })

  test.each(['subnets hyperparameters', 'sudo get'])('%s', async command => {
    const { parameters } = await ours<Hyperparameters>(`${command} --netuid 1`)
    const raw = new Map(parameters.map(({ name, raw }) => [name, raw]))
    const { rows } = table(await btcli(`${command} --netuid 1`))
    expect(rows.length).toBe(24)
    const value = (text: string) => text === 'True' ? '1' : text === 'False' ? '0' : text
    expect(rows.map(([name = '']) => [name, raw.get(name)])).toEqual(rows.map(([name, text = '']) => [name, value(text)]))
  })

  test('root list', async () => {
    const { members } = await ours<RootList>('root list')
    expect(table(await btcli('root list')).rows).toEqual(members.map(({ uid, hotkey, stake, senator }) => [String(uid), '', hotkey, rounded(stake, 5), senator ? 'Yes' : 'No']))
  })

  test('root get_weights', async () => {
    const { members } = await ours<RootWeights>('root get-weights')
    const { columns, rows } = table(await btcli('root get_weights'))
    const weighed = netuids.filter(netuid => netuid !== 0)
    expect(columns).toEqual(['UID', ...weighed.map(String)])
    expect(rows).toEqual(members.map(({ uid, weights }) => [String(uid), ...weighed.map(netuid => {
      const weight = weights.find(each => each.netuid === netuid)
      return weight === undefined ? '-' : `${(100 * weight.share).toFixed(2)}%`
    })]))
  })

  test('root senate', async () => {
    const { senators } = await ours<Senate>('root senate')
    expect(table(await btcli('root senate')).rows).toEqual(senators.map(({ hotkey }) => ['', hotkey]))
  })

  test('root list_delegates', async () => {
    const { delegates } = await ours<Delegates>('root list-delegates')
    const shown = table(await btcli('root list_delegates'))
    expect(columnsOf(shown, 'SS58', 'NOMINATORS', 'DELEGATE STAKE(τ)', 'TOTAL STAKE(τ)', 'VPERMIT', 'TAKE')).toEqual(delegates.map(({ hotkey, nominators, ownStake, totalStake, subnets, take }) => [
      `${hotkey.slice(0, 8)}...`, String(nominators), cut(ownStake), cut(totalStake), `[${subnets.join(', ')}]`, `${(take / 655.35).toFixed(1)}%`,
    ]))
  })

})

describe.runIf(available)('side by side: what both programs show of wallets', () => {
  const { ours, btcli } = useBoth({ wallets: WALLETS })
  beforeAll(async () => { if (available) for (const line of STORY) await ours(line) })

  test.each(['alice', 'bob'])('root my_delegates of %s', async wallet => {
    const { wallets: [mine] } = await ours<MyDelegates>(`root my-delegates --wallet-name ${wallet}`)
    const shown = table(await btcli(`root my_delegates --wallet.name ${wallet}`))
    expect(columnsOf(shown, 'Wallet', 'SS58', 'Delegation', 'NOMS', 'OWNER STAKE(τ)', 'TOTAL STAKE(τ)', 'SUBNETS')).toEqual((mine?.delegates ?? []).map(({ hotkey, stake, nominators, ownStake, totalStake, subnets }) => [
      wallet, `${hotkey.slice(0, 8)}...`, cut(stake), String(nominators), cut(ownStake), cut(totalStake), `[${subnets.join(', ')}]`,
    ]))
  })

  test('wallet balance', async () => {
    const { accounts } = await ours<Balances>('wallet balance --all')
    const { rows } = table(await btcli('wallet balance --all'))
    expect(rows.slice(0, accounts.length).sort()).toEqual(accounts.map(({ wallet, address, free, staked, total }) => [wallet, address, balance(free), balance(staked!), balance(total)]).sort())
  })

  test.each(['alice', 'bob'])('wallet overview of %s', async wallet => {
    const { wallets: [mine] } = await ours<Overview>(`wallet overview --wallet-name ${wallet}`)
    const { tables } = await btcli(`wallet overview --wallet.name ${wallet}`)
    const rows = tables.filter(({ columns }) => columns.includes('UID')).flatMap(each => columnsOf(each, 'COLDKEY', 'UID', 'ACTIVE', 'STAKE(τ)', 'RANK', 'TRUST', 'CONSENSUS', 'INCENTIVE', 'DIVIDENDS', 'VTRUST', 'VPERMIT', 'UPDATED', 'AXON', 'HOTKEY_SS58'))
    expect(mine?.neurons.length).toBeGreaterThan(0)
    expect(rows).toEqual(mine?.neurons.map(neuron => [
      wallet, String(neuron.uid), neuron.active ? 'True' : 'False', rounded(neuron.stake, 5), exactShare(neuron.rank), exactShare(neuron.trust), exactShare(neuron.consensus), exactShare(neuron.incentive),
      exactShare(neuron.dividends), exactShare(neuron.validatorTrust), neuron.validatorPermit ? '*' : '', String(neuron.updated), neuron.axon ?? 'none', neuron.hotkey,
    ]))
  })

  test('wallet list', async () => {
    const { wallets } = await ours<Listed>('wallet list')
    const { text } = await btcli('wallet list')
    // Public halves, which later tools keep beside hotkeys, it takes for hotkeys of their own.
    expect([...text.matchAll(/(\S+) \((5\w{47}|\?)\)/g)].map(([, name, address]) => [name, address]).filter(([name]) => name?.endsWith('pub.txt') === false).sort())
      .toEqual(wallets.flatMap(({ name, coldkey, hotkeys }) => [[name, coldkey.address], ...hotkeys.map(hotkey => [hotkey.name, hotkey.address])]).sort())
  })

  test.each(['alice', 'bob'])('wallet inspect of %s', async wallet => {
    const { wallets: [mine] } = await ours<Inspected>(`wallet inspect --wallet-name ${wallet}`)
    const { rows } = table(await btcli(`wallet inspect --wallet.name ${wallet}`))
    expect(rows[0]?.slice(0, 2)).toEqual([wallet, balance(mine!.chain!.balance ?? NOTHING)])
    expect(mine!.chain!.neurons.length).toBeGreaterThan(0)
    expect(rows.filter(row => row[5] !== '').map(row => row.slice(5, 8))).toEqual(mine!.chain!.neurons.map(({ netuid, name, hotkey, stake }) => [String(netuid), `${name}-${hotkey}`, balance(stake)]))
  })

  test('root proposals', async () => {
    const { proposals, senators } = await ours<Proposals>('root proposals')
    const { title, rows } = table(await btcli('root proposals'))
    expect(title).toMatch(new RegExp(`Active Proposals: 1\\s+Senate Size: ${senators}$`))
    expect(rows.map(row => row.slice(0, 4))).toEqual(proposals.map(({ hash, threshold, ayes, nays }) => [hash, String(threshold), String(ayes.length), String(nays.length)]))
  })

  test.each(['alice', 'bob'])('stake show of %s', async wallet => {
    const { wallets: [mine] } = await ours<StakeShow>(`stake show --wallet-name ${wallet}`)
    const { rows: [first, ...rows], totals } = table(await btcli(`stake show --wallet.name ${wallet}`))
    expect(first?.slice(0, 2)).toEqual([wallet, `τ${rounded(mine?.balance ?? NOTHING, 6)}`])
    expect(rows.map(([, , , stake = '']) => stake).filter(stake => stake !== 'τ0.000000').sort()).toEqual(mine?.stakes.map(({ stake }) => `τ${rounded(stake, 6)}`).sort())
    expect(totals[3]).toBe(`τ${rounded(mine?.staked ?? NOTHING, 5)}`)
  })
})

const NOTHING: Amount = { rao: '0', tao: '0.000000000' }

/** The one table that was printed. */
function table ({ tables, text }: Printed): Table {
  const [only] = tables
  if (only === undefined) throw new Error(`there is no table: ${text}`)
  return only
}

/** Some columns, row by row. */
const columnsOf = ({ columns, rows }: Table, ...names: readonly string[]): readonly (readonly string[])[] =>
  rows.map(row => names.map(name => row[columns.indexOf(name)] ?? ''))

/** In the tables of delegates they cut amounts after 13 characters. */
const cut = (amount: Amount): string => balance(amount).slice(0, 13)
