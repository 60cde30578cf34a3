import type { Hex } from '../../../core/hex.ts'
import { Header } from '../../block/header.ts'
import { decode } from '../../codec/type.ts'
import type { Node } from '../../node.ts'
import type { StoredBlock } from '../../state/store.ts'
import { RpcError } from '../error.ts'
import type { Listener, Stream } from '../subscription.ts'
import { specJson } from '../version.ts'

/** So many blocks may be pinned. A pin costs next to nothing here, but a client that never lets go of any is at fault. */
const MOST_PINNED = 4_096

/** So many operations may be under way for one subscription, each storage item counted. */
const MOST_OPERATIONS = 16

/** So many of the newest blocks are reported at the beginning: about a minute of them. */
const RECENT = 5

/**
 * A client that follows the head of the chain: the blocks that it was told of and has not let go of, and its operations.
 * Every block is the best and final when it is made. When the chain goes back the subscription stops, for what was final
 * is so no longer; the client follows anew.
 */
export class Follow implements Stream {
  readonly #node: Node
  readonly #client: Listener
  readonly #pinned = new Set<Hex>()
  /** How to go on with each operation that waits for the client, by id. */
  readonly #waiting = new Map<string, { readonly items: number, readonly proceed: () => void }>()
  readonly #unlisten: () => void
  #head: Hex
  #nextOperation = 1

  constructor (node: Node, client: Listener, readonly withRuntime: boolean) {
    this.#node = node
    this.#client = client
    this.#unlisten = node.onBlock(block => { this.#follow(block) })
    const { number, hash } = node.told
    this.#head = hash
    const first = Math.max(0, number - RECENT + 1)
    const hashes = Array.from({ length: number - first + 1 }, (_, at) => node.block(first + at)?.hash ?? hash)
    for (const each of hashes) this.#pinned.add(each)
    const runtime = withRuntime ? { finalizedBlockRuntime: { type: 'valid', spec: specJson(node.runtime.version) } } : {}
    this.tell('initialized', { finalizedBlockHashes: hashes, ...runtime })
    this.tell('bestBlockChanged', { bestBlockHash: hash })
  }

  tell (event: string, details: Readonly<Record<string, unknown>> = {}): void {
    this.#client.notify({ event, ...details })
  }

  stop (): void {
    this.#unlisten()
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

  #follow ({ hash, header }: StoredBlock): void {
    const { parent_hash: parent } = decode(Header, header)
    if (parent !== this.#head || this.#pinned.size >= MOST_PINNED) {
      this.tell('stop')
      this.#client.end()
      return
    }
    this.#head = hash
    this.#pinned.add(hash)
    this.tell('newBlock', { blockHash: hash, parentBlockHash: parent, ...this.withRuntime ? { newRuntime: null } : {} })
    this.tell('bestBlockChanged', { bestBlockHash: hash })
    this.tell('finalized', { finalizedBlockHashes: [hash], prunedBlockHashes: [] })
  }
}
