import { type Hex, toHex } from '../../../core/hex.ts'
import type { State } from '../state.ts'
import type { Env } from './env.ts'
import type { KeyIds } from './key-ids.ts'
import { isKeepable, keyRange, u32 } from './layout.ts'
import { plain, read, write } from './table.ts'

/** How many keys are read at a time: no cursor stays open, so a walk may be left off anywhere and written beside. */
const PAGE = 256

/** The newest values, as they are in the table at the moment of asking. */
export class HeadState implements State {
  constructor (private readonly env: Env, private readonly ids: KeyIds) {}

  get (key: Hex): Uint8Array | undefined {
    const id = this.ids.lookUp(key)
    return id && this.valueOf(id)
  }

  /** The value of an id, which is in the form in which tables have it. */
  valueOf (id: Uint8Array): Uint8Array | undefined {
    return read(this.env.head, id)
  }

  /** Sets the value of an id; null for none. Only inside a transaction. */
  set (id: number, value: Uint8Array | null): void {
    if (value === null) this.env.head.removeSync(u32(id))
    else write(this.env.head, u32(id), value)
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    for (const { key, id } of namedKeys(this.env, prefix, after)) if (this.env.head.doesExist(id)) yield key
  }
}

/** The storage keys under a prefix that have an id, in order; the ids are in the form in which tables have them. */
export function * namedKeys (env: Env, prefix: Hex, after: Hex | undefined): Generator<{ readonly key: Hex, readonly id: Uint8Array }, void, undefined> {
  if (prefix !== '0x' && !isKeepable(prefix)) return
  let position = after
  for (;;) {
    const page = Array.from(env.ids.getRange({ ...keyRange(prefix, position), limit: PAGE }), ({ key, value }) => ({ key: toHex(key), id: plain(value) }))
    yield * page
    position = page.at(-1)?.key
    if (page.length < PAGE) return
  }
}
