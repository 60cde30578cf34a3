/** With which blocks a client begins to follow the chain. */
import type { Hex } from '../../../core/hex.ts'
import type { Node } from '../../node.ts'
import type { StoredBlock } from '../../state/store.ts'
import type { Client } from '../client.ts'

/** So many blocks are reported at the beginning: about a minute of them. */
const RECENT = 5

/** A client follows no more than so often at once: so many sets of blocks are remembered of it. */
const MOST_REMEMBERED = 4

const held = new WeakMap<Client, readonly ReadonlySet<Hex>[]>()

/** The chain went back, and the client is told so while it knows these blocks. */
export function holdsStill (client: Client, blocks: ReadonlySet<Hex>): void {
  held.set(client, [...held.get(client) ?? [], blocks].slice(-MOST_REMEMBERED))
}

/** The blocks that a client knew when the chain went back under it. */
export const heldBefore = (client: Client): ReadonlySet<Hex> => new Set((held.get(client) ?? []).flatMap(blocks => [...blocks]))

/**
 * The blocks that `initialized` reports, in their order; those that follow the last are told one by one. As a rule the last is the
 * newest.
 *
 * Clients trust that a final block stays so. polkadot-api takes a beginning with a block that it knows for the same chain, and waits
 * until it is as long as it was, which may be never; with blocks that are new to it, it begins anew. So a beginning has none of `known`,
 * where there is one such; and it has no block 0 unless there is nothing else, so that there is one before all that are reported.
 */
export function firstTold (node: Node, known: ReadonlySet<Hex>): readonly StoredBlock[] {
  const blocks: StoredBlock[] = []
  for (let number = node.told.number; number >= node.store.firstState() && blocks.length < RECENT; number--) {
    const block = node.block(number)
    const fits = block !== undefined && !known.has(block.hash) && (number > 0 || blocks.length === 0)
    if (fits) blocks.unshift(block)
    else if (blocks.length > 0) break
  }
  return blocks.length > 0 ? blocks : [node.told]
}
