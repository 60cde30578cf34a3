import type { Overrides, Runtime } from '../../pallet/runtime.ts'

/**
 * What the runtime can be built with: `pow-faucet` lets the faucet give and subnets be registered without waiting, and
 * `fast-blocks` makes four blocks a second. `tempo-10` has the epochs of all subnets come every 10 + 1 blocks.
 */
export const FEATURES = ['pow-faucet', 'fast-blocks', 'tempo-<blocks>'] as const

/** The name of a build feature. */
export type Feature = 'pow-faucet' | 'fast-blocks' | `tempo-${number}`

/** The longest tempo, in blocks. */
const LONGEST_TEMPO = 65_535

/** Whether there is a build feature of this name. */
export const isFeature = (name: string): name is Feature => name === 'pow-faucet' || name === 'fast-blocks' || tempoIn(name) !== undefined

/** The tempo that a chain was built with, if it was built with one: then it is that of every subnet from its beginning. */
export const chosenTempo = (features: Iterable<string>): number | undefined => [...features].map(tempoIn).find(tempo => tempo !== undefined)

function tempoIn (name: string): number | undefined {
  const tempo = Number(/^tempo-([1-9]\d{0,4})$/.exec(name)?.[1] ?? NaN)
  return tempo <= LONGEST_TEMPO ? tempo : undefined
}

function overridesOf (feature: Feature): Overrides {
  if (feature === 'pow-faucet') return { storage: { SubtensorModule: { NetworkRateLimit: 0n } } }
  if (feature === 'fast-blocks') return { constants: { Timestamp: { MinimumPeriod: 125n }, Aura: { SlotDuration: 250n } } }
  const tempo = tempoIn(feature) ?? 0
  return { storage: { SubtensorModule: { Tempo: tempo } }, constants: { SubtensorModule: { InitialTempo: tempo } } }
}

/** Milliseconds from block to block. */
export const blockTime = (features: readonly Feature[]): number => features.includes('fast-blocks') ? 250 : 12_000

/** The runtime built with features. */
export function withFeatures (runtime: Runtime, features: readonly Feature[]): Runtime {
  const overrides = features.map(overridesOf)
  return runtime.build(features, {
    storage: merged(overrides.map(({ storage = {} }) => storage)),
    constants: merged(overrides.map(({ constants = {} }) => constants)),
  })
}

type ByPallet = NonNullable<Overrides['storage']>

function merged (parts: readonly ByPallet[]): ByPallet {
  const names = new Set(parts.flatMap(part => Object.keys(part)))
  return Object.fromEntries([...names].map(name => [name, Object.assign({}, ...parts.map(part => part[name] ?? {})) as ByPallet[string]]))
}
