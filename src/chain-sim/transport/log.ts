import type { Writable } from 'node:stream'

/** Takes the texts that pass between one client and a node. */
export interface ClientLog {
  readonly received: (text: string) => void
  readonly sent: (text: string) => void
}

/** Takes what passes between all clients and a node. */
export interface RpcLog {
  /** A client that is new. */
  readonly client: () => ClientLog
}

/**
 * Writes each message on a line of its own: the client's number, `<-` for what came from it or `->` for what went to it, and the
 * message as it was, with line ends inside it made spaces.
 */
export function logTo (stream: Pick<Writable, 'write'>): RpcLog {
  let clients = 0
  return {
    client: () => {
      const number = ++clients
      const write = (sign: string) => (text: string) => { stream.write(`${number} ${sign} ${text.replaceAll(/[\r\n]+/g, ' ')}\n`) }
      return { received: write('<-'), sent: write('->') }
    },
  }
}
