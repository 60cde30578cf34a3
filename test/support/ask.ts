import type { Node } from '../../src/chain-sim/node.ts'
import { openProvider, type Transport } from './node.ts'

/** What a node answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export type Answer = any

export type Ask = (method: string, ...params: readonly unknown[]) => Promise<Answer>

/** Asks a node by the names of its methods: `const { ask } = await asking(node, 'ws'); await ask('chain_getHeader')`. */
export async function asking (node: Node, transport: Transport): Promise<{ readonly ask: Ask, readonly close: () => Promise<void> }> {
  const provider = await openProvider(node, transport)
  return { ask: (method, ...params) => provider.send<Answer>(method, [...params]), close: () => provider.disconnect() }
}
