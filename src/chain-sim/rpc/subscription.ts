/** What goes on for a client after a request was answered, until it or the client ends it. */
export interface Stream {
  readonly stop: () => void
}

/** A client that listens. */
export interface Listener {
  readonly notify: (value: unknown) => void
  /** Notifies when the client is through with what it was told before: when it asks nothing more about it. */
  readonly notifyLater: (value: unknown) => void
  /** Comes true when the client has taken enough of what was sent to it: whoever has much to say waits for it. */
  readonly drained: () => Promise<void>
  /** Says that nothing more will come: the id names nothing from then on. */
  readonly end: () => void
}

/**
 * What a handler returns when the client is to hear more: a value, so that whoever runs it can let the id leave before the
 * first notification, by construction.
 */
export class Subscription {
  /**
   * @param event the name under which notifications are sent, such as `chain_newHead`
   * @param start begins the stream, which may notify at once
   */
  constructor (readonly event: string, readonly start: (client: Listener) => Stream) {}
}

/** What a handler returns when something begins once its answer has left. */
export class Answer {
  constructor (readonly result: unknown, readonly begin: () => void) {}
}
