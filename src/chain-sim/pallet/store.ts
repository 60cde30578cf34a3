import { ItemParts, StorageAccessor, type StateCell } from './accessor.ts'
import { moduleError } from './dispatch-error.ts'
import type { PalletShape } from './pallet.ts'
import type { AnyStorageItem } from './storage.ts'
import type { Runtime } from './runtime.ts'

/** What the scopes of a pallet share from block to block. */
export interface PalletParts {
  /** The pallet's storage on a state. */
  readonly storeOn: (cell: StateCell) => object
  readonly constants: Readonly<Record<string, unknown>>
  /** Fails a call with an error of the pallet. */
  readonly fail: (error: string) => never
}

const parts = new WeakMap<Runtime, Map<string, PalletParts>>()

/** The parts of a pallet in a runtime, made once: a scope is made for every block. */
export function partsOf (runtime: Runtime, pallet: PalletShape): PalletParts {
  const ofRuntime = parts.get(runtime) ?? new Map<string, PalletParts>()
  parts.set(runtime, ofRuntime)
  const known = ofRuntime.get(pallet.name)
  if (known !== undefined) return known
  const made = { storeOn: storeMaker(runtime, pallet), constants: constantsOf(runtime, pallet), fail: failOf(pallet) }
  ofRuntime.set(pallet.name, made)
  return made
}

const constantsOf = (runtime: Runtime, pallet: PalletShape): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(pallet.constants).map(name => [name, runtime.constant(pallet, name)]))

function failOf ({ index, errors }: PalletShape): PalletParts['fail'] {
  const names = Object.keys(errors)
  return error => { throw moduleError(index, names.indexOf(error)) }
}

/** Accessors are made when first asked for: a pallet may have a hundred items, of which a block touches some. */
function storeMaker (runtime: Runtime, pallet: PalletShape): (cell: StateCell) => object {
  const items = Object.entries(pallet.storage)
  const parts: ItemParts[] = []

  class Store {
    readonly #accessors: unknown[] = []
    readonly #cell: StateCell

    constructor (cell: StateCell) {
      this.#cell = cell
    }

    static accessor (store: Store, name: string, item: AnyStorageItem, at: number): unknown {
      parts[at] ??= new ItemParts(item, runtime.keys(pallet, name), runtime.fallback(pallet, name))
      return store.#accessors[at] ??= new StorageAccessor(store.#cell, parts[at])
    }
  }
  items.forEach(([name, item], at) => {
    Object.defineProperty(Store.prototype, name, { get (this: Store) { return Store.accessor(this, name, item, at) } })
  })
  return cell => new Store(cell)
}
