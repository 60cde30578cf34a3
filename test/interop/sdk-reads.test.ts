import { beforeAll, describe, expect, test } from 'vitest'
import { available, useBoth } from './support/both.ts'
import type { Metagraph, Neuron, RootList, Subnets } from './support/ours.ts'

/** What `neurons_lite` has of a neuron, as far as our metagraph has it. */
interface NeuronLite extends Readonly<Record<string, unknown>> {
  readonly uid: number
  readonly last_update: number
  readonly axon_info: { readonly ip: string, readonly port: number }
}

/** What `metagraph.sync()` fills, a column for each figure, a row for each neuron; numbers of 32 bits. */
interface Synced extends Readonly<Record<string, readonly unknown[] | number>> {
  readonly n: number
  readonly block: number
}

/** Two subnets full of neurons that validate, mine and are paid. */
describe.runIf(available)('what their SDK reads', () => {
  const { ours, sdk } = useBoth({ genesis: 'network --seed 7 --subnets 2 --neurons 24 --validators 6' })
  const EARLIER = 500
  beforeAll(async () => { if (available) await ours('chain advance --blocks 800') })
  const metagraph = (netuid: number, at = '') => ours<Metagraph>(`subnets metagraph --netuid ${netuid} ${at}`)

  test.each([1, 2])('neurons_lite of subnet %i has the figures of our metagraph', async netuid => {
    const { block, members } = await metagraph(netuid)
    const neurons = await sdk<readonly NeuronLite[]>('neurons_lite', { netuid })
    expect(neurons).toHaveLength(24)
    expect(neurons.some(({ incentive }) => Number(incentive) > 0)).toBe(true)
    for (const neuron of members) expect(neurons[neuron.uid]).toMatchObject(asLite(neuron, block))
    expect(neurons.map(({ axon_info: { ip, port } }) => `${ip}:${port}`)).toEqual(members.map(({ axon }) => axon ?? '0.0.0.0:0'))
  })

  test.each([['now', undefined], [`block ${EARLIER}`, EARLIER]])('metagraph.sync() gives the metagraph of %s', async (_, block) => {
    const told = await metagraph(1, block === undefined ? '' : `--block ${block}`)
    expect(block ?? told.block).toBe(told.block)
    const synced = await sdk<Synced>('metagraph', { netuid: 1, block: block ?? null })
    expect(synced).toMatchObject({ n: told.neurons, block: told.block, ...asColumns(told.members) })
  })

  test('an earlier metagraph is another', async () => {
    expect((await metagraph(1, `--block ${EARLIER}`)).members).not.toEqual((await metagraph(1)).members)
  })

  test('get_all_subnets_info has the figures of our list', async () => {
    const infos = await sdk<readonly Readonly<Record<string, unknown>>[]>('get_all_subnets_info')
    const { subnets } = await ours<Subnets>('subnets list')
    expect(infos.map(({ netuid }) => netuid)).toEqual([0, ...subnets.map(({ netuid }) => netuid)])
    for (const { netuid, neurons, maxNeurons, tempo, burn, difficulty, emission } of subnets) {
      expect(infos.find(info => info['netuid'] === netuid)).toMatchObject({
        subnetwork_n: neurons, max_n: maxNeurons, tempo, burn: burn.rao, difficulty: Number(difficulty), emission_value: Number(emission!.rao),
      })
    }
  })

  test('delegates, root members and senators', async () => {
    const { members } = await ours<RootList>('root list')
    const delegates = await sdk<readonly { readonly hotkey_ss58: string, readonly total_stake: string }[]>('get_delegates')
    const stakes = new Map(delegates.map(({ hotkey_ss58, total_stake }) => [hotkey_ss58, total_stake]))
    expect(members.length).toBeGreaterThan(0)
    expect(members.map(({ hotkey }) => stakes.get(hotkey))).toEqual(members.map(({ stake }) => stake.rao))
    const senators = await sdk<readonly string[]>('get_senate_members')
    expect(members.filter(({ hotkey }) => senators.includes(hotkey))).toEqual(members.filter(({ senator }) => senator))
  })
})

const share = (of65535: number): number => of65535 / 65_535

/** Our neuron in their words: shares are of 1, emission is in TAO. */
const asLite = (neuron: Neuron, block: number) => ({
  uid: neuron.uid,
  hotkey: neuron.hotkey,
  coldkey: neuron.coldkey,
  total_stake: neuron.stake.rao,
  rank: share(neuron.rank),
  trust: share(neuron.trust),
  consensus: share(neuron.consensus),
  incentive: share(neuron.incentive),
  dividends: share(neuron.dividends),
  validator_trust: share(neuron.validatorTrust),
  emission: Number(neuron.emission.rao) / 1e9,
  validator_permit: neuron.validatorPermit,
  active: neuron.active,
  last_update: block - neuron.updated,
  pruning_score: neuron.pruningScore,
})

/** Our neurons as the columns of their metagraph. */
function asColumns (neurons: readonly Neuron[]) {
  const column = (of: (neuron: Neuron) => number) => neurons.map(neuron => Math.fround(of(neuron)))
  return {
    hotkeys: neurons.map(({ hotkey }) => hotkey),
    coldkeys: neurons.map(({ coldkey }) => coldkey),
    S: column(({ stake }) => Number(stake.rao) / 1e9),
    R: column(({ rank }) => share(rank)),
    T: column(({ trust }) => share(trust)),
    C: column(({ consensus }) => share(consensus)),
    I: column(({ incentive }) => share(incentive)),
    D: column(({ dividends }) => share(dividends)),
    Tv: column(({ validatorTrust }) => share(validatorTrust)),
    E: column(({ emission }) => Number(emission.rao) / 1e9),
    validator_permit: neurons.map(({ validatorPermit }) => validatorPermit),
    active: neurons.map(({ active }) => active ? 1 : 0),
  }
}
