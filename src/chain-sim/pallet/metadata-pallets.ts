import type { ByteWriter } from '../../core/scale/byte-writer.ts'
import type { HasherName } from '../codec/hashers.ts'
import { tuple } from '../codec/composites.ts'
import type { TypeRegistry } from '../codec/registry.ts'
import { encode, type AnyType } from '../codec/type.ts'
import { variantType } from '../codec/variant.ts'
import type { Pallet } from './pallet.ts'
import { hasCalls, hasEvents, type Runtime } from './runtime.ts'
import type { AnyStorageItem } from './storage.ts'

/** The variants of `StorageHasher` in the metadata. */
const HASHERS: Readonly<Record<HasherName, number>> = { Blake2_128Concat: 2, Twox64Concat: 5, Identity: 6 }

/** Whether the metadata has an enum of the pallet’s errors. */
export const hasErrors = ({ errors }: Pallet): boolean => Object.keys(errors).length > 0

/** The enum of a pallet's errors. */
export const errorType = (pallet: Pallet): AnyType =>
  variantType(`${pallet.path}::Error`, Object.entries(pallet.errors).map(([name, docs], index) => ({ name, index, fields: [], docs: lines(docs) })))

const lines = (docs: string): string[] => docs === '' ? [] : [docs]

/** Writes what the metadata says of the pallets of a runtime. */
export class MetadataPallets {
  constructor (private readonly runtime: Runtime, private readonly types: TypeRegistry, private readonly writer: ByteWriter) {}

  /** @param docs whether the pallets themselves have docs, as from version 15 on */
  write ({ docs }: { readonly docs: boolean }): void {
    this.writer.list(this.runtime.pallets, pallet => {
      this.#writePallet(pallet)
      if (docs) this.writer.docs('')
    })
  }

  #writePallet (pallet: Pallet): void {
    const { runtime, writer } = this
    const storage = Object.entries(pallet.storage)
    writer.str(pallet.name).option(storage.length === 0 ? undefined : storage, items => {
      writer.str(pallet.name).list(items, ([name, item]) => { this.#storageItem(pallet, name, item) })
    })
    this.#optionalType(hasCalls(pallet) ? runtime.callType(pallet) : undefined)
    this.#optionalType(hasEvents(pallet) ? runtime.eventType(pallet) : undefined)
    writer.list(Object.entries(pallet.constants), ([name, { type, docs }]) => {
      this.#type(writer.str(name), type as AnyType).bytes(encode(type as AnyType, runtime.constant(pallet, name))).docs(docs)
    })
    this.#optionalType(hasErrors(pallet) ? errorType(pallet) : undefined)
    writer.u8(pallet.index)
  }

  #storageItem (pallet: Pallet, name: string, item: AnyStorageItem): void {
    const { writer } = this
    const [only, ...more] = item.keys
    writer.str(name).u8(item.hasDefault ? 1 : 0)
    // The value is gathered before the key.
    const value = this.types.idOf(item.value as AnyType)
    if (only === undefined) writer.u8(0)
    else {
      writer.u8(1).list(item.keys, ({ hasher }) => { writer.u8(HASHERS[hasher]) })
      this.#type(writer, more.length === 0 ? only.type : tuple(...item.keys.map(key => key.type as AnyType)))
    }
    writer.compact(value).bytes(item.hasDefault ? encode(item.value as AnyType, this.runtime.fallback(pallet, name)) : NOTHING).docs(item.docs)
  }

  #type (writer: ByteWriter, type: AnyType): ByteWriter {
    return writer.compact(this.types.idOf(type))
  }

  #optionalType (type: AnyType | undefined): void {
    this.writer.option(type, type => { this.#type(this.writer, type) })
  }
}

/** What an absent value reads as where there is no default: `None`. */
const NOTHING = Uint8Array.of(0)
