/**
 * What a handler returns when the client is to hear more: a value, so that whoever runs it can let the id leave before the
 * first notification, by construction.
 */
export class Subscription {
  /**
   * @param event the name under which notifications are sent, such as `chain_newHead`
   * @param start begins the stream, which may notify at once, and returns how to stop it
   */
  constructor (readonly event: string, readonly start: (client: Listener) => () => void) {}
}

/** A client that listens. */
export interface Listener {
  readonly notify: (value: unknown) => void
  /** Notifies when the client has asked nothing for a moment: when it is through with what it was told before. */
  readonly notifyLater: (value: unknown) => void
}

/** What a handler returns to end a subscription of the client that asks. */
export class Unsubscription {
  constructor (readonly id: string) {}
}
