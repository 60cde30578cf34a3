/**
 * Metadata with what a question needs, and no more: the API makes classes of every type that it is told of, which takes longer than
 * all the rest of a short command.
 */
import { constant, definition, pallet, PRIMITIVE, storageItem, tail, TUPLE, typeHead } from './metadata-parts.ts'
import { ScaleCopy } from './scale-copy.ts'
import { scan, type Item, type Type } from './scan.ts'

/** `meta`, and the version that every node gives to whoever asks for no other. */
const BEGINNING = [0x6d, 0x65, 0x74, 0x61, 14]

export interface NarrowMetadata {
  readonly bytes: Uint8Array
  /** Storage items of the kept pallets that are left out all the same, because their values may be any call or event: `System.Events`. */
  readonly without: ReadonlySet<string>
}

/**
 * Keeps the storage and the constants of some pallets, and the types of their values, which are decoded as they are with all of the metadata.
 * @param keeps asked for each pallet by its name, as the metadata spells it
 * @returns undefined for metadata of another version, or of no chain
 * @throws RangeError for what is no metadata
 */
export function narrowMetadata (bytes: Uint8Array, keeps: (pallet: string) => boolean): NarrowMetadata | undefined {
  if (BEGINNING.some((byte, index) => bytes[index] !== byte)) return undefined
  const copy = new ScaleCopy(bytes)
  copy.some(BEGINNING.length)
  const { types, pallets, palletsAt } = copy.leaveOut(() => scan(copy))
  const outer = outerTypes(types)
  if (outer === undefined) return undefined
  const isAnything = reaches(types, outer.anything)
  const keepsItem = (item: Item) => !item.types.some(isAnything)

  const kept = pallets.filter(({ name }) => keeps(name))
  const values = kept.flatMap(({ items, constants }) => [...items.filter(keepsItem).flatMap(item => item.types), ...constants])
  const whole = closure([...outer.addresses, ...values], id => types[id]?.parts)
  // The API tells types of one name apart by the names of their parameters, whether or not there are values of those.
  const named = closure([...outer.named, ...whole], id => types[id]?.params)
  const numbers = new Map([...named].sort((a, b) => a - b).map((id, index) => [id, index]))

  copy.rename = id => numbers.get(id) ?? 0
  copy.writeCompact(numbers.size)
  for (const [id, { start, body }] of types.entries()) {
    const number = numbers.get(id)
    if (number === undefined) continue
    copy.writeCompact(number)
    copy.at = start
    typeHead(copy)
    if (whole.has(id) || bytes[body] === PRIMITIVE) definition(copy)
    else {
      copy.write(TUPLE)
      copy.writeCompact(0)
    }
    // No docs.
    copy.writeCompact(0)
  }
  copy.at = palletsAt
  const next = pallets.values()
  copy.list(() => {
    const { value } = next.next()
    const items = value !== undefined && kept.includes(value) ? value.items.map(keepsItem) : []
    pallet(copy, {
      items: () => { copy.someOf(index => items[index] === true, () => { storageItem(copy) }) },
      constants: () => { copy.someOf(() => value !== undefined && kept.includes(value), () => { constant(copy) }) },
    })
  })
  tail(copy)
  return { bytes: copy.written(), without: new Set(kept.flatMap(({ name, items }) => items.filter(item => !keepsItem(item)).map(item => `${name}.${item.name}`))) }
}

/** The types that the API looks for by their names. */
function outerTypes (types: readonly Type[]) {
  const paramsOf = (name: string) => types.find(type => type.name === name)?.params
  const [address, call, signature] = paramsOf('UncheckedExtrinsic') ?? []
  const [event] = paramsOf('EventRecord') ?? []
  if (address === undefined || call === undefined || signature === undefined || event === undefined) return undefined
  return {
    addresses: [address, signature],
    /** Calls and events contain the types of all pallets. */
    anything: new Set([call, event]),
    named: types.flatMap(({ name }, id) => name === 'UncheckedExtrinsic' || name === 'EventRecord' ? [id] : []),
  }
}

/** Whether values of a type may contain one of these. */
function reaches (types: readonly Type[], goals: ReadonlySet<number>) {
  const known = new Map<number, boolean>()
  const isThere = (id: number): boolean => {
    const answer = known.get(id)
    if (answer !== undefined) return answer
    // A type that contains itself comes no nearer by that.
    known.set(id, false)
    const found = goals.has(id) || (types[id]?.parts ?? []).some(isThere)
    known.set(id, found)
    return found
  }
  return isThere
}

/** All that can be reached from these, themselves included. */
function closure (from: readonly number[], next: (id: number) => readonly number[] | undefined): ReadonlySet<number> {
  const found = new Set<number>()
  const visit = (id: number) => {
    if (found.has(id)) return
    found.add(id)
    next(id)?.forEach(visit)
  }
  from.forEach(visit)
  return found
}
