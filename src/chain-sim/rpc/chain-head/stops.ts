import type { Client } from '../client.ts'

/**
 * polkadot-api hangs up when it is stopped three times with less than a second from one to the next, and is lost then: it connects
 * again, and waits for the chain as it was. So it is stopped twice at once, and later after that.
 */
const MOST_STOPS = 2
/** A second, and what a message may be late. */
const RESPITE = 1_100

const recent = new WeakMap<Client, number>()

/** Tells a client that its subscription stops, now or in a moment: until then it hears nothing. */
export function stopInTime (client: Client, tell: () => void): void {
  const stops = recent.get(client) ?? 0
  recent.set(client, stops + 1)
  const respite = stops < MOST_STOPS ? 0 : RESPITE
  if (respite === 0) tell()
  else setTimeout(tell, respite).unref()
  setTimeout(() => { recent.set(client, (recent.get(client) ?? 1) - 1) }, respite + RESPITE).unref()
}
