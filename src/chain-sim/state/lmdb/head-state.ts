import { type Hex, toHex } from '../../../core/hex.ts'
import type { MutableState } from '../state.ts'
import { isKeepable, keyRange, storageKey } from './layout.ts'
import { read, write, type Table } from './table.ts'

/** How many keys are read at a time: no cursor stays open, so a walk may be left off anywhere and written beside. */
const PAGE = 256

/** The newest values, as they are in the table at the moment of asking. */
export class HeadState implements MutableState {
  constructor (private readonly table: Table) {}

  get (key: Hex): Uint8Array | undefined {
    return isKeepable(key) ? read(this.table, storageKey(key)) : undefined
  }

  put (key: Hex, value: Uint8Array): void {
    write(this.table, storageKey(key), value)
  }

  delete (key: Hex): void {
    this.table.removeSync(storageKey(key))
  }

  keys (prefix: Hex, after?: Hex): Iterable<Hex> {
    return keysOf(this.table, prefix, after)
  }
}

/** The storage keys of a table under a prefix, in order. */
export function * keysOf (table: Table, prefix: Hex, after: Hex | undefined): Generator<Hex, void, undefined> {
  if (prefix !== '0x' && !isKeepable(prefix)) return
  let position = after
  for (;;) {
    const page = [...table.getKeys({ ...keyRange(prefix, position), limit: PAGE })]
    for (const key of page) {
      position = toHex(key)
      yield position
    }
    if (page.length < PAGE) return
  }
}
