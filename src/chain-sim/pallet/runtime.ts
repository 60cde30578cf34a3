import type { Hex } from '../../core/hex.ts'
import type { LateType } from '../codec/composites.ts'
import { variantType } from '../codec/variant.ts'
import type { AnyType, Type } from '../codec/type.ts'
import type { RuntimeApi } from './api.ts'
import type { RuntimeCall } from './call.ts'
import type { Execution } from './execution.ts'
import type { Executive } from './executive.ts'
import type { Pallet, PalletShape } from './pallet.ts'
import { StorageKeys } from './storage-key.ts'
import type { RuntimeVersion } from './version.ts'
import type { WireMethod } from './wire-method.ts'

/** An event of the runtime: `{ type: 'Balances', value: { type: 'Transfer', value: { from, to, amount } } }`. */
export interface RuntimeEvent {
  readonly type: string
  readonly value: { readonly type: string, readonly value: unknown }
}

/** One of the parts that a signed transaction carries besides its call, in their order on the wire. */
export interface SignedExtension {
  /** The name by which clients know it. */
  readonly identifier: string
  /** What stands in the transaction; its fields are named for this runtime's decoder. */
  readonly extra: AnyType
  /** What is signed without being sent. */
  readonly additional: AnyType
}

/** What a runtime's build features change: defaults of storage and constants, by pallet and name. */
export interface Overrides {
  readonly storage?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly constants?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** What the control of a development chain must be told by its runtime. */
export interface DevelopmentSupport {
  /** For each subnet whose epochs can be waited for, by netuid: the block of its next one, later than the newest block. */
  readonly nextEpochs: (rt: Execution) => ReadonlyMap<number, number>
  /** Makes money and gives it to an account, with all that belongs to it: issuance, a new account, events. */
  readonly fund: (rt: Execution, account: Hex, rao: bigint) => void
  /** What an account can spend, in rao; 0 where there is none. */
  readonly free: (rt: Execution, account: Hex) => bigint
}

/** A runtime as its folder declares it; `defineRuntime` makes the rest of it. */
export interface RuntimeDeclaration {
  /** How this project calls it, such as `classic`. */
  readonly name: string
  readonly version: RuntimeVersion
  /** The crate of the outer enums, such as `node_subtensor_runtime`. */
  readonly crate: string
  readonly pallets: readonly Pallet[]
  readonly apis: readonly RuntimeApi[]
  /** JSON-RPC methods of this runtime's nodes besides those of every node, by their name on the wire. */
  readonly rpc?: Readonly<Record<string, WireMethod>>
  /** Types of the pallets that can only be known once all pallets are: given here their definition. */
  readonly types: { readonly call: LateType<RuntimeCall>, readonly event: LateType<RuntimeEvent> }
  readonly executive: Executive
  readonly extrinsic: { readonly address: AnyType, readonly signature: AnyType, readonly extensions: readonly SignedExtension[] }
  /** Absent where a runtime cannot be advanced by epochs, nor its accounts funded. */
  readonly development?: DevelopmentSupport
}

/** A runtime: pallets joined, with all that follows from their declarations. */
export interface Runtime extends RuntimeDeclaration {
  readonly features: ReadonlySet<string>
  readonly pallet: (name: string) => Pallet | undefined
  /** The keys of a storage item. @throws when the pallet has no such item: our bug */
  readonly keys: (pallet: PalletShape, item: string) => StorageKeys
  /** What reading an absent item gives, with the features considered. */
  readonly fallback: (pallet: PalletShape, item: string) => unknown
  readonly constant: (pallet: PalletShape, name: string) => unknown
  /** The enum of a pallet's calls, for the metadata. */
  readonly callType: (pallet: Pallet) => AnyType
  readonly eventType: (pallet: PalletShape) => AnyType
  /** Accounts for which any signature holds: only on a development chain that was told so. */
  readonly impersonated?: ReadonlySet<Hex>
  /** The same runtime built with other features. */
  readonly build: (features: readonly string[], overrides: Overrides) => Runtime
}

/** Joins pallets into a runtime. Pallet, call, event and error indices are as declared. */
export function defineRuntime (declaration: RuntimeDeclaration): Runtime {
  const { pallets, crate, types } = declaration
  const byName = new Map(pallets.map(pallet => [pallet.name, pallet]))
  const callTypes = new Map(pallets.map(pallet => [pallet.name, palletCalls(pallet)]))
  const eventTypes = new Map(pallets.map(pallet => [pallet.name, palletEvents(pallet)]))
  const keys = new Map(pallets.map(pallet => [pallet.name, new Map<string, StorageKeys>()]))

  types.call.define(flattened(variantType(`${crate}::RuntimeCall`, pallets.filter(hasCalls).map(({ name, index }) => ({ name, index, fields: [known(callTypes, name)] })))))
  types.event.define(variantType(`${crate}::RuntimeEvent`, pallets.filter(hasEvents).map(({ name, index }) => ({ name, index, fields: [known(eventTypes, name)] }))))

  const build = (features: readonly string[], overrides: Overrides): Runtime => ({
    ...declaration,
    features: new Set(features),
    pallet: name => byName.get(name),
    keys: (pallet, item) => {
      const declared = pallet.storage[item]
      if (declared === undefined) throw new Error(`${pallet.name} has no storage item ${item}`)
      const ofPallet = known(keys, pallet.name)
      const made = ofPallet.get(item) ?? new StorageKeys(pallet.name, item, declared)
      ofPallet.set(item, made)
      return made
    },
    fallback: (pallet, item) => {
      const overridden = overrides.storage?.[pallet.name]
      return overridden !== undefined && item in overridden ? overridden[item] : pallet.storage[item]?.fallback as unknown
    },
    constant: (pallet, name) => {
      const overridden = overrides.constants?.[pallet.name]
      return overridden !== undefined && name in overridden ? overridden[name] : pallet.constants[name]?.value as unknown
    },
    callType: pallet => known(callTypes, pallet.name),
    eventType: pallet => known(eventTypes, pallet.name),
    build,
  })
  return build([], {})
}

/** Whether the metadata has an enum of the pallet’s calls. */
export const hasCalls = (pallet: Pallet): boolean => Object.keys(pallet.calls).length > 0

/** AdminUtils has an event enum without variants, and the real metadata shows it. */
export const hasEvents = (pallet: Pallet): boolean => Object.keys(pallet.events).length > 0 || pallet.emptyEvents === true

function known<V> (map: ReadonlyMap<string, V>, name: string): V {
  const found = map.get(name)
  if (found === undefined) throw new Error(`the runtime has no pallet ${name}`)
  return found
}

const palletCalls = (pallet: Pallet) =>
  variantType(`${pallet.path}::Call`, Object.entries(pallet.calls).map(([name, call]) => ({ name, index: call.index, fields: call.args, docs: [call.docs] })))

const palletEvents = (pallet: Pallet) => variantType(`${pallet.path}::Event`, Object.entries(pallet.events).map(([name, { fields, docs }], index) => ({
  name,
  index,
  fields: fields as readonly AnyType[],
  docs: [docs],
})))

/** `{ type, value: { type, value } }`, as the enum of the pallets' enums has it. */
interface NestedCall {
  readonly type: string
  readonly value: { readonly type: string, readonly value: RuntimeCall['args'] }
}

/** The same, seen as `{ pallet, call, args }`. */
const flattened = (nested: Type<NestedCall>): Type<RuntimeCall> => ({
  write: (writer, { pallet, call, args }) => { nested.write(writer, { type: pallet, value: { type: call, value: args } }) },
  read: reader => {
    const { type, value } = nested.read(reader)
    return { pallet: type, call: value.type, args: value.value }
  },
  describe: nested.describe,
})
