import type { Runtime } from '../pallet/runtime.ts'
import type { MemoryState } from '../state/memory-state.ts'
import { blockTime, FEATURES, isFeature, withFeatures } from './classic/features.ts'
import { withAccounts, type AccountChoice } from './classic/genesis/accounts.ts'
import { genesisState } from './classic/genesis/build.ts'
import type { GenesisInput } from './classic/genesis/config.ts'
import { populate } from './classic/genesis/network/populate.ts'
import { completeSizes, type NetworkSizes } from './classic/genesis/network/sizes.ts'
import { CUSTOM_FEATURES, PRESETS, type PresetName } from './classic/genesis/presets.ts'
import { classic } from './classic/index.ts'
import { sizeNotFitting, unknownFeature, unknownPreset } from './errors.ts'

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
  /** The seed and sizes of a network that is made to size; undefined for others. */
  readonly sizes: NetworkSizes | undefined
  /** The storage behind block 0. */
  readonly genesis: (runtime: Runtime) => MemoryState
}

/** What can be chosen about a preset. */
export interface PresetChoices {
  /** Those of the preset when left out. */
  readonly features?: readonly string[] | undefined
  /** Of a populated network; what is left out has its default. */
  readonly sizes?: Partial<NetworkSizes> | undefined
  /** Development accounts that begin with money; those of the genesis when left out. */
  readonly accounts?: AccountChoice | undefined
  /** That of every subnet; see the feature `tempo-<blocks>`. */
  readonly tempo?: number | undefined
}

/** @throws UNKNOWN_PRESET, UNKNOWN_FEATURE, INVALID_SIZE, SIZE_NOT_FITTING */
export function presetOf (name: string, { features: chosen, sizes: given = {}, accounts, tempo }: PresetChoices = {}): Preset {
  if (!isPreset(name)) throw unknownPreset({ name, known: Object.keys(PRESETS) })
  const { features, populated } = PRESETS[name]
  const config = accounts === undefined ? PRESETS[name].config : withAccounts(PRESETS[name].config, accounts)
  if (!populated) return { ...unsized(name, given), ...builtWith(chosen ?? features, tempo), genesis: runtime => genesisState(runtime, config) }
  const sizes = completeSizes(given)
  return { sizes, ...builtWith(chosen ?? features, tempo), genesis: runtime => genesisState(runtime, config, rt => { populate(rt, sizes) }) }
}

/**
 * A genesis of one's own: a configuration as JSON has it. What is wrong with it shows when it is built.
 * @throws UNKNOWN_FEATURE, SIZE_NOT_FITTING
 */
export function customGenesis (config: unknown, { features, sizes = {}, accounts, tempo }: PresetChoices = {}): Preset {
  const input = config as GenesisInput
  return {
    ...unsized('custom', sizes),
    ...builtWith(features ?? CUSTOM_FEATURES, tempo),
    genesis: runtime => genesisState(runtime, accounts === undefined ? input : withAccounts(input, accounts)),
  }
}

const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name)

function builtWith (named: readonly string[], tempo: number | undefined): Pick<Preset, 'runtime' | 'features' | 'blockTime'> {
  const features = tempo === undefined ? named : [...named, `tempo-${tempo}`]
  const wrong = features.find(name => !isFeature(name))
  if (wrong !== undefined) throw unknownFeature({ name: wrong, known: FEATURES })
  return { runtime: classic.name, features, blockTime: blockTime(features.filter(isFeature)) }
}

function unsized (preset: string, sizes: Partial<NetworkSizes>): { readonly sizes: undefined } {
  const names = Object.keys(sizes)
  if (names.length > 0) throw sizeNotFitting({ names, preset })
  return { sizes: undefined }
}

/** A runtime by its name, built with features. One that this program does not have cannot be asked for: chains of it do not open. */
export function runtimeOf (name: string, features: readonly string[]): Runtime {
  if (name !== classic.name) throw new Error(`there is no runtime ${name}`)
  return withFeatures(classic, features.filter(isFeature))
}
