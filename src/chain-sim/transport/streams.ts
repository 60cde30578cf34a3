import { asRpcError } from '../rpc/refusal.ts'
import type { Listener, Stream, Subscription } from '../rpc/subscription.ts'
import { MOST_SUBSCRIPTIONS, tooManySubscriptions } from './limits.ts'
import { failedNotification, notification } from './message.ts'

/** How what a client is told reaches it. */
export interface Speaking {
  readonly notify: (text: string) => void
  readonly whenQuiet: (work: () => void) => void
  readonly drained: () => Promise<void>
}

/** What runs for one client, by id. */
export class Streams {
  readonly #streams = new Map<string, Stream>()
  #nextId = 1

  constructor (private readonly speaking: Speaking) {}

  /**
   * Takes a subscription.
   * @returns its id, and how to begin once that has left
   * @throws RpcError -32006 when the client has too many
   */
  open ({ event, start }: Subscription): { readonly id: string, readonly begin: () => void } {
    if (this.#streams.size >= MOST_SUBSCRIPTIONS) throw tooManySubscriptions()
    const id = String(this.#nextId++)
    const notYet: Stream = { stop: () => {} }
    this.#streams.set(id, notYet)
    const begin = () => {
      if (!this.#streams.has(id)) return
      try {
        const stream = start(this.#listener(id, event))
        // It may have ended while it began.
        if (this.#streams.has(id)) this.#streams.set(id, stream)
        else stream.stop()
      } catch (error) {
        this.#streams.delete(id)
        this.speaking.notify(failedNotification(event, id, asRpcError(error)))
      }
    }
    return { id, begin }
  }

  get (id: string): Stream | undefined {
    return this.#streams.get(id)
  }

  all (): Iterable<Stream> {
    return this.#streams.values()
  }

  /** @returns whether there was one */
  stop (id: string): boolean {
    const stream = this.#streams.get(id)
    this.#streams.delete(id)
    stream?.stop()
    return stream !== undefined
  }

  stopAll (): void {
    for (const id of [...this.#streams.keys()]) this.stop(id)
  }

  #listener (id: string, event: string): Listener {
    const { speaking } = this
    const notify = (value: unknown) => { if (this.#streams.has(id)) speaking.notify(notification(event, id, value)) }
    return {
      notify,
      notifyLater: value => { speaking.whenQuiet(() => { notify(value) }) },
      drained: speaking.drained,
      end: () => { this.stop(id) },
    }
  }
}
