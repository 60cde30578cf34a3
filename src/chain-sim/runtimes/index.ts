import type { Runtime } from '../pallet/runtime.ts'
import type { MemoryState } from '../state/memory-state.ts'
import { blockTime, FEATURES, withFeatures, type Feature } from './classic/features.ts'
import { genesisState } from './classic/genesis/build.ts'
import { PRESETS, type PresetName } from './classic/genesis/presets.ts'
import { classic } from './classic/index.ts'
import { unknownPreset } from './errors.ts'

/** The runtimes that can continue a chain. */
export const RUNTIMES: readonly string[] = [classic.name]

/** A way for a chain to begin. */
export interface Preset {
  /** The name of its runtime. */
  readonly runtime: string
  /** What the runtime is built with. */
  readonly features: readonly string[]
  /** Milliseconds from block to block. */
  readonly blockTime: number
  /** The storage behind block 0. */
  readonly genesis: (runtime: Runtime) => MemoryState
}

/** @throws UNKNOWN_PRESET */
export function presetOf (name: string): Preset {
  if (!isPreset(name)) throw unknownPreset({ name, known: Object.keys(PRESETS) })
  const { config, features } = PRESETS[name]
  return { runtime: classic.name, features, blockTime: blockTime(features), genesis: runtime => genesisState(runtime, config) }
}

const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name)

/** A runtime by its name, built with features. One that this program does not have cannot be asked for: chains of it do not open. */
export function runtimeOf (name: string, features: readonly string[]): Runtime {
  if (name !== classic.name) throw new Error(`there is no runtime ${name}`)
  return withFeatures(classic, features.filter(isFeature))
}

const isFeature = (name: string): name is Feature => (FEATURES as readonly string[]).includes(name)
