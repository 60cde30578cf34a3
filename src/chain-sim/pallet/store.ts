import { StorageAccessor, type StateCell } from './accessor.ts'
import type { PalletShape } from './pallet.ts'
import type { Runtime } from './runtime.ts'

/** What the scopes of a pallet share from block to block. */
export interface PalletParts {
  /** The pallet's storage on a state. */
  readonly storeOn: (cell: StateCell) => object
  readonly constants: Readonly<Record<string, unknown>>
}

const parts = new WeakMap<Runtime, Map<string, PalletParts>>()

/** The parts of a pallet in a runtime, made once: a scope is made for every block. */
export function partsOf (runtime: Runtime, pallet: PalletShape): PalletParts {
  const ofRuntime = parts.get(runtime) ?? new Map<string, PalletParts>()
  parts.set(runtime, ofRuntime)
  const known = ofRuntime.get(pallet.name)
  if (known !== undefined) return known
  const made = { storeOn: storeMaker(runtime, pallet), constants: constantsOf(runtime, pallet) }
  ofRuntime.set(pallet.name, made)
  return made
}

const constantsOf = (runtime: Runtime, pallet: PalletShape): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(pallet.constants).map(name => [name, runtime.constant(pallet, name)]))

/** Accessors are made when first asked for: a pallet may have a hundred items, of which a block touches some. */
function storeMaker (runtime: Runtime, pallet: PalletShape): (cell: StateCell) => object {
  class Store {
    readonly #cell: StateCell

    constructor (cell: StateCell) {
      this.#cell = cell
    }

    static accessor (store: Store, name: string): unknown {
      const item = pallet.storage[name]
      if (item === undefined) throw new Error(`${pallet.name} has no storage item ${name}`)
      const value = new StorageAccessor(store.#cell, item, runtime.keys(pallet, name), runtime.fallback(pallet, name))
      Object.defineProperty(store, name, { value, enumerable: true })
      return value
    }
  }
  for (const name of Object.keys(pallet.storage)) {
    Object.defineProperty(Store.prototype, name, { get (this: Store) { return Store.accessor(this, name) } })
  }
  return cell => new Store(cell)
}
