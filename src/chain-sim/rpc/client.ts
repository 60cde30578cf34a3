import type { Stream } from './subscription.ts'

/** The client that asks, as far as a method may see it. */
export interface Client {
  /** The names of all that it may call. */
  readonly methods: () => readonly string[]
  /** Whether it is there still: what takes long need not go on for one that has left. */
  readonly listens: () => boolean
  /** What runs for it. */
  readonly streams: () => Iterable<Stream>
  /** What runs for it under an id. */
  readonly stream: (id: string) => Stream | undefined
  /** Ends what runs under an id. @returns whether there was something */
  readonly stop: (id: string) => boolean
}
