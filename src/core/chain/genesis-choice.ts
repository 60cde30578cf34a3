import { resolvePath, type Machine } from '../machine.ts'

/**
 * What the headers of an embedded chain say of its state, from block 1 on: the root of the real node's trie (`trie`), or a hash over what
 * each block changed (`changes`), which costs nothing.
 */
export const STATE_ROOTS = ['changes', 'trie'] as const

/** What a chain’s headers say of its state. */
export type StateRootKind = typeof STATE_ROOTS[number]

/** What is chosen about the beginning of an embedded chain besides its preset or file. */
interface Choices {
  /** What the runtime is built with; those of the preset when left out. */
  readonly features?: readonly string[] | undefined
  /** Seed and sizes of a network that is made to size: `seed`, `subnets`, `neurons`, `validators`. */
  readonly sizes?: Readonly<Record<string, number>> | undefined
  /** Development accounts that begin with money: how many, and how much in rao; those of the genesis when left out. */
  readonly accounts?: { readonly count: number, readonly rao: bigint } | undefined
  /** Blocks between the epochs of every subnet, one less; the runtime's own when left out. */
  readonly tempo?: number | undefined
  /** `changes` when left out. */
  readonly stateRoot?: StateRootKind | undefined
}

/** How an embedded chain begins: a preset by its name, a genesis file or a snapshot by its absolute path. */
export type GenesisChoice = Choices & ({ readonly preset: string } | { readonly file: string }) | { readonly snapshot: string }

/** What was written for a genesis: a path has a separator or ends in `.json`, and anything else is the name of a preset. */
export function parseGenesis (text: string, machine: Machine): { readonly preset: string } | { readonly file: string } {
  const isPath = /[/\\]|\.json$/i.test(text)
  return isPath ? { file: resolvePath(text, machine) } : { preset: text }
}
