import type { Overrides, Runtime } from '../../pallet/runtime.ts'

/**
 * What the runtime can be built with: `pow-faucet` lets the faucet give and subnets be registered without waiting, and
 * `fast-blocks` makes four blocks a second.
 */
export const FEATURES = ['pow-faucet', 'fast-blocks'] as const
export type Feature = typeof FEATURES[number]

const OVERRIDES: Readonly<Record<Feature, Overrides>> = {
  'pow-faucet': { storage: { SubtensorModule: { NetworkRateLimit: 0n } } },
  'fast-blocks': { constants: { Timestamp: { MinimumPeriod: 125n }, Aura: { SlotDuration: 250n } } },
}

/** Milliseconds from block to block. */
export const blockTime = (features: readonly Feature[]): number => features.includes('fast-blocks') ? 250 : 12_000

/** The runtime built with features. */
export const withFeatures = (runtime: Runtime, features: readonly Feature[]): Runtime => runtime.build(features, {
  storage: Object.assign({}, ...features.map(feature => OVERRIDES[feature].storage)) as NonNullable<Overrides['storage']>,
  constants: Object.assign({}, ...features.map(feature => OVERRIDES[feature].constants)) as NonNullable<Overrides['constants']>,
})
