import type { Hex } from '../../../core/hex.ts'
import { Header } from '../../block/header.ts'
import { decode } from '../../codec/type.ts'
import type { Node } from '../../node.ts'
import type { StoredBlock } from '../../state/store.ts'
import type { Client } from '../client.ts'
import { RpcError } from '../error.ts'
import type { Listener, Stream } from '../subscription.ts'
import { specJson } from '../version.ts'
import { firstTold, heldBefore, holdsStill } from './first-told.ts'
import { stopInTime } from './stops.ts'

/** So many blocks may be pinned. A pin costs next to nothing here, but a client that never lets go of any is at fault. */
const MOST_PINNED = 4_096

/** So many operations may be under way for one subscription, each storage item counted. */
const MOST_OPERATIONS = 16

/**
 * A client that follows the head of the chain: the blocks that it was told of and has not let go of, and its operations.
 * Every block is the best and final when it is made. When the chain goes back the subscription stops, for what was final
 * is so no longer; the client follows anew. What is pinned is not pruned, unless the client leaves it pinned for far too long: then
 * too the subscription stops.
 */
export class Follow implements Stream {
  readonly #node: Node
  readonly #listener: Listener
  /** The pinned blocks and their numbers, the oldest first. */
  readonly #pinned = new Map<Hex, number>()
  /** How to go on with each operation that waits for the client, by id. */
  readonly #waiting = new Map<string, { readonly items: number, readonly proceed: () => void }>()
  readonly #leave: () => void
  #head: Hex
  #nextOperation = 1

  constructor (node: Node, private readonly client: Client, listener: Listener, readonly withRuntime: boolean) {
    this.#node = node
    this.#listener = listener
    const unlisten = node.onBlock(block => { this.#follow(block) })
    const release = node.pruning.keep({ oldest: () => this.#oldest })
    this.#leave = () => {
      unlisten()
      release()
    }
    const blocks = firstTold(node, heldBefore(client))
    const newest = blocks.at(-1) ?? node.told
    this.#head = newest.hash
    for (const { hash, number } of blocks) this.#pinned.set(hash, number)
    const runtime = withRuntime ? { finalizedBlockRuntime: { type: 'valid', spec: specJson(node.runtime.version) } } : {}
    this.tell('initialized', { finalizedBlockHashes: [...this.#pinned.keys()], ...runtime })
    this.tell('bestBlockChanged', { bestBlockHash: this.#head })
    for (let number = newest.number + 1; number <= node.told.number; number++) {
      const block = node.block(number)
      if (block !== undefined) this.#follow(block)
    }
  }

  tell (event: string, details: Readonly<Record<string, unknown>> = {}): void {
    this.#listener.notify({ event, ...details })
  }

  stop (): void {
    this.#leave()
    this.#pinned.clear()
    this.#waiting.clear()
  }

  /** A block that is pinned; undefined when the chain lost it. @throws RpcError -32801 when it is not pinned */
  pinned (hash: Hex): StoredBlock | undefined {
    if (!this.#pinned.has(hash)) throw new RpcError(-32801, 'Invalid block hash')
    return this.#node.block(hash)
  }

  /** Lets go of blocks: of all, or of none where one is wrong. @throws RpcError -32801, -32804 */
  unpin (hashes: readonly Hex[]): void {
    if (new Set(hashes).size < hashes.length) throw new RpcError(-32804, 'Duplicate block hashes')
    for (const hash of hashes) this.pinned(hash)
    for (const hash of hashes) this.#pinned.delete(hash)
  }

  /** An id for an operation. */
  newOperation (): string {
    return String(this.#nextOperation++)
  }

  /** How many more operations may begin. */
  get room (): number {
    return [...this.#waiting.values()].reduce((room, { items }) => room - items, MOST_OPERATIONS)
  }

  /** An operation has told a part, and goes on when the client says so. @param items how many operations it counts for */
  await (operation: string, items: number, proceed: () => void): void {
    this.#waiting.set(operation, { items, proceed })
    this.tell('operationWaitingForContinue', { operationId: operation })
  }

  /** Lets an operation go on. */
  proceed (operation: string): void {
    const waiting = this.#waiting.get(operation)
    this.#waiting.delete(operation)
    waiting?.proceed()
  }

  /** Whether an operation waits for the client. */
  waits (operation: string): boolean {
    return this.#waiting.has(operation)
  }

  /** Forgets an operation. */
  stopOperation (operation: string): void {
    this.#waiting.delete(operation)
  }

  get #oldest (): number | undefined {
    return this.#pinned.values().next().value
  }

  #end (): void {
    this.tell('stop')
    this.#listener.end()
  }

  #follow ({ hash, header, number }: StoredBlock): void {
    const { parent_hash: parent } = decode(Header, header)
    const wentBack = parent !== this.#head
    const pruned = (this.#oldest ?? number) < this.#node.store.firstState()
    if (wentBack || pruned || this.#pinned.size >= MOST_PINNED) {
      this.#leave()
      if (wentBack) {
        holdsStill(this.client, new Set(this.#pinned.keys()))
        stopInTime(this.client, () => { this.#end() })
      } else this.#end()
      return
    }
    this.#head = hash
    this.#pinned.set(hash, number)
    this.tell('newBlock', { blockHash: hash, parentBlockHash: parent, ...this.withRuntime ? { newRuntime: null } : {} })
    this.tell('bestBlockChanged', { bestBlockHash: hash })
    this.tell('finalized', { finalizedBlockHashes: [hash], prunedBlockHashes: [] })
  }
}
