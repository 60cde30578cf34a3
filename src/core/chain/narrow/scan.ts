import { constant, definition, docs, pallet, storageItem, typeHead } from './metadata-parts.ts'
import type { ScaleCopy } from './scale-copy.ts'

export interface Type {
  /** The last word of its path; empty for none. */
  readonly name: string
  /** Where its path begins. */
  readonly start: number
  /** Where its definition begins. */
  readonly body: number
  /** The types in its parameters; they are names only. */
  readonly params: readonly number[]
  /** The types that its values are made of. */
  readonly parts: readonly number[]
}

export interface Item {
  readonly name: string
  /** Of its keys and values. */
  readonly types: readonly number[]
}

export interface Pallet {
  readonly name: string
  readonly items: readonly Item[]
  /** The types of its constants. */
  readonly constants: readonly number[]
}

export interface Scanned {
  /** By their numbers. */
  readonly types: readonly Type[]
  readonly pallets: readonly Pallet[]
  /** Where the list of pallets begins. */
  readonly palletsAt: number
}

/** Finds out what metadata is made of, from where its types begin. */
export function scan (copy: ScaleCopy): Scanned {
  let seen: number[] = []
  copy.rename = id => {
    seen.push(id)
    return id
  }
  const idsIn = (part: () => void): readonly number[] => {
    const ids = seen = []
    part()
    // Those that follow are of something else.
    seen = []
    return ids
  }

  const types: Type[] = []
  copy.list(() => {
    const [id = 0] = idsIn(() => { copy.id() })
    const start = copy.at
    let name = ''
    const params = idsIn(() => { name = typeHead(copy) })
    const body = copy.at
    types[id] = { name, start, body, params, parts: idsIn(() => { definition(copy) }) }
    docs(copy)
  })
  const palletsAt = copy.at
  const pallets: Pallet[] = []
  copy.list(() => {
    let palletName = ''
    const items: Item[] = []
    let constants: readonly number[] = []
    pallet(copy, {
      name: name => { palletName = name },
      items: () => {
        copy.list(() => {
          let name = ''
          const types = idsIn(() => { name = storageItem(copy) })
          items.push({ name, types })
        })
      },
      constants: () => { constants = idsIn(() => { copy.list(() => { constant(copy) }) }) },
    })
    pallets.push({ name: palletName, items, constants })
  })
  return { types, pallets, palletsAt }
}
