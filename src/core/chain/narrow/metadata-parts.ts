/**
 * The parts of metadata, version 14, as they follow one another. Docs are always left out: nobody reads them in what is decoded.
 * https://docs.rs/frame-metadata/latest/frame_metadata/v14/
 */
import type { ScaleCopy } from './scale-copy.ts'

/** A type's definition, by its variant. */
export const PRIMITIVE = 5
export const TUPLE = 4

export const docs = (copy: ScaleCopy): void => { copy.empty(() => { copy.list(() => { copy.text() }) }) }

/** What leads to the definition of a type: the words of its path, and its parameters. @returns the path's last word */
export function typeHead (copy: ScaleCopy): string {
  let last = ''
  copy.list(() => { last = copy.name() })
  copy.list(() => {
    copy.text()
    copy.option(() => { copy.id() })
  })
  return last
}

export function definition (copy: ScaleCopy): void {
  const parts: readonly (() => void)[] = [
    // Composite.
    () => { copy.list(() => { field(copy) }) },
    // Variant.
    () => {
      copy.list(() => {
        copy.text()
        copy.list(() => { field(copy) })
        copy.byte()
        docs(copy)
      })
    },
    // Sequence.
    () => { copy.id() },
    // Array.
    () => {
      copy.some(4)
      copy.id()
    },
    // Tuple.
    () => { copy.list(() => { copy.id() }) },
    // Primitive.
    () => { copy.byte() },
    // Compact.
    () => { copy.id() },
    // Sequence of bits.
    () => {
      copy.id()
      copy.id()
    },
  ]
  const part = parts[copy.byte()]
  if (part === undefined) throw new RangeError('a type is of an unknown kind')
  part()
}

function field (copy: ScaleCopy): void {
  copy.option(() => { copy.text() })
  copy.id()
  copy.option(() => { copy.text() })
  docs(copy)
}

/** What is done with the parts of a pallet that may be kept. */
export interface PalletParts {
  readonly name?: (name: string) => void
  /** Must copy a list of storage items. */
  readonly items: () => void
  /** Must copy a list of constants. */
  readonly constants: () => void
}

/** Calls, events and errors are left out. */
export function pallet (copy: ScaleCopy, { name, items, constants }: PalletParts): void {
  const without = () => { copy.empty(() => { copy.option(() => { copy.id() }) }) }
  const named = copy.name()
  name?.(named)
  copy.option(() => {
    copy.text()
    items()
  })
  without()
  without()
  constants()
  without()
  copy.byte()
}

export function constant (copy: ScaleCopy): void {
  copy.text()
  copy.id()
  copy.text()
  docs(copy)
}

/** @returns its name */
export function storageItem (copy: ScaleCopy): string {
  const name = copy.name()
  copy.byte()
  if (copy.byte() === 0) copy.id()
  else {
    copy.text()
    copy.id()
    copy.id()
  }
  copy.text()
  docs(copy)
  return name
}

/** How transactions are made, and the type of the runtime. */
export function tail (copy: ScaleCopy): void {
  copy.id()
  copy.byte()
  copy.list(() => {
    copy.text()
    copy.id()
    copy.id()
  })
  copy.id()
}
