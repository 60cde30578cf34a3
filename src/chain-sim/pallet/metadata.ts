import { ByteWriter } from '../../core/scale/byte-writer.ts'
import { newtype, struct, tuple } from '../codec/composites.ts'
import { bytes } from '../codec/primitives.ts'
import { TypeRegistry } from '../codec/registry.ts'
import type { AnyType } from '../codec/type.ts'
import { variantType } from '../codec/variant.ts'
import { errorType, hasErrors, MetadataPallets } from './metadata-pallets.ts'
import type { Runtime } from './runtime.ts'

/** `meta` as a number, before every metadata. */
const MAGIC = 0x6174656d
const EXTRINSIC_VERSION = 4

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
  const writer = new ByteWriter()
  new MetadataPallets(runtime, types, writer).write({ docs: false })
  writer.compact(types.idOf(extrinsicType(runtime))).u8(EXTRINSIC_VERSION)
  writeExtensions(runtime, types, writer)
  writer.compact(types.idOf(runtimeType(runtime)))
  return assembled(14, types, writer)
})

/** The same as version 15, which adds the runtime APIs and the outer enums. */
export const metadataV15 = oncePerRuntime(runtime => {
  const types = new TypeRegistry(new Set([runtime.types.call]))
  const writer = new ByteWriter()
  const { address, signature } = runtime.extrinsic
  new MetadataPallets(runtime, types, writer).write({ docs: true })
  writer.u8(EXTRINSIC_VERSION)
  for (const type of [address, runtime.types.call, signature, extraType(runtime)]) writer.compact(types.idOf(type))
  writeExtensions(runtime, types, writer)
  writer.compact(types.idOf(runtimeType(runtime)))
  writeApis(runtime, types, writer)
  for (const outer of [runtime.types.call, runtime.types.event, outerError(runtime)]) writer.compact(types.idOf(outer))
  writer.list([], () => {})
  return assembled(15, types, writer)
})

/** The registry stands first, though what stands in it is known last. */
function assembled (version: number, types: TypeRegistry, rest: ByteWriter): Uint8Array {
  const writer = new ByteWriter().u32(MAGIC).u8(version)
  types.writeTo(writer)
  return writer.raw(rest.done()).done()
}

function writeExtensions ({ extrinsic }: Runtime, types: TypeRegistry, writer: ByteWriter): void {
  writer.list(extrinsic.extensions, ({ identifier, extra, additional }) => {
    writer.str(identifier).compact(types.idOf(extra)).compact(types.idOf(additional))
  })
}

function writeApis ({ apis }: Runtime, types: TypeRegistry, writer: ByteWriter): void {
  writer.list(apis, ({ name, docs, methods }) => {
    writer.str(name).list(Object.entries(methods), ([name, { inputs, output, docs }]) => {
      writer.str(name).list(Object.entries(inputs), ([name, type]) => { writer.str(name).compact(types.idOf(type)) })
      writer.compact(types.idOf(output)).docs(docs)
    })
    writer.docs(docs)
  })
}

const outerError = (runtime: Runtime): AnyType =>
  variantType(`${runtime.crate}::RuntimeError`, runtime.pallets.filter(hasErrors).map(pallet => ({ name: pallet.name, index: pallet.index, fields: [errorType(pallet)] })))

const extraType = (runtime: Runtime) => tuple(...runtime.extrinsic.extensions.map(extension => extension.extra))

const runtimeType = (runtime: Runtime) => struct(`${runtime.crate}::Runtime`, {})

const extrinsicType = (runtime: Runtime) => newtype('sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic', bytes, [
  { name: 'Address', type: runtime.extrinsic.address },
  { name: 'Call', type: runtime.types.call },
  { name: 'Signature', type: runtime.extrinsic.signature },
  { name: 'Extra', type: extraType(runtime) },
])
