import { metadata, type CodecType, type v14, type v15 } from '@polkadot-api/substrate-bindings'
import { toHex } from '../../core/hex.ts'
import { newtype, struct, tuple } from '../codec/composites.ts'
import { bytes } from '../codec/primitives.ts'
import { TypeRegistry } from '../codec/registry.ts'
import { encode, type AnyType, type Type } from '../codec/type.ts'
import { variantType } from '../codec/variant.ts'
import type { Pallet } from './pallet.ts'
import { hasCalls, hasEvents, type Runtime } from './runtime.ts'

/** `meta` as a number, before every metadata. */
const MAGIC = 0x6174656d
const EXTRINSIC_VERSION = 4

type V14 = CodecType<typeof v14>
type V15 = CodecType<typeof v15>

/** Making it takes long enough to be seen when a client connects, and a runtime never changes. */
function oncePerRuntime (make: (runtime: Runtime) => Uint8Array): (runtime: Runtime) => Uint8Array {
  const made = new WeakMap<Runtime, Uint8Array>()
  return runtime => {
    const bytes = made.get(runtime) ?? make(runtime)
    made.set(runtime, bytes)
    return bytes
  }
}

/** Everything a client must know of the runtime, version 14: the SCALE bytes, prefix included. */
export const metadataV14 = oncePerRuntime(runtime => {
  const types = new TypeRegistry(new Set([runtime.types.call]))
  const value: V14 = {
    pallets: palletsOf(runtime, types),
    extrinsic: {
      type: types.idOf(extrinsicType(runtime)),
      version: EXTRINSIC_VERSION,
      signedExtensions: extensionsOf(runtime, types),
    },
    type: types.idOf(runtimeType(runtime)),
    apis: [],
    lookup: types.all(),
  }
  return metadata.enc({ magicNumber: MAGIC, metadata: { tag: 'v14', value } })
})

/** The same as version 15, which adds the runtime APIs and the outer enums. */
export const metadataV15 = oncePerRuntime(runtime => {
  const types = new TypeRegistry(new Set([runtime.types.call]))
  const { address, signature } = runtime.extrinsic
  const value: V15 = {
    pallets: palletsOf(runtime, types),
    extrinsic: {
      version: EXTRINSIC_VERSION,
      address: types.idOf(address),
      call: types.idOf(runtime.types.call),
      signature: types.idOf(signature),
      extra: types.idOf(extraType(runtime)),
      signedExtensions: extensionsOf(runtime, types),
    },
    type: types.idOf(runtimeType(runtime)),
    apis: runtime.apis.map(api => ({
      name: api.name,
      methods: Object.entries(api.methods).map(([name, method]) => ({
        name,
        inputs: Object.entries(method.inputs).map(([input, type]) => ({ name: input, type: types.idOf(type) })),
        output: types.idOf(method.output),
        docs: [method.docs],
      })),
      docs: [api.docs],
    })),
    outerEnums: { call: types.idOf(runtime.types.call), event: types.idOf(runtime.types.event), error: types.idOf(outerError(runtime)) },
    custom: [],
    lookup: types.all(),
  }
  return metadata.enc({ magicNumber: MAGIC, metadata: { tag: 'v15', value } })
})

function palletsOf (runtime: Runtime, types: TypeRegistry): V15['pallets'] {
  return runtime.pallets.map(pallet => ({
    name: pallet.name,
    index: pallet.index,
    storage: Object.keys(pallet.storage).length === 0 ? undefined : { prefix: pallet.name, items: storageOf(runtime, pallet, types) },
    calls: hasCalls(pallet) ? types.idOf(runtime.callType(pallet)) : undefined,
    events: hasEvents(pallet) ? types.idOf(runtime.eventType(pallet)) : undefined,
    errors: hasErrors(pallet) ? types.idOf(errorType(pallet)) : undefined,
    constants: Object.entries(pallet.constants).map(([name, { type, docs }]) => ({
      name,
      type: types.idOf(type as AnyType),
      value: toHex(encode(type as AnyType, runtime.constant(pallet, name))),
      docs: lines(docs),
    })),
    docs: [],
  }))
}

function storageOf (runtime: Runtime, pallet: Pallet, types: TypeRegistry) {
  return Object.entries(pallet.storage).map(([name, item]) => {
    const value = types.idOf(item.value as AnyType)
    const [only, ...more] = item.keys
    const keyType = only === undefined || more.length > 0 ? tuple(...item.keys.map(key => key.type as AnyType)) : only.type
    return {
      name,
      modifier: item.hasDefault ? 1 : 0,
      type: item.keys.length === 0
        ? { tag: 'plain' as const, value }
        : { tag: 'map' as const, value: { hashers: item.keys.map(({ hasher }) => ({ tag: HASHER_TAGS[hasher], value: undefined })), key: types.idOf(keyType as AnyType), value } },
      fallback: item.hasDefault ? toHex(encode(item.value as Type<unknown>, runtime.fallback(pallet, name))) : '0x00',
      docs: lines(item.docs),
    }
  })
}

const HASHER_TAGS = { Identity: 'Identity', Twox64Concat: 'Twox64Concat', Blake2_128Concat: 'Blake2128Concat' } as const

const hasErrors = (pallet: Pallet) => Object.keys(pallet.errors).length > 0

const errorType = (pallet: Pallet): AnyType =>
  variantType(`${pallet.path}::Error`, Object.entries(pallet.errors).map(([name, docs], index) => ({ name, index, fields: [], docs: lines(docs) })))

const outerError = (runtime: Runtime): AnyType =>
  variantType(`${runtime.crate}::RuntimeError`, runtime.pallets.filter(hasErrors).map(pallet => ({ name: pallet.name, index: pallet.index, fields: [errorType(pallet)] })))

const extensionsOf = (runtime: Runtime, types: TypeRegistry) => runtime.extrinsic.extensions.map(({ identifier, extra, additional }) =>
  ({ identifier, type: types.idOf(extra), additionalSigned: types.idOf(additional) }))

const extraType = (runtime: Runtime) => tuple(...runtime.extrinsic.extensions.map(extension => extension.extra))

const runtimeType = (runtime: Runtime) => struct(`${runtime.crate}::Runtime`, {})

const extrinsicType = (runtime: Runtime) => newtype('sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic', bytes, [
  { name: 'Address', type: runtime.extrinsic.address },
  { name: 'Call', type: runtime.types.call },
  { name: 'Signature', type: runtime.extrinsic.signature },
  { name: 'Extra', type: extraType(runtime) },
])

const lines = (docs: string): string[] => docs === '' ? [] : [docs]
